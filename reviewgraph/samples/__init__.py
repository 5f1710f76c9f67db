"""Fictional review documents of the invented region of Ostermere, shipped so that every page has something to show.

Every file beside this one is a document as a board or partnership might have published it. No person, child, case,
council, trust or other party in them is real; national bodies are mentioned only as bodies that exist.
"""
