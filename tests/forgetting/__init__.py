"""Forgetting: what only one document said is nowhere any more; searched for byte by byte."""
