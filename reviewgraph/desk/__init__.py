"""The desk behind the pages that add documents and correct what was read: uploads, corrections, and the graph."""
