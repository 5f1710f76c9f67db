"""Reading stays quick: guarded by counts of work, and by processor time beside a reference on the same machine."""

import re
from pathlib import Path
from time import process_time

import pytest

from loaders.pipeline import extract_document
from loaders.resolve import agencies
from loaders.resolve.agencies import AgencyNames

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "documents"
MOST_REFERENCES = 200.0
"""Reading took some 110 of them when this was written, and some 260 before it was made quicker."""


@pytest.fixture(scope="module")
def texts() -> list[Path]:
    found = sorted(CORPUS.glob("*.txt"))
    if not found:
        pytest.skip(f"the corpus of published documents is not at {CORPUS}")
    return found


def test_a_sentence_is_searched_for_agencies_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    searched: list[str] = []
    search = AgencyNames._find

    def counted(names: AgencyNames, plain: str, section: str | None) -> tuple[agencies.Mention, ...]:
        searched.append(plain)
        return search(names, plain, section)

    monkeypatch.setattr(AgencyNames, "_find", counted)
    path = tmp_path / "review.md"
    path.write_text(
        "# Serious Case Review on Child Q\n\nAnytown Council did not tell Anytown Police. The nurse was not told.\n",
        encoding="utf-8",
    )
    extract_document(path)
    assert searched.count("Anytown Council did not tell Anytown Police.") == 1


def test_five_documents_take_no_more_than_so_many_references(texts: list[Path]) -> None:
    extract_document(texts[0])
    begun = process_time()
    for path in texts:
        extract_document(path)
    taken = process_time() - begun
    assert taken < MOST_REFERENCES * min(_reference() for _ in range(5))


def _reference() -> float:
    """Seconds for work of the same kind: a pattern sought in a text, words counted and joined."""
    text = "The council and the police met in Anytown, and the nurse was told on 3 May 2014. " * 2000
    pattern = re.compile(r"(?<!\w)(?:Anytown|Police|Council|nurse)(?!\w)")
    begun = process_time()
    for _ in range(3):
        assert len(pattern.findall(text)) == 4000
        assert len(" ".join(word.lower() for word in text.split())) == len(text) - 1
    return process_time() - begun
