"""Reading a PDF that a party sent, through PDFium."""
