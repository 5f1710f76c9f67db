"""Explore: a part of the graph, grown step by step from anything; all that is chosen stands in the address."""
