"""Adding documents and correcting what was read: what the pages ask of whoever can read documents, and the pages."""

from webui.desk.desk import Desk

__all__ = ["Desk"]
