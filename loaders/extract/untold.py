"""What a rule of telling finds: something that did not get from one to another."""

from dataclasses import dataclass

from graph.model.vocabulary import Certainty


@dataclass(frozen=True, slots=True)
class Untold:
    """Something that did not get from one to another. Ends are canonical names or ``OTHERS``, empty if not named.

    ``failure`` is True where the words blame the holder (was not told), False where they only tell of not knowing.
    """

    holders: tuple[str, ...]
    recipients: tuple[str, ...]
    words: str
    rule: str
    failure: bool
    certainty: Certainty = Certainty.EXPLICIT
    what: str | None = None
    since: int | None = None
    """Position among the earlier sentences of the one that says who knew; None where this sentence says it all."""
    context: int | None = None
    """Position of an earlier sentence that names the holder, to be cited beside this one; None where none is needed."""
