"""Reading a Word document that a party sent: its words, not its layout."""
