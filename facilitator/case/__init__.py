"""What a facilitator prepares: the matter, the people, readiness and the agenda."""
