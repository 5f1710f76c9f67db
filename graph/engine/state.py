"""The state file: how other processes of the same user find the keeper of a folder, if there is one."""

import json
import sys
from dataclasses import asdict, dataclass

import psutil

from graph.engine.folder import DataFolder
from graph.engine.private import remove, write_private

#: The exit code of a keeper that finds another one keeping its folder.
HELD = 3


@dataclass(frozen=True, slots=True)
class KeeperState:
    """The keeper's process, its loopback port and the token that it wants to see. The file has owner-only rights."""

    pid: int
    started: float
    port: int
    token: str

    def alive(self) -> bool:
        """Whether that very process lives: a number alone may have been given to another one since."""
        try:
            process = psutil.Process(self.pid)
            return abs(started(process) - self.started) < 2.0 and process.status() != psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return False
        except psutil.AccessDenied:
            return True


def started(process: psutil.Process) -> float:
    """When a process began, in seconds that stay the same when the clock is set.

    Linux counts from the computer's start, which psutil adds: it moves with the clock. Elsewhere it is kept as it was.
    """
    return process.create_time() - (psutil.boot_time() if sys.platform == "linux" else 0.0)


def write_state(folder: DataFolder, state: KeeperState) -> None:
    write_private(folder.state, json.dumps(asdict(state)))


def read_state(folder: DataFolder) -> KeeperState | None:
    """None where there is none, or it was cut short."""
    try:
        return KeeperState(**json.loads(folder.state.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def remove_state(folder: DataFolder) -> None:
    remove(folder.state)
