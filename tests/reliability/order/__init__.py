"""The graph is a function of the set of documents: whatever was loaded in whatever order, twice, or by how many."""
