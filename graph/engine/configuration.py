"""The files that the engine reads at its start: logging, the reading group, the root password."""

import json

from graph.engine.folder import DATABASE, DataFolder
from graph.engine.private import remove, write_private

READER_GROUP = "reader"

LOGGING = """\
handlers=java.util.logging.FileHandler
.level=INFO
java.util.logging.FileHandler.pattern=logs/engine.%g.log
java.util.logging.FileHandler.limit=2000000
java.util.logging.FileHandler.count=3
java.util.logging.FileHandler.append=true
java.util.logging.FileHandler.encoding=UTF-8
java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
java.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %5$s%6$s%n
"""

GROUPS = {
    "version": 1,
    "databases": {
        "*": {
            "groups": {
                "admin": {
                    "resultSetLimit": -1,
                    "readTimeout": -1,
                    "access": ["updateSecurity", "updateSchema", "updateDatabaseSettings"],
                    "types": {"*": {"access": ["createRecord", "readRecord", "updateRecord", "deleteRecord"]}},
                }
            }
        },
        DATABASE: {
            "groups": {
                READER_GROUP: {
                    "resultSetLimit": -1,
                    "readTimeout": -1,
                    "access": [],
                    "types": {"*": {"access": ["readRecord"]}},
                }
            }
        },
    },
}


def configure(folder: DataFolder, root_password: str) -> None:
    """Write them anew at every start, so that each has the rights and passwords of this start alone.

    The engine makes its users from the password file when it finds no users: passwords never outlive a start.
    """
    write_private(folder.logging_settings, LOGGING)
    write_private(folder.config / "server-groups.json", json.dumps(GROUPS))
    remove(folder.config / "server-users.jsonl")
    write_private(folder.root_password, root_password)
