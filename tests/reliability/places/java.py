"""The engine's Java: missing, another program, without memory, and memory that runs out in the middle."""

import shlex
from collections.abc import Iterator
from pathlib import Path

from graph.engine.runtime import JARS_SETTING, JAVA_SETTING, locate
from tests.reliability.places.commands import run
from tests.reliability.places.ground import Ground


def that_is_missing(ground: Ground) -> Iterator[str]:
    """The setting names a program that is not there, or a folder without jars: they are named."""
    with ground.place() as place:
        graph = ground.copied(place / "graph")
        nowhere = place / "nowhere"
        for setting in (JAVA_SETTING, JARS_SETTING):
            said = run(graph, "ask", "open-actions", settings={setting: str(nowhere)})
            yield from (f"{setting}: {each}" for each in said.unlike_a_refusal(str(nowhere), setting))
        yield from ground.changed(graph)


def that_is_another_program(ground: Ground) -> Iterator[str]:
    """The setting names something else: a program that ends at once, one that is no program."""
    with ground.place() as place:
        graph = ground.copied(place / "graph")
        for name, text in (("ends", "#!/bin/sh\nexit 3\n"), ("text", "no program\n")):
            java = _script(place / name, text)
            said = run(graph, "load", ground.documents, settings={JAVA_SETTING: str(java)})
            yield from (f"{name}: {each}" for each in said.unlike_a_refusal(str(graph.parent)))
        yield from ground.changed(graph)


def that_has_too_little_memory(ground: Ground, megabytes: int = 16) -> Iterator[str]:
    """The engine gets so few MB that it runs out of them: the load is refused or done, the graph whole after it."""
    with ground.place() as place:
        graph = ground.copied(place / "graph")
        text = f'#!/bin/bash\nexec {shlex.quote(str(locate({}).java))} "${{@/-Xmx1g/-Xmx{megabytes}m}}"\n'
        java = _script(place / "java", text)
        for arguments in (("load", ground.documents), ("ask", "open-actions"), ("backup", place / "saved")):
            said = run(graph, *arguments, settings={JAVA_SETTING: str(java)})
            yield from (
                f"{arguments[0]}: {each}" for each in (said.unlike_a_refusal("memory") if said.code else said.rough())
            )
        yield from ground.changed(graph)


def that_may_not_start(ground: Ground) -> Iterator[str]:
    """The computer gives the engine no memory at all, as where other programs have it."""
    with ground.place() as place:
        graph = ground.copied(place / "graph")
        text = f'#!/bin/bash\nulimit -v 500000\nexec {shlex.quote(str(locate({}).java))} "$@"\n'
        java = _script(place / "java", text)
        said = run(graph, "load", ground.documents, settings={JAVA_SETTING: str(java)})
        yield from said.unlike_a_refusal(str(graph), "memory")
        yield from ground.changed(graph)


def _script(path: Path, text: str) -> Path:
    path.write_text(text)
    path.chmod(0o755)
    return path
