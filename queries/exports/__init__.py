"""Ways to write answers out."""
