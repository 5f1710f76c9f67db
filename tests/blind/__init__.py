"""Narratives that the reader was not tuned to, annotated by hand without a look at what it makes of them."""
