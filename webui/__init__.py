"""The pages: what the questions answer, for people with a browser and no connection."""

from webui.app import create_app

__all__ = ["create_app"]
