"""Questions about what was not passed on and what was not done."""
