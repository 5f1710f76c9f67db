"""What is wrong with an installation and how to mend it: one look at everything that the commands rely on."""

from reviewgraph.doctor.examining import examine
from reviewgraph.doctor.finding import Finding, State

__all__ = ["Finding", "State", "examine"]
