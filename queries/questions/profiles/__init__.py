"""One agency, review or theme on a page, and two reviews side by side."""
