"""Ways to write the graph out, whole or in part: one file for each format."""
