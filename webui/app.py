"""Makes the web application: pages, words, security and errors put together, around a way to open the graph."""

from collections.abc import Callable, Collection
from datetime import date

from flask import Flask

from webui import choice, failures, masked, reader, security, wording
from webui.drawing.heat import heat, shade
from webui.pages import BLUEPRINTS, navigation
from webui.reader import OpenReader

LOOPBACK_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})


def create_app(
    open_reader: OpenReader,
    *,
    today: Callable[[], date],
    title: str = "reviewgraph",
    hosts: Collection[str] = LOOPBACK_NAMES,
) -> Flask:
    """The application over one graph.

    Args:
        open_reader: gives the open graph, once in each request that needs it. Requests run on several threads and share
            it; whoever opened it closes it.
        today: the day that overdue is worked out for when an address names none.
        title: the name of the collection, shown at the top of every page.
        hosts: the host names under which the pages may be asked for; any other is refused.
    """
    app = Flask(__name__)
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    reader.install(app, open_reader, today)
    security.install(app, hosts)
    failures.install(app)
    wording.install(app)
    masked.install(app)
    choice.install(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    app.jinja_env.globals.update(collection=title, navigation=navigation, heat=heat, shade=shade, topic=None)
    return app
