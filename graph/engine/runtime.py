"""Where the engine's Java runtime and jars are, and the command line that starts it safely."""

import importlib.util
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.engine.folder import DATABASE, DataFolder
from graph.model.errors import EngineError
from graph.model.secrets_kept import without_secrets

PACKAGE = "arcadedb_embedded"

#: Settings for a Java runtime (its `java` program) and a folder of ArcadeDB jars of one's own.
JAVA_SETTING = "REVIEWGRAPH_JAVA"
JARS_SETTING = "REVIEWGRAPH_ENGINE_JARS"

ROOT = "root"
READER = "reviewreader"

# Protocols and consoles that we do not use: less to listen, less to attack.
LEFT_OUT = ("arcadedb-mcp", "arcadedb-postgresw", "arcadedb-redisw", "arcadedb-console", "arcadedb-graphql")

# Variables through which a user's other Java programs would change how this one runs.
JAVA_VARIABLES = ("CLASSPATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")


@dataclass(frozen=True, slots=True)
class Runtime:
    """A `java` program and the jars of the engine."""

    java: Path
    jars: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Ports:
    """Loopback ports of one engine."""

    http: int
    bolt: int


def locate(environment: Mapping[str, str]) -> Runtime:
    """Find the runtime: the two settings first, else the installed package.

    Raises:
        EngineError: neither is there, or a setting points at nothing.
    """
    own_java, own_jars = environment.get(JAVA_SETTING), environment.get(JARS_SETTING)
    package = None if own_java and own_jars else _package()
    java = Path(own_java) if own_java else _bundled_java(package)
    jars = sorted(Path(own_jars if own_jars else _within(package, "jars")).glob("*.jar"))
    if not java.is_file():
        raise EngineError("There is no Java program here.", where=str(java), remedy=f"Set {JAVA_SETTING} to one.")
    chosen = tuple(jar for jar in jars if not jar.name.startswith(LEFT_OUT))
    if not any(jar.name.startswith("arcadedb-server") for jar in chosen):
        raise EngineError(
            "The jars of the ArcadeDB server are not here.",
            where=str(own_jars or package),
            remedy=f"Set {JARS_SETTING} to the folder that holds them.",
        )
    return Runtime(java, chosen)


def _package() -> Path:
    """The package's folder, found without importing it (importing would load a JVM into this process)."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise EngineError(
            "The embedded engine is not installed (there may be none for this computer).",
            remedy="Give the address of a Neo4j with --graph, for example bolt://localhost:7687, "
            f"or set {JAVA_SETTING} and {JARS_SETTING}.",
        )
    return Path(next(iter(found.submodule_search_locations)))


def _bundled_java(package: Path | None) -> Path:
    return _within(package, "jre") / "bin" / ("java.exe" if sys.platform == "win32" else "java")


def _within(package: Path | None, name: str) -> Path:
    return (package or _package()) / name


def command(runtime: Runtime, folder: DataFolder, ports: Ports) -> list[str]:
    """The command line; it is run in the data folder, so that paths of any script stay out of it."""
    return [
        str(runtime.java),
        "-Xmx1g",
        "-XX:-UsePerfData",
        "-XX:ErrorFile=logs/java-crash-%p.log",
        "-cp",
        os.pathsep.join(str(jar) for jar in runtime.jars),
        *(f"-D{name}={value}" for name, value in _properties(folder, ports).items()),
        "com.arcadedb.server.ArcadeDBServer",
    ]


def _properties(folder: DataFolder, ports: Ports) -> dict[str, str | int]:
    return {
        "reviewgraph.folder": folder.tag,
        "user.timezone": "UTC",
        "user.language": "en",
        "java.util.logging.config.file": _relative(folder, folder.logging_settings),
        "arcadedb.server.rootPath": ".",
        "arcadedb.server.logsDirectory": _relative(folder, folder.logs),
        # As -Darcadedb.server.rootPassword it would show in the process list.
        "arcadedb.server.rootPasswordPath": _relative(folder, folder.root_password),
        # `production` hides the text of every error.
        "arcadedb.server.mode": "development",
        "arcadedb.server.defaultDatabases": f"{DATABASE}[{ROOT}]",
        "arcadedb.server.httpIncomingHost": "127.0.0.1",
        "arcadedb.server.httpIncomingPort": ports.http,
        "arcadedb.server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "arcadedb.bolt.host": "127.0.0.1",
        "arcadedb.bolt.port": ports.bolt,
        # A commit waits for the disk.
        "arcadedb.txWalFlush": 2,
        # Commits that met on a page fail and are tried again, instead of being merged. Two writers that MERGE one
        # relationship at once can still make two of it: see graph.engine.turns.
        "arcadedb.graph.edgeAppendMerge": "false",
        "arcadedb.txPageSlotMerge": "false",
        # Else the time zone of a datetime parameter is dropped.
        "arcadedb.dateTimeImplementation": "java.time.ZonedDateTime",
        # Milliseconds; the driver's own timeout is ignored.
        "arcadedb.command.timeout": 60_000,
        # LOAD CSV reads any file of the computer.
        "arcadedb.opencypher.loadCsv.allowFileUrls": "false",
        "arcadedb.opencypher.loadCsv.allowRemoteUrls": "false",
        "arcadedb.polyglotEngineEnabled": "false",
        "arcadedb.support.autoRegister": "false",
        "arcadedb.studio.enabled": "false",
    }


def _relative(folder: DataFolder, path: Path) -> str:
    return path.relative_to(folder.root).as_posix()


def environment_for_java(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what would change the engine, and in UTF-8 on Linux.

    Under a locale such as `C` a Java program on Linux cannot open a folder whose name is not ASCII.
    """
    kept = {name: value for name, value in without_secrets(environment).items() if name not in JAVA_VARIABLES}
    return kept | {"LC_ALL": "C.UTF-8"} if sys.platform == "linux" else kept
