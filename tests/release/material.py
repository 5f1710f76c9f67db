"""Wheels made for tests: a name, a version, tags, and what they require; nothing in them does anything."""

import zipfile
from pathlib import Path


def made(
    folder: Path, name: str, version: str = "1.0", tags: str = "py3-none-any", requires: tuple[str, ...] = ()
) -> Path:
    """A wheel that pip installs."""
    path = folder / f"{name}-{version}-{tags}.whl"
    info = f"{name}-{version}.dist-info"
    said = "".join(f"Requires-Dist: {each}\n" for each in requires)
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{name}.py", "")
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{said}")
        tag = "".join(f"Tag: {each}\n" for each in [tags])
        wheel.writestr(f"{info}/WHEEL", f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\n{tag}")
        wheel.writestr(f"{info}/RECORD", f"{name}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
    return path
