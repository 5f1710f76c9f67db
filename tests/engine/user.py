"""A process that uses an engine until a line comes in on its standard input: `python -m tests.engine.user FOLDER`."""

import json
import sys
from pathlib import Path

from graph.engine import start
from graph.engine.folder import DataFolder
from graph.engine.state import read_state


def main() -> None:
    engine = start(Path(sys.argv[1]))
    state = read_state(DataFolder(engine.folder))
    assert state is not None
    sys.stdout.write(json.dumps({"server": engine.access.server_pid, "keeper": state.pid}) + "\n")
    sys.stdout.flush()
    sys.stdin.readline()
    engine.close()


if __name__ == "__main__":
    main()
