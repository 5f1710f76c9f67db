"""The session's browser, as the tests of the pages have it."""

from tests.webui.conftest import browser

__all__ = ["browser"]
