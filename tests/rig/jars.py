"""The jars of the Neo4j server: Maven fetches them once into ~/.m2, and the list is kept."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from graph.engine.lock import FileLock

HERE = Path(__file__).parent
POM = HERE / "pom.xml"

# Kept out of version control; see .gitignore.
CACHE = HERE.parents[1] / ".rig"

# Seconds. The first time it downloads about 150 MB.
FETCH_LIMIT = 540.0


class RigUnavailableError(Exception):
    """There is no Neo4j to test against, and why."""


def class_path() -> str:
    """The server's class path.

    Raises:
        RigUnavailableError: Maven is missing or could not fetch the jars.
    """
    CACHE.mkdir(exist_ok=True)
    listed = CACHE / f"{hashlib.sha256(POM.read_bytes()).hexdigest()[:16]}.classpath"
    lock = FileLock(CACHE / "lock")
    if not lock.acquire(FETCH_LIMIT):
        raise RigUnavailableError("another process has been fetching Neo4j's jars for too long")
    try:
        if not _complete(listed):
            _fetch(listed)
        return listed.read_text(encoding="utf-8").strip()
    finally:
        lock.release()


def _complete(listed: Path) -> bool:
    if not listed.exists():
        return False
    return all(Path(jar).is_file() for jar in listed.read_text(encoding="utf-8").strip().split(os.pathsep))


def _fetch(listed: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise RigUnavailableError("NEO4J_URI is not set, and there is no Maven (mvn) to fetch a Neo4j with")
    goal = ["dependency:build-classpath", f"-Dmdep.outputFile={listed}"]
    command = [maven, "-B", "-q", "-f", str(POM), *goal]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=FETCH_LIMIT, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired as error:
        raise RigUnavailableError("Maven took too long to fetch Neo4j") from error
    if done.returncode != 0 or not listed.exists():
        raise RigUnavailableError(f"Maven could not fetch Neo4j: {(done.stdout + done.stderr)[-500:]}")
