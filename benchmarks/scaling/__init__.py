"""What the benchmark of graphs of any size is made of: engines, loading, asking, and the tables."""
