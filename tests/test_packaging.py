"""The wheel: built, installed into a clean environment, and run."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from loaders.readers import READABLE

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    (built,) = out.glob("*.whl")
    return built


def test_the_wheel_holds_packages_and_their_data_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {
        "graph",
        "loaders",
        "queries",
        "webui",
        "reviewgraph",
    }
    for needed in (
        "loaders/data/taxonomy.toml",
        "loaders/data/places.csv",
        "queries/cypher/open-actions.cypher",
        "webui/templates/base.html",
        "reviewgraph/samples/places.csv",
        "graph/py.typed",
    ):
        assert needed in names
    shipped = [Path(name).suffix for name in names if name.startswith("reviewgraph/samples/")]
    assert sum(ending in READABLE for ending in shipped) >= 27  # the samples and the list of places
    assert {".txt", ".md", ".pdf", ".docx", ".xlsx", ".ods", ".csv", ".html"} <= set(shipped)


def test_the_installed_command_runs_away_from_the_source(wheel: Path, tmp_path: Path) -> None:
    """The libraries come from this environment; our own packages only from the wheel."""
    home = tmp_path / "env"
    venv.create(home, with_pip=True)
    scripts = home / ("Scripts" if sys.platform == "win32" else "bin")
    python = scripts / ("python.exe" if sys.platform == "win32" else "python")
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True, timeout=120)
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    Path(site, "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    sample = tmp_path / "plan.txt"
    sample.write_text("Action plan\n\nAction\tLead\tStatus\nWrite.\tNamed Nurse\tDone\n", encoding="utf-8")
    result = subprocess.run(
        [scripts / "reviewgraph", "extract", sample],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert '"type": "action"' in result.stdout
    where = [str(python), "-c", "import loaders; print(loaders.__file__)"]
    assert str(home) in subprocess.run(where, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
