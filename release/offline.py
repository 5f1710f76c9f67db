"""Makes a bundle that installs on a computer without internet: wheels, locks with hashes, and an installer.

``python -m release.offline --for windows-x64 --python 3.12 -o dist`` (with the extra ``release`` installed).
"""

import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

import click

from release.targets import NAMES, PYTHONS, Target, target
from release.wheels import lacking, wheel, wheels_in

PROJECT = Path(__file__).parent.parent
_INSTALLERS = ("install.py", "install.cmd", "install.sh", "READ-ME-FIRST.txt")


@click.command()
@click.option("--for", "name", type=click.Choice(NAMES), required=True, help="The kind of computer.")
@click.option("--python", "pythons", type=click.Choice(PYTHONS), multiple=True, default=PYTHONS, show_default=True)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), default=Path("dist"), show_default=True
)
def main(name: str, pythons: Sequence[str], output: Path) -> None:
    """Make the bundle of one kind of computer, for one or several versions of Python."""
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "bundle"
        (folder / "wheels").mkdir(parents=True)
        own = _own_wheel(folder / "wheels")
        for python in pythons:
            _fetch(target(name, python), own, folder)
        _installers(folder)
        version = wheel(own).version
        bundle = _zipped(folder, output / f"reviewgraph-{version}-{name}.zip")
    click.echo(f"{bundle} ({bundle.stat().st_size / 2**20:.0f} MB)")


def _own_wheel(folder: Path) -> Path:
    _run("-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(PROJECT))
    (own,) = folder.glob("reviewgraph-*.whl")
    return own


def _fetch(wanted: Target, own: Path, folder: Path) -> None:
    """Resolve for the target, fetch what was resolved, and make sure that nothing is lacking."""
    lock = folder / wanted.lock
    _resolve(wanted, lock)
    _download(wanted, lock, folder / "wheels")
    with lock.open("a", encoding="utf-8") as file:
        file.write(f"reviewgraph=={wheel(own).version} --hash=sha256:{wheel(own).sha256}\n")
    missing = list(lacking(wheels_in(folder / "wheels"), "reviewgraph", wanted))
    if missing:
        raise click.ClickException("The bundle would not install: " + "; ".join(missing))


def _resolve(wanted: Target, lock: Path) -> None:
    options = ("--python-platform", wanted.resolver, "--python-version", wanted.python)
    output = ("--generate-hashes", "--no-annotate", "--no-header", "--output-file", str(lock))
    # Wheels alone: whoever installs has no compiler.
    _run("-m", "uv", "pip", "compile", "--quiet", "--only-binary", ":all:", *options, *output, "pyproject.toml")


def _download(wanted: Target, lock: Path, folder: Path) -> None:
    tags = [part for tag in wanted.platforms for part in ("--platform", tag)]
    kind = ("--python-version", wanted.python, "--implementation", "cp", "--only-binary", ":all:")
    exactly = ("--no-deps", "--require-hashes", "--requirement", str(lock))
    _run("-m", "pip", "download", "--quiet", *exactly, *tags, *kind, "--dest", str(folder))


def _run(*arguments: str) -> None:
    done = subprocess.run([sys.executable, *arguments], cwd=PROJECT, check=False)  # noqa: S603 - Python itself
    if done.returncode:
        raise click.ClickException(f"`{' '.join(arguments[:4])} …` ended with {done.returncode}; it says why above.")


def _installers(folder: Path) -> None:
    for name in _INSTALLERS:
        (folder / name).write_bytes(resources.files("release").joinpath("installer", name).read_bytes())
    (folder / "install.sh").chmod(0o755)


def _zipped(folder: Path, path: Path) -> Path:
    draft = path.with_suffix(".part")
    with zipfile.ZipFile(draft, "w") as bundle:
        for each in sorted(folder.rglob("*")):
            if each.is_file():
                bundle.write(each, f"{path.stem}/{each.relative_to(folder).as_posix()}")
    shutil.move(draft, path)
    return path


if __name__ == "__main__":
    main()
