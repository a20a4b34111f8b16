"""Reading a photograph or scan that a party sent."""
