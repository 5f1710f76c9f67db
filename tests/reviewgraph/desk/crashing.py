"""A reader that brings its process down."""

import os

from loaders.process.channel import Done, Request
from loaders.process.child import serve


def crash(request: Request) -> Done:
    os._exit(3)


if __name__ == "__main__":
    serve(crash)
