"""What a board pack says: the plan, what is late, what moved since last time, and the passages behind it."""
