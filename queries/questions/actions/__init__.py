"""Questions about actions: how they stand, and which roles carry them."""
