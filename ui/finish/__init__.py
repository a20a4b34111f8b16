"""The last stage: look at the action plan, save it, destroy the case."""
