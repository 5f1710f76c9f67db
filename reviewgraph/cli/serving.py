"""Puts the pages together for `serve`: who is let in, as whom the graph is read and changed, and where it listens."""

import ipaddress
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
from flask import Flask

from graph.model.errors import UsageError
from graph.store import Store, open_store
from graph.store.address import FolderAddress, parse
from reviewgraph.cli.newest_backup import naming_the_backup
from reviewgraph.cli.options import credentials, refuse_nothing, today
from reviewgraph.correcting import corrections_path
from reviewgraph.desk.desk import open_desk
from reviewgraph.people import people_file, people_path, user_here
from reviewgraph.restricted import open_place, trusted_roles
from reviewgraph.settings import READER_PASSWORD, READER_USER, Settings, from_environment
from reviewgraph.upgrading import brought_up_to_date
from webui import create_app, logs
from webui.accounts import FileLog, Gate, PeopleFile
from webui.app import LOOPBACK_NAMES
from webui.desk import Desk
from webui.logs import LogFormat
from webui.open_graph import OpenGraph
from webui.rights import Person, Right
from webui.serving import PORT
from webui.serving import serve as serve_pages
from webui.walkthroughs.drafting import drafting

_EVERYWHERE = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 - compared with, not listened on


@dataclass(frozen=True, slots=True)
class Serving:
    """What `serve` was asked for; its options say what each means."""

    graph: str | None = None
    data: Path | None = None
    host: str = "127.0.0.1"
    port: int = PORT
    title: str = "reviewgraph"
    names: tuple[str, ...] = ()
    accounts: bool = False
    read_only: bool = False
    uploads: bool = False
    upload_mb: int = 50
    corrections: Path | None = None
    proxies: int = 0
    log_format: LogFormat | None = None

    @property
    def needs_accounts(self) -> bool:
        """Whether somebody other than this computer's user may reach the pages: by address, name or proxy."""
        others = any(name.lower() not in LOOPBACK_NAMES for name in self.names)
        return self.accounts or others or self.proxies > 0 or not is_loopback(self.host)

    @property
    def allowed(self) -> frozenset[Right]:
        """What anybody may do here at most."""
        editing = frozenset[Right]() if self.read_only else frozenset({Right.EDIT})
        uploading = frozenset({Right.UPLOAD}) if self.uploads and not self.read_only else frozenset[Right]()
        return frozenset({Right.READ, Right.MANAGE}) | editing | uploading

    @property
    def largest_upload(self) -> int:
        """In bytes."""
        return self.upload_mb * 1024 * 1024

    @property
    def hosts(self) -> frozenset[str]:
        """The names that the pages may be asked for under."""
        own = () if self.host in _EVERYWHERE else (f"[{self.host}]" if ":" in self.host else self.host,)
        return frozenset({*LOOPBACK_NAMES, *self.names, *own})


def serve_graph(asked: Serving) -> None:
    """Serve until interrupted.

    Raises:
        UsageError: others could reach the pages and there is no administrator's account, or there is no graph.
    """
    logs.begin(asked.log_format)
    settings = from_environment(asked.graph)
    if asked.needs_accounts:
        _refuse_without_admin(asked, settings.graph)
    refuse_nothing(settings.graph)
    with _stores(settings, asked.read_only) as (reader, editor), ExitStack() as closing:
        keeps = asked.needs_accounts or not asked.read_only
        file = closing.enter_context(people_file(asked.data, settings.graph)) if keeps else None
        desk = _desk(asked, settings.graph, closing)
        app = _application(asked, reader, editor, file, desk, _open_graph(asked, settings.graph, reader, closing))
        _warn_of_plain_text(asked)
        serve_pages(app, asked.host, asked.port, largest_upload=asked.largest_upload, behind_proxy=asked.proxies > 0)


def is_loopback(host: str) -> bool:
    """Whether only this computer reaches an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _desk(asked: Serving, graph: str, closing: ExitStack) -> Desk | None:
    """What adds documents and corrects. At an address without a file of corrections nothing can be corrected."""
    nowhere = asked.corrections is None and corrections_path(None, graph) is None
    if asked.read_only or (nowhere and not asked.uploads):
        return None
    return closing.enter_context(open_desk(graph, asked.corrections, largest=asked.largest_upload))


def _open_graph(asked: Serving, graph: str, reader: Store, closing: ExitStack) -> OpenGraph | None:
    """What those are served who are kept from restricted reviews; without accounts there is nobody but the user."""
    if not asked.needs_accounts:
        return None
    made = OpenGraph(lambda: reader, open_place(graph, asked.data), drafting(today))
    closing.callback(made.close)
    made.refresh()
    return made


def _application(
    asked: Serving,
    reader: Store,
    editor: Store | None,
    file: PeopleFile | None,
    desk: Desk | None = None,
    open_graph: OpenGraph | None = None,
) -> Flask:
    me = Person(user_here(), asked.allowed - {Right.MANAGE}, trusted=True)
    trusted = trusted_roles()
    return create_app(
        lambda: reader,
        today=today,
        title=asked.title,
        hosts=asked.hosts,
        open_editor=(lambda: editor) if editor else None,
        who=lambda: me,
        log=FileLog(file) if file else None,
        gate=Gate(file, asked.allowed, trusted=trusted) if file and asked.needs_accounts else None,
        secure=asked.proxies > 0,
        proxies=asked.proxies,
        largest_upload=asked.largest_upload,
        desk=desk,
        open_graph=open_graph,
    )


def _refuse_without_admin(asked: Serving, graph: str) -> None:
    path = people_path(asked.data, graph)
    if path.exists():
        with people_file(asked.data, graph) as file:
            if Gate(file).people.has_admin():
                return
    why = "accounts are asked for" if asked.accounts else "others than this computer’s user can reach the pages so"
    raise UsageError(
        f"{why}, and there are no accounts yet.",
        where=str(path),
        remedy="Make an administrator’s first: reviewgraph account add NAME --role admin"
        f"{_options_for(asked)}. See docs/team.md.",
    )


def _options_for(asked: Serving) -> str:
    graph = f" --graph {asked.graph}" if asked.graph else ""
    return graph + (f" --data {asked.data}" if asked.data else "")


@contextmanager
def _stores(settings: Settings, read_only: bool) -> Iterator[tuple[Store, Store | None]]:
    """The graph for reading and the graph for changing, with whatever has to be asked for asked once."""
    reader = _readers_own(settings)
    settings = reader if reader and read_only else credentials(settings)
    reading = reader or settings
    with naming_the_backup(settings.graph), ExitStack() as closing:
        store = closing.enter_context(
            open_store(reading.graph, user=reading.user, password=reading.password, read_only=True)
        )
        editor = None
        if not read_only:
            editor = closing.enter_context(open_store(settings.graph, user=settings.user, password=settings.password))
            brought_up_to_date(editor)
        yield store, editor


def _readers_own(settings: Settings) -> Settings | None:
    """The reader's user of a Neo4j whose edition has roles, where the environment names one."""
    user, password = os.environ.get(READER_USER), os.environ.get(READER_PASSWORD)
    if isinstance(parse(settings.graph), FolderAddress) or not (user and password):
        return None
    return Settings(settings.graph, user, password)


def _warn_of_plain_text(asked: Serving) -> None:
    if not asked.proxies and not is_loopback(asked.host):
        click.echo(
            "Take care: passwords and pages travel unencrypted. Put a proxy that speaks HTTPS before it, and "
            "say so with --behind-proxy 1: see docs/team.md.",
            err=True,
        )
