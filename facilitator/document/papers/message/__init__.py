"""Reading an e-mail that a party sent; nothing that it names is fetched."""
