"""Shades of shares and of numbers."""

_STEPS = (0.15, 0.30, 0.45, 0.60)


def heat(share: float) -> str:
    """The class of a share: heat0 for nought, then five steps, the last from 60%."""
    if share <= 0:
        return "heat0"
    return f"heat{1 + sum(share >= step for step in _STEPS)}"


def shade(count: int, most: int) -> str:
    """The class of a number of reviews: heat0 for nought, then five even steps up to the most there are.

    Where there are five or fewer, the step is the number itself, so that one review never looks like many.
    """
    if count <= 0:
        return "heat0"
    return f"heat{-(-5 * count // max(most, 5))}"
