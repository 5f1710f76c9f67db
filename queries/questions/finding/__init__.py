"""Finding things: full text, and chains between two of them."""
