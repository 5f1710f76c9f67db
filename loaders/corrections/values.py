"""The values of one correction by key, each asked for by what it has to be; errors name the line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from graph.model.errors import UsageError
from loaders.corrections.entries import Plain
from loaders.corrections.marked import Marked


@dataclass(frozen=True, slots=True)
class Values:
    """The keys and values of one correction, where the file is, and the line it begins on."""

    given: Mapping[str, Marked]
    where: str
    line: int

    @classmethod
    def of(cls, item: Marked, where: str) -> "Values":
        """The values of an item of a list.

        Raises:
            UsageError: it has no keys.
        """
        if not isinstance(item.value, dict):
            raise UsageError(
                "this is no correction.",
                where=f"{where}, line {item.line}",
                remedy="Write keys and values, as “key: value”.",
            )
        return cls(item.value, where, item.line)

    def wrong(self, message: str, remedy: str, key: str | None = None) -> UsageError:
        """An error at the line of a key, or of the correction."""
        line = self.given[key].line if key is not None and key in self.given else self.line
        return UsageError(message, where=f"{self.where}, line {line}", remedy=remedy or None)

    def refuse_unknown(self, known: Iterable[str]) -> None:
        """Raises UsageError where a key is none of these."""
        known = tuple(known)
        for key in self.given:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                meant = f"Did you mean {near[0]}? " if near else ""
                raise self.wrong(f"there is no key “{key}” here.", f"{meant}It may have: {', '.join(known)}.", key)

    def words(self, key: str) -> str:
        """The words of a key that must be given."""
        found = self.words_or_none(key)
        if found is None:
            raise self.wrong(f"“{key}” is missing.", "Every correction says what, by whom, on which day and why.")
        return found

    def words_or_none(self, key: str) -> str | None:
        """The words of a key, their white space folded; None where it is left out or has none."""
        item = self.given.get(key)
        if item is None or item.value is None:
            return None
        if not isinstance(item.value, str):
            raise self.wrong(f"“{key}” is one value, no list and no mapping.", "Write words.", key)
        return " ".join(item.value.split()) or None

    def several(self, key: str) -> tuple[str, ...]:
        """Two or more different words."""
        found = self.plain(key)
        if not isinstance(found, tuple) or len(set(found)) < 2 or len(set(found)) < len(found):
            raise self.wrong(f"“{key}” needs two or more different names.", "Write them as [one, other].", key)
        return found

    def plain(self, key: str) -> Plain:
        """Words, a list of words, or nothing, of a key that must be given."""
        if key not in self.given:
            raise self.wrong(f"“{key}” is missing.", "Write null where nothing is stated.")
        return self._plain(key, self.given[key])

    def items(self, key: str) -> tuple[Marked, ...]:
        """The items of a list that must be given."""
        item = self.given.get(key)
        if item is None or not isinstance(item.value, tuple):
            raise self.wrong(f"“{key}” has to be a list.", "Begin each with a dash.", key)
        return item.value

    def mapping(self, key: str) -> Mapping[str, Plain]:
        """Values by name."""
        item = self.given[key]
        if not isinstance(item.value, dict):
            raise self.wrong(f"“{key}” has to be names with values.", "Write each as “name: value”.", key)
        return {name: self._plain(key, value) for name, value in item.value.items()}

    def _plain(self, key: str, item: Marked) -> Plain:
        if isinstance(item.value, dict):
            raise self.wrong(f"“{key}” holds names with values.", "Write words, or a list of words.", key)
        if isinstance(item.value, tuple):
            return tuple(self._word(key, one) for one in item.value)
        return None if item.value is None else " ".join(item.value.split())

    def _word(self, key: str, item: Marked) -> str:
        if not isinstance(item.value, str) or not item.value.strip():
            raise self.wrong(f"“{key}” is a list of words.", "Write them as [one, other].", key)
        return " ".join(item.value.split())
