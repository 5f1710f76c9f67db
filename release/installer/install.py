"""Installs reviewgraph from the wheels beside this file, without any connection. Python 3.11 or newer runs it.

``python install.py [FOLDER]``: the folder is made (``reviewgraph`` in the user's own folder where none is given).
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> int:
    lock = HERE / f"lock-{sys.version_info.major}.{sys.version_info.minor}.txt"
    if not lock.is_file():
        there = ", ".join(sorted(path.stem.removeprefix("lock-") for path in HERE.glob("lock-*.txt")))
        print(f"This bundle is for Python {there}; this is {sys.version.split()[0]}. Nothing was changed.")
        return 2
    place = Path(sys.argv[1] if len(sys.argv) > 1 else Path.home() / "reviewgraph").resolve()
    if place.exists() and any(place.iterdir()) and not (place / "pyvenv.cfg").is_file():
        print(f"{place} holds other files. Nothing was changed. Name another folder: python install.py FOLDER")
        return 2
    venv.create(place, with_pip=True)
    programs = place / ("Scripts" if os.name == "nt" else "bin")
    done = subprocess.run(
        [
            *(str(programs / "python"), "-m", "pip", "install", "--isolated", "--quiet", "--disable-pip-version-check"),
            *("--no-index", "--find-links", str(HERE / "wheels")),
            *("--no-deps", "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)),
        ],
        check=False,
    )
    if done.returncode:
        print("It was not installed: the lines above say why. A wheel that was changed or is missing is refused.")
        return 1
    command = programs / "reviewgraph"
    print(f"Installed. Start with:\n  {command} demo\nIf something is wrong:\n  {command} doctor")
    return 0


if __name__ == "__main__":
    sys.exit(main())
