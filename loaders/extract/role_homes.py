"""Roles of the data and the agencies they could belong to, as patterns."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from loaders.data.reading import toml
from loaders.extract.lexicon import folded, one_apart, pattern


@cache
def role_patterns() -> tuple[re.Pattern[str], ...]:
    """One pattern for each row of roles in the data."""
    return tuple(role_words(row["words"]) for row in toml("narrative_actors")["role"])


@lru_cache(maxsize=4096)
def fits(row: int, agency: str) -> bool:
    """Whether an agency is of the sort that such a role works for."""
    return any(re.search(wanted, folded(agency)) for wanted in toml("narrative_actors")["role"][row]["agencies"])


def role_words(words: Sequence[str]) -> re.Pattern[str]:
    """A pattern for any of the words, standing alone, in one or many."""
    ends = r"(?!\w|-(?:led|based|centred)| (?:protection|in need|health|death|abuse|care plan|level agreement))"
    apart = one_apart(words, not_after=r"[\w-]")
    return pattern(rf"{apart}(?:s|es)?{ends}")
