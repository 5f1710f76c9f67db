"""Lists of reviews, agencies, themes, pairs and actions: each described once, all sorted, paged and filed alike."""
