"""Questions about time: what each edition of a plan says, what moved, what came late."""
