"""Numbers and names as sentences need them."""

from collections.abc import Sequence

_NAMED = 6


def count(number: int, one: str, several: str | None = None) -> str:
    """``1 review``, ``3 reviews``."""
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"


def share(part: float) -> str:
    """A share as a whole percentage; a small one is not made nought."""
    whole = round(part * 100)
    return "less than 1%" if part > 0 and whole == 0 else f"{whole}%"


def listed(names: Sequence[str], most: int = _NAMED) -> str:
    """``A``, ``A and B``, ``A, B and C``; past ``most`` names ``A, B … and 3 others``."""
    if len(names) > most:
        return f"{', '.join(names[: most - 1])} and {len(names) - most + 1} others"
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part) if names else ""
