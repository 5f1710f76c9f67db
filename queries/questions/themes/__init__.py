"""Questions about themes: what keeps coming back, what comes together, what came back after it was done."""
