"""What makes a PDF file accessible and fit for keeping: structure, form fields, what it says of itself."""
