"""How the weights of ``loaders/data/weights`` were made: sentences with judgements, and the fit to them."""
