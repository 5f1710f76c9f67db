"""Whether any process of a session speaks to anybody but this computer: ``python -m tests.hostile.connections``.

Traces the session with strace: every process, the engine's Java too, every connection and every datagram, and whether a
name is looked up. Prints what was found, then what could be seen of secrets. Ends with 1 where something was not right.
"""

import ipaddress
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.secrecy import leaks, said_of
from tests.hostile.session import ROOT

STRACE = shutil.which("strace")
SENDING = "connect,sendto,sendmsg,sendmmsg"
_CALLS = f"{SENDING},openat,open"
_LONGEST = 1800.0
_INET = re.compile(r'(?:inet_addr\(|inet_pton\(AF_INET6, )"([^"]+)"')
_FAMILY = re.compile(r"sa_family=(AF_\w+)")
_LOOKS_UP = re.compile(r'"/etc/(resolv\.conf|hosts|host\.conf)"')
_NO_NETWORK = frozenset({"AF_UNIX", "AF_LOCAL", "AF_NETLINK", "AF_UNSPEC"})


@dataclass(frozen=True, slots=True)
class Traced:
    """What was seen: processes and threads that made a call, calls by what they spoke to, and what was not right."""

    processes: int
    calls: Counter[str]
    wrong: tuple[str, ...]


def traced(command: list[str], trace: Path, calls: str = _CALLS) -> Traced:
    """Run a command to its end with all its children, and see whom they speak to.

    Args:
        command: what is run.
        trace: the file that strace writes.
        calls: which calls are looked at; without those that open files it goes faster, and a name that is looked up is
            told by the question that is sent alone.

    Raises:
        RuntimeError: the command failed.
    """
    strace = [STRACE or "strace", "-f", "-qq", "--seccomp-bpf", "-s", "64", "-e", f"trace={calls}", "-o", str(trace)]
    done = subprocess.run([*strace, *command], cwd=ROOT, capture_output=True, text=True, timeout=_LONGEST)
    if done.returncode:
        raise RuntimeError(done.stderr[-3000:])
    return read(trace.read_text(encoding="utf-8", errors="replace").splitlines())


def read(lines: list[str]) -> Traced:
    """What the lines of a trace say."""
    calls: Counter[str] = Counter()
    wrong: list[str] = []
    for line in lines:
        for spoken_to in _spoken_to(line):
            calls[spoken_to] += 1
            if spoken_to.startswith("outside"):
                wrong.append(f"{spoken_to}: {line[:160]}")
        if _LOOKS_UP.search(line):
            wrong.append(f"a name is looked up: {line[:160]}")
    return Traced(len({line.split(" ", 1)[0] for line in lines}), calls, tuple(wrong))


def _spoken_to(line: str) -> Iterator[str]:
    """Each address in a line: loopback, a socket of this computer, or one outside."""
    families = [family for family in _FAMILY.findall(line) if family not in ("AF_INET", "AF_INET6")]
    yield from ("a socket of this computer" if each in _NO_NETWORK else f"outside, {each}" for each in families)
    ports = re.findall(r"sin6?_port=htons\((\d+)\)", line)
    for number, address in enumerate(_INET.findall(line)):
        own = ipaddress.ip_address(address)
        mapped = getattr(own, "ipv4_mapped", None) or own
        port = ports[number] if number < len(ports) else ""
        # A resolver may listen on loopback: what is asked there leaves the computer.
        yield "loopback" if mapped.is_loopback and port != "53" else f"outside, {address} port {port}"


def main() -> None:
    """Trace the long session."""
    if STRACE is None:
        sys.exit("strace is not installed")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="reviewgraph-session-") as place:
        folder = Path(place) / "session"
        found = traced(
            [sys.executable, "-m", "tests.hostile.session", str(folder), *sys.argv[1:]], Path(place) / "trace"
        )
        said = said_of(folder)
        wrong = [*found.wrong, *said.errors, *leaks(folder)]
    print(f"{found.processes} processes and threads in {time.monotonic() - began:.0f} s")  # noqa: T201
    print("\n".join(f"{count:>7} {spoken_to}" for spoken_to, count in sorted(found.calls.items())))  # noqa: T201
    print(f"{len(said.secret)} secrets looked for in every file and in {len(said.processes)} processes")  # noqa: T201
    print("\n".join([f"not right: {len(wrong)}", *wrong[:50]]))  # noqa: T201
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
