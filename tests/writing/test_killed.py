"""A loader that dies half way leaves nothing behind, and nobody waits for it."""

import subprocess
import sys
from pathlib import Path

from graph.store import Store
from graph.writing import prepare, write_document
from tests.canonical import dump
from tests.writing import material

ROOT = Path(__file__).parents[2]

# Everything is written but not yet committed when it says so; then it waits to be killed.
LOADER = """
import sys, time
from graph.store import open_store
from graph.writing import replacing, write_document
from tests.writing import material

real = replacing.apply

def written_not_committed(*args, **named):
    real(*args, **named)
    print("written", flush=True)
    time.sleep(120)

replacing.apply = written_not_committed
with open_store(sys.argv[1]) as store:
    write_document(store, material.plan(), at="2026-11-21", by="the loader that dies")
"""


def test_killed_loader_leaves_nothing(embedded_store: Store) -> None:
    prepare(embedded_store)
    write_document(embedded_store, material.report(), at="2026-11-21", by="tests")
    before = dump(embedded_store)
    command = [sys.executable, "-c", LOADER, embedded_store.address]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as loader:
        assert loader.stdout is not None
        said = loader.stdout.readline()
        loader.kill()
    assert said == "written\n"
    assert dump(embedded_store) == before
    report = write_document(embedded_store, material.plan(), at="2026-11-21", by="tests")
    assert not report.unchanged
    assert report.reviews == ("review:nscb-2009-1",)
