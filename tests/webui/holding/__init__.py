"""What keeps the pages up when many ask at once, and tells whoever watches."""
