"""What the facilitator sees; decides nothing."""
