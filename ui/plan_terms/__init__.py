"""The terms of the plan as a whole, which Agree and Finish both show."""
