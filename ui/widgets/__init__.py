"""Controls the screens are made of."""
