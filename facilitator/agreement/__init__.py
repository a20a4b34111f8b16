"""What the parties agree: issues, actions, consent and the plan."""
