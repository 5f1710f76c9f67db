"""Questions about recommendations: the golden thread and its breaks, and what was recommended before."""
