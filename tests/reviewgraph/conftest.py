"""Runs the command as a user does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reviewgraph.cli.main import commands
from reviewgraph.settings import MEANINGS

Run = Callable[..., Result]

REPORT = """# Oldtown Safeguarding Children Board

# Serious Case Review: Child Q

Reference: OSCB/2012/1

Published March 2013

## 1 What happened

1.1 Child Q died in May 2012. Oldtown Police, told by Mrs Marguerite Holloway, knew of the violence but did not tell Oldtown Council Children's Services.

## 2 Recommendations

2.1 Oldtown Police should tell Oldtown Council Children's Services of every incident.
"""
PLAN = """# Oldtown Safeguarding Children Board

# Serious Case Review OSCB/2012/1: Child Q. Action plan as at 31 January 2014

| Ref | Recommendation | Action | Lead | Target date | Status |
| --- | --- | --- | --- | --- | --- |
| 2.1 | Oldtown Police should tell Oldtown Council Children's Services of every incident. | Write the form. | Chief Inspector, Oldtown Police | Mar-14 | In progress |
"""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Calls the command with these arguments, its settings taken from nowhere else."""
    for name in MEANINGS:
        monkeypatch.delenv(name, raising=False)

    def call(*args: str | Path) -> Result:
        return CliRunner().invoke(commands, [str(arg) for arg in args])

    return call


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with a report and its action plan."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "report.md").write_text(REPORT, encoding="utf-8")
    (folder / "plan.md").write_text(PLAN, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph's folder, its path with a space and a letter outside ASCII."""
    return tmp_path_factory.mktemp("gräph of tests") / "data"
