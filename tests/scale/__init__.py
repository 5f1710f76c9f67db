"""Graphs of any size, made by chance from a seed, in the proportions of real reviews."""
