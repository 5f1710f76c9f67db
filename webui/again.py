"""A page that broke while it was made is made once more: the graph may have changed between two of its statements.

Neither engine gives several statements one moment of the graph. So a page can read a fact of a document that was stored
a moment ago, after it has read the reviews without that one, and find no review for it. What breaks the second time too
is a fault of ours, and is told as one.
"""

import logging
import time

from flask import Flask, g, request
from flask.typing import ResponseReturnValue

from webui import logs

PAUSE = 0.2
"""Seconds, in which a change that is being made gets done."""

_NOT_THERE = (LookupError, ValueError, TypeError, AttributeError, AssertionError)
"""What comes of things that do not fit together."""
_OF_THE_FIRST_TIME = ("lists_once", "names_masked", "names_to_keep", "restrictions")
"""What parts of the program keep of what they read, until the request ends."""

logger = logging.getLogger(__name__)


class Pages(Flask):
    """A Flask that makes a page again where that changes nothing."""

    def dispatch_request(self) -> ResponseReturnValue:
        """Call the view; once more where it only reads and something did not fit together."""
        try:
            return super().dispatch_request()
        except _NOT_THERE as error:
            if request.method not in ("GET", "HEAD"):
                raise
            told = logs.error_line(error)
            logger.warning("GET %s: made again after %s, request %s", logs.route(), told, logs.request_id())
        time.sleep(PAUSE)
        for name in _OF_THE_FIRST_TIME:
            g.pop(name, None)
        return super().dispatch_request()
