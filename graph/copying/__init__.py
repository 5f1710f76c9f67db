"""The whole graph out of one store and into another: backups, copies between engines, and a digest that compares."""

from graph.copying.anew import write_anew
from graph.copying.archive import Backup, Manifest, opened_backup, write_backup
from graph.copying.lines import digest
from graph.copying.making import make, refuse_unless_empty

__all__ = ["Backup", "Manifest", "digest", "make", "opened_backup", "refuse_unless_empty", "write_anew", "write_backup"]
