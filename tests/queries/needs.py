"""What the questions cannot be asked without, on the small graph."""

from queries.questions.registry import QUESTIONS

_NEEDED = {
    "agency": "Ostermere Police",
    "review": "Child A",
    "first": "Child A",
    "second": "Child B",
    "theme": "Record keeping",
    "words": "tell",
    "from": "Ostermere Police",
    "to": "Fenholt Homes",
}


def needed(name: str) -> dict[str, str]:
    """What a question cannot be asked without."""
    return {parameter: _NEEDED[parameter] for parameter in QUESTIONS[name].lacks({})}
