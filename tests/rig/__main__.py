"""`python -m tests.rig`: a Neo4j to try things on by hand, until Ctrl-C or the end of whoever started it."""

import os
import sys
import tempfile
import time
from pathlib import Path

from tests.rig.rig import RigUnavailableError, neo4j_rig


def main() -> int:
    parent = os.getppid()
    try:
        with tempfile.TemporaryDirectory(prefix="rig-") as home, neo4j_rig(Path(home) / "neo4j") as access:
            lines = (
                f"NEO4J_URI={access.address}",
                f"REVIEWGRAPH_USER={access.user}",
                f"REVIEWGRAPH_PASSWORD={access.password}",
            )
            sys.stdout.write("\n".join(lines) + "\n")
            sys.stdout.flush()
            while os.getppid() == parent:
                time.sleep(0.5)
    except RigUnavailableError as error:
        sys.stderr.write(f"There is no Neo4j: {error}\n")
        return 1
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
