"""All trials by name, each with what keeps it from being tried here, if anything does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from tests.reliability.places import clock, company, damage, full, java, names, rights
from tests.reliability.places.commands import may_lack_privileges
from tests.reliability.places.ground import Ground

Work = Callable[[Ground], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Trial:
    """What is done, and why it cannot be tried on this computer, or None."""

    work: Work
    hindrance: Callable[[], str | None] = lambda: None


TRIALS: dict[str, Trial] = {
    "disk full before each command": Trial(full.before_each_command, full.may_not_mount),
    "disk full while the engine starts": Trial(full.while_the_engine_starts, full.may_not_mount),
    "disk full while constraints are made": Trial(full.while_constraints_are_made, full.may_not_mount),
    "disk full while documents are stored": Trial(full.while_documents_are_stored, full.may_not_mount),
    "disk full under an output": Trial(full.of_the_output, full.may_not_mount),
    "disk too small for a restore": Trial(full.of_a_restore, full.may_not_mount),
    "folder that is another's": Trial(rights.of_a_graph_that_is_anothers, may_lack_privileges),
    "folder that may only be read": Trial(rights.of_a_graph_that_may_only_be_read, may_lack_privileges),
    "disk that may only be read": Trial(rights.of_a_disk_that_may_only_be_read, full.may_not_mount),
    "outputs and documents without rights": Trial(rights.of_outputs_and_documents, may_lack_privileges),
    "names with spaces and other letters": Trial(names.of_everything),
    "the same without a language set": Trial(names.without_a_language),
    "two loads at once": Trial(company.of_two_loads),
    "load and backup while pages are served": Trial(company.of_the_pages),
    "port that is taken": Trial(company.of_a_taken_port),
    "Java or jars missing": Trial(java.that_is_missing),
    "Java that is another program": Trial(java.that_is_another_program),
    "engine with 16 MB of memory": Trial(java.that_has_too_little_memory),
    "engine with 24 MB of memory": Trial(partial(java.that_has_too_little_memory, megabytes=24)),
    "engine that gets no memory": Trial(java.that_may_not_start),
    "clock years back": Trial(clock.years_back, clock.may_not_set),
    "clock back while pages are served": Trial(clock.back_while_the_pages_are_served, clock.may_not_set),
    "all engine files gone": Trial(damage.of_all_files),
}
"""Those that are tried once."""


def damages(number: int, seed: int) -> Iterator[tuple[str, Trial]]:
    """So many damaged files, chosen by chance."""
    for each in range(seed, seed + number):
        yield f"damaged file, seed {each}", Trial(partial(damage.of_one_file, seed=each))
