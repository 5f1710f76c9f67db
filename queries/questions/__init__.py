"""Typed questions over the Cypher files; ``registry`` lists those that a person can ask by name."""
