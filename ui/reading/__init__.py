"""Reading what a party sent, inside the app: pages or running text, beside them what belongs to them."""
