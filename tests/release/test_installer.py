"""The installer makes an environment from the wheels beside it, refuses changed ones, and touches nothing else."""

import shutil
import subprocess
import sys
from hashlib import sha256
from importlib import resources
from pathlib import Path

import pytest

from tests.release.material import made


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle with one wheel in it, for the Python that runs the tests."""
    folder = tmp_path / "bündle with spaces"
    (folder / "wheels").mkdir(parents=True)
    wheel = made(folder / "wheels", "alpha")
    lock = folder / f"lock-{sys.version_info.major}.{sys.version_info.minor}.txt"
    lock.write_text(f"alpha==1.0 --hash=sha256:{sha256(wheel.read_bytes()).hexdigest()}\n")
    with resources.as_file(resources.files("release") / "installer" / "install.py") as installer:
        shutil.copy(installer, folder / "install.py")
    return folder


def install(bundle: Path, place: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(bundle / "install.py"), str(place)]
    # Whatever index pip would go to, nobody answers there.
    environment = {"PATH": "/usr/bin:/bin", "PIP_INDEX_URL": "http://127.0.0.1:9", "HOME": str(place.parent)}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def test_a_wheel_that_was_changed_is_refused_and_the_right_one_installed(bundle: Path, tmp_path: Path) -> None:
    place, wheel = tmp_path / "new place", next((bundle / "wheels").iterdir())
    right = wheel.read_bytes()
    wheel.write_bytes(right + b"x")
    done = install(bundle, place)
    assert (done.returncode, "refused" in done.stdout) == (1, True)
    wheel.write_bytes(right)
    done = install(bundle, place)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "demo" in done.stdout
    python = place / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    assert subprocess.run([python, "-c", "import alpha"], check=False).returncode == 0


def test_a_folder_with_other_files_is_left_alone(bundle: Path, tmp_path: Path) -> None:
    place = tmp_path / "thesis"
    place.mkdir()
    (place / "chapter.docx").write_text("x")
    done = install(bundle, place)
    assert done.returncode == 2
    assert "Nothing was changed" in done.stdout
    assert [each.name for each in place.iterdir()] == ["chapter.docx"]


def test_another_python_is_told_which_the_bundle_is_for(bundle: Path, tmp_path: Path) -> None:
    next(bundle.glob("lock-*")).rename(bundle / "lock-3.99.txt")
    done = install(bundle, tmp_path / "place")
    assert done.returncode == 2
    assert "3.99" in done.stdout
    assert not (tmp_path / "place").exists()
