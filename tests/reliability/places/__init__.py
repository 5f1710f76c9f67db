"""Bad places: what the commands do where they cannot work, and what is left of the graph afterwards."""
