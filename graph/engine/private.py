"""Files and folders that only their owner may read, on every platform."""

import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from graph.engine.windows import NO_WINDOW

logger = logging.getLogger(__name__)

ICACLS_LIMIT = 15.0


def make_private_folder(path: Path) -> None:
    """Make the folder if need be, and let nobody but its owner in."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform == "win32":
        _restrict_on_windows(path)
    else:
        path.chmod(0o700)


def write_private(path: Path, text: str) -> None:
    """Write a small file whole or not at all; it has owner-only rights from its first byte."""
    draft = path.with_name(path.name + ".new")
    patiently(lambda: draft.unlink(missing_ok=True))
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())  # else a power cut may leave an empty file under the name
    patiently(lambda: draft.replace(path))


def remove(path: Path) -> None:
    """Delete the file if it is there."""
    patiently(lambda: path.unlink(missing_ok=True))


def patiently(action: Callable[[], object], tries: int = 20) -> None:
    """Windows refuses to replace or delete a file while a reader or a virus scanner holds it: try for a second."""
    for _ in range(tries - 1):
        try:
            action()
            return
        except PermissionError:
            if sys.platform != "win32":
                raise
            time.sleep(0.05)
    action()


def _restrict_on_windows(path: Path) -> None:
    """Best effort: where it is refused, the rights that the folder inherits stay, by default the user's own profile."""
    user = "\\".join(filter(None, (os.environ.get("USERDOMAIN"), os.environ.get("USERNAME"))))
    icacls = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "icacls.exe"
    command = [str(icacls), str(path), "/inheritance:r", "/grant:r", f"{user}:(OI)(CI)F"]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=ICACLS_LIMIT, creationflags=NO_WINDOW)  # noqa: S603
    except (OSError, subprocess.SubprocessError) as error:
        logger.warning("%s: the rights could not be narrowed to its owner: %s", path, error)
