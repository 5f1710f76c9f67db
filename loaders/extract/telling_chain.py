"""A holder carried on from the sentence before: "The nurse was not told by the ward. Nor did the school hear of it." """

from loaders.extract.narrative import Told
from loaders.extract.telling_ends import Holders, agencies_but
from loaders.extract.telling_words import telling

_BLAMED = (
    r"(?:the )?(§a\d+)(?!')(?: \w+){0,2} {NOT}{ADV} (?:{TELL_WHOM}|{GIVE})",
    r"{TELL}[^.;]{0,40}? by (?:the )?(§a\d+)(?!')",
    r"(§a\d+)'s [^.;]{1,60}? {NOT}",
    r"(§a\d+)'s? [^.;]{1,80}? (?:was|were)(?: not| never) {GIVEN}",
)


def carried_on(told: Told, but: tuple[str, ...]) -> Holders:
    """Who did not tell in the sentence before, where this one goes on from it ("also", "nor", "likewise")."""
    if not told.before or not telling(r"\b{CHAIN}\b").search(told.tagged.text):
        return Holders()
    earlier = told.before[-1].tagged
    for form in _BLAMED:
        names = agencies_but(earlier, " ".join(telling(form).findall(earlier.text)), but)
        if names:
            return Holders(names[:1], len(told.before) - 1)
    return Holders()
