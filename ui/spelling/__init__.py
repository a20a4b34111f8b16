"""Which words are spelt as a British dictionary has them."""
