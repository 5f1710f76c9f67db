"""A stored graph of every format that was ever written, and what becomes of it when this version opens it."""
