"""Makes the web application: pages, words, security and errors put together, around a way to open the graph."""

from collections.abc import Callable, Collection
from datetime import date

from flask import Flask

from webui import (
    accounts,
    addresses,
    api,
    audit,
    choice,
    corrected,
    failures,
    forms,
    health,
    limits,
    logs,
    masked,
    reader,
    remembered,
    rights,
    security,
    withholding,
    wording,
)
from webui.accounts import Gate, ask_to_sign_in
from webui.again import Pages
from webui.audit import AuditLog, ProgramLog
from webui.desk import Desk, access
from webui.drawing.heat import heat, shade
from webui.open_graph import OpenGraph
from webui.pages import BLUEPRINTS, navigation
from webui.reader import OpenReader
from webui.rights import READER, Who
from webui.security import LARGEST_UPLOAD

LOOPBACK_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})


def create_app(
    open_reader: OpenReader,
    *,
    today: Callable[[], date],
    title: str = "reviewgraph",
    hosts: Collection[str] = LOOPBACK_NAMES,
    open_editor: OpenReader | None = None,
    who: Who = lambda: READER,
    log: AuditLog | None = None,
    gate: Gate | None = None,
    secure: bool = False,
    proxies: int = 0,
    largest_upload: int = LARGEST_UPLOAD,
    desk: Desk | None = None,
    open_graph: OpenGraph | None = None,
) -> Flask:
    """The application over one graph.

    Args:
        open_reader: gives the open graph, once in each request that needs it. Requests run on several threads and share
            it; whoever opened it closes it.
        today: the day that overdue is worked out for when an address names none.
        title: the name of the collection, shown at the top of every page.
        hosts: the host names under which the pages may be asked for; any other is refused.
        open_editor: gives the graph open for writing, to those who may change something; without it nobody can.
        who: gives the person of a request; without it everybody reads and nobody edits.
        log: where changes are noted.
        gate: the accounts, where there are any; it says who a person is, and ``who`` is not asked.
        secure: whether browsers reach the pages by HTTPS alone.
        proxies: how many proxies stand before this server, each adding to ``X-Forwarded-For`` where it was asked from.
        largest_upload: bytes that documents sent at once may have.
        desk: reads uploaded documents and writes corrections; without it nobody adds or corrects.
        open_graph: what people who are kept from restricted reviews are served; without it nobody is kept from any.
    """
    app = Pages(__name__)
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    logs.install(app)
    reader.install(app, withholding.for_each(open_reader, open_graph), today, open_editor)
    remembered.install(app)
    security.install(app, hosts, largest_upload=largest_upload, proxies=proxies)
    accounts.install(app, gate)
    who = withholding.changing_nothing_unseen(gate.person if gate else who, open_graph)
    rights.install(app, who, ask_to_sign_in if gate else None)
    forms.install(app, secure=secure, secret=gate.secret if gate else None)
    audit.install(app, log or (gate.log if gate else ProgramLog()))
    access.install(app, desk)
    limits.install(app)
    health.install(app, open_reader, gate)
    failures.install(app)
    withholding.install(app, open_graph)
    wording.install(app)
    addresses.install(app)
    masked.install(app)
    corrected.install(app)
    choice.install(app)
    for blueprint in (*BLUEPRINTS, api.blueprint):
        app.register_blueprint(blueprint)
    app.jinja_env.globals.update(collection=title, navigation=navigation, heat=heat, shade=shade, topic=None)
    return app
