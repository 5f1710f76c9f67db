"""A whole session as people have it, in processes of its own: ``python -m tests.hostile.session FOLDER [--short]``.

Loads, serves with accounts, signs in, browses, uploads, edits, asks, exports, gives away, backs up and examines. What
it makes stays in the folder; ``seen.json`` says what was secret, and what could be seen of the processes meanwhile.
"""

import json
import os
import re
import secrets
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

import psutil

from graph import engine
from graph.engine.folder import DataFolder
from graph.engine.state import read_state
from reviewgraph.samples_folder import samples

ROOT = Path(__file__).parents[2]
SEEN = "seen.json"
ADMIN = "Ada Min"
_LIMIT = 300.0
_PAPERS = 3
_PAGES = (
    *("/", "/reviews", "/actions", "/agencies", "/pairs", "/themes", "/explore", "/walkthroughs", "/documents", "/how"),
    *("/questions", "/questions/open-actions", "/corrections", "/account", "/accounts", "/audit", "/documents/add"),
    *("/actions/list.csv", "/actions/list.xlsx", "/actions/board-pack.docx", "/actions/board-pack.xlsx", "/audit.csv"),
    *("/questions/search?words=the", "/questions/open-actions/table.csv", "/api/v1/session", "/api/v1/openapi.json"),
    *("/nothing-here", "/?from=abc", "/questions/open-actions?kind=nonsense", "/reviews/review:none"),
)
_EXPORTS = {"graphml": "graphml", "gexf": "gexf", "jsonld": "jsonld", "cypher": "cypher", "csv": "zip"}


class Browser:
    """Somebody with cookies."""

    def __init__(self, address: str) -> None:
        self.address, self.cookies = address, CookieJar()
        none = urllib.request.ProxyHandler({})
        self._opener = urllib.request.build_opener(none, urllib.request.HTTPCookieProcessor(self.cookies))

    def read(self, page: str, data: Mapping[str, str] | None = None) -> bytes:
        """An answer, whatever its status."""
        body = urllib.parse.urlencode(data).encode() if data is not None else None
        try:
            with self._opener.open(self.address + page, body, timeout=60) as answer:
                return bytes(answer.read())
        except urllib.error.HTTPError as error:
            return error.read()

    def get(self, page: str, data: Mapping[str, str] | None = None) -> str:
        """The words of an answer."""
        return self.read(page, data).decode("utf-8", "replace")

    def post(self, page: str, form: str, **fields: str) -> str:
        """Send a form with the token of the page that it stands on."""
        found = re.search(r'name="csrf_token" value="([^"]+)"', self.get(form))
        assert found, form
        return self.get(page, {"csrf_token": found[1], **fields})


def main(folder: Path, *, short: bool = False) -> None:
    """Have the session in an empty folder; a short one does each kind of thing once."""
    Session(folder, short=short).run()


class Session:
    """One session: where it is, and what nobody is to see of it."""

    def __init__(self, folder: Path, *, short: bool) -> None:
        self.folder, self.graph, self.out, self.short = folder, folder / "graph", folder / "out", short
        self.out.mkdir(parents=True)
        self.password = f"words nobody guesses {secrets.token_hex(8)}"
        self.neo4j = f"neo4j-{secrets.token_hex(16)}"
        self.secret: dict[str, str] = {"password of an account": self.password, "password of a Neo4j": self.neo4j}
        self.errors: list[str] = []
        self.processes: list[dict[str, Any]] = []

    def run(self) -> None:
        """All of it, in order."""
        with samples() as source:
            papers = sorted(path for path in source.iterdir() if path.suffix in {".md", ".txt"})[
                : 1 if self.short else _PAPERS
            ]
            for path in papers:
                shutil.copy(path, self.folder)
        self.command("account", "add", ADMIN, "--role", "admin", typed=f"{self.password}\n")
        self.command("load", *(str(self.folder / path.name) for path in papers))
        with self.served() as address:
            self.browse(Browser(address))
            self.ask(papers[0].name)
            self.look()
        if not self.short:
            self.command("doctor", may_fail=True)
        self.settle()
        said = {"secret": self.secret, "errors": self.errors, "processes": self.processes}
        (self.folder / SEEN).write_text(json.dumps(said), encoding="utf-8")

    def command(self, *arguments: str, typed: str = "", may_fail: bool = False) -> str:
        """One command, to its end; what it printed is kept."""
        done = subprocess.run(
            self._line(arguments), env=self._environment(), cwd=self.folder, input=typed, **_PIPED, timeout=_LIMIT
        )
        self._keep("-".join(arguments), (done.stdout + done.stderr).encode())
        if done.returncode and not may_fail:
            self.errors.append(f"{arguments[0]}: {done.stderr[-500:]}")
        return str(done.stdout)

    @contextmanager
    def served(self) -> Iterator[str]:
        """The address that the pages are served at during the block."""
        log = self.out / "serve.log"
        with log.open("wb") as said:
            server = subprocess.Popen(
                self._line(("serve", "--accounts", "--uploads", "--port", "0")),
                env=self._environment(),
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
            )
        try:
            until = time.monotonic() + _LIMIT
            while not (found := re.search(rb"http://[0-9.]+:\d+", log.read_bytes())):
                assert server.poll() is None, log.read_text(encoding="utf-8")
                assert time.monotonic() < until, "it serves nothing"
                time.sleep(0.1)
            yield found[0].decode()
        finally:
            server.terminate()
            server.wait(60)

    def browse(self, browser: Browser) -> None:
        """Sign in, wrongly and rightly, open pages, make a walkthrough, sign out."""
        browser.post("/sign-in", "/sign-in", name=ADMIN, password=f"{self.password} not")
        browser.post("/sign-in", "/sign-in", name=self.password, password=ADMIN)
        browser.post("/sign-in", "/sign-in", name=ADMIN, password=self.password)
        self.secret |= {f"cookie {cookie.name}": cookie.value or "" for cookie in browser.cookies}
        files = {page: browser.read(page) for page in (_PAGES[::4] if self.short else _PAGES)}
        pages = {page: browser.get(page) for page in ("/", "/reviews")}
        if "Sign out" not in pages["/"]:
            self.errors.append("nobody is signed in")
        review = re.search(r'href="/reviews/(review:[^"?]+)"', pages["/reviews"])
        assert review, pages["/reviews"]
        where = f"/walkthroughs/new?review={review[1]}"
        pages["walkthrough"] = browser.post("/walkthroughs/new", where, title="A walk", review=review[1])
        pages["explore"] = browser.get(f"/explore?start={review[1]}")
        pages["drawing"] = browser.get(f"/explore/drawing.json?start={review[1]}")
        pages["refused"] = browser.get("/accounts", {"csrf_token": "made-up", "password": "x"})
        files |= {page: words.encode() for page, words in pages.items()}
        for number, (page, content) in enumerate(files.items()):
            self._keep(f"page-{number}-{page}", content)
        self.review = review[1]

    def ask(self, paper: str) -> None:
        """Every command that gives something out."""
        own = str(self.out)
        self.command("ask", "open-actions", "--evidence")
        self.command("backup", f"{own}/saved")
        for form, ending in list(_EXPORTS.items())[: 1 if self.short else None]:
            self.command("export", "--format", form, "-o", f"{own}/graph.{ending}")
        if self.short:
            return
        self.command("ask", "recurring-themes", "--format", "json")
        self.command("ask", "search", "--param", "words=the", "--format", "csv")
        self.command("walkthrough", self.review, "-o", f"{own}/walk.html", "--yes")
        self.command("board-pack", "-o", f"{own}/pack.docx")
        self.command("check", str(self.folder / paper), "--html", f"{own}/check.html")
        self.command("extract", str(self.folder / paper))
        again = self.folder / "restored"
        self.command("restore", f"{own}/saved", "--graph", str(again / "graph"), "--data", str(again / "data"))
        for name in ("status", "doubts", "audit", "questions"):
            self.command(name)

    def look(self) -> None:
        """What anybody on this computer can see of the processes; and the engine's secrets, as one of its users."""
        state = read_state(DataFolder(self.graph))
        assert state is not None
        with_engine = engine.start(self.graph)
        self.secret |= {
            "password of the engine": with_engine.access.password,
            "password of its reader": with_engine.access.reader_password,
            "token of its keeper": state.token,
        }
        here = psutil.Process()
        running = [
            *here.children(recursive=True),
            psutil.Process(state.pid),
            psutil.Process(with_engine.access.server_pid),
        ]
        for process in {each.pid: each for each in running}.values():
            self.processes.append({"cmdline": process.cmdline(), "environ": process.environ()})
        with_engine.close()

    def settle(self) -> None:
        """Wait until the engines have stopped."""
        until = time.monotonic() + 60.0
        while any(
            "ArcadeDBServer" in " ".join(_line(each)) and str(self.folder) in _cwd(each)
            for each in psutil.process_iter()
        ):
            assert time.monotonic() < until, "an engine still runs"
            time.sleep(0.2)

    def _line(self, arguments: tuple[str, ...]) -> list[str]:
        return [sys.executable, "-c", "from reviewgraph.cli import main; main()", *arguments]

    def _environment(self) -> dict[str, str]:
        own = {
            "PYTHONPATH": str(ROOT),
            "HOME": str(self.folder),
            "REVIEWGRAPH_GRAPH": str(self.graph),
            "REVIEWGRAPH_DATA": str(self.folder / "data"),
            "REVIEWGRAPH_USER": "neo4j",
            "REVIEWGRAPH_PASSWORD": self.neo4j,
            "NEO4J_PASSWORD": self.neo4j,
            "NO_PROXY": "*",
        }
        return {name: value for name, value in os.environ.items() if "PASSWORD" not in name} | own

    def _keep(self, name: str, content: bytes) -> None:
        plain = re.sub("[^A-Za-z0-9-]", "-", name)[:60]
        with (self.out / f"{plain}.txt").open("ab") as file:
            file.write(content)


_PIPED: Mapping[str, Any] = {"capture_output": True, "text": True, "encoding": "utf-8", "errors": "replace"}


def _line(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def _cwd(process: psutil.Process) -> str:
    try:
        return process.cwd()
    except psutil.Error:
        return ""


if __name__ == "__main__":
    main(Path(sys.argv[1]), short="--short" in sys.argv)
