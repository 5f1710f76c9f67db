"""What is due: worked out from days alone."""

from datetime import date

import pytest

from graph.model.errors import UsageError
from queries.questions.holdings import LoadedDocument
from reviewgraph.forgetting.backups import KnownBackup
from reviewgraph.forgetting.retention import due_backups, due_documents, whole_reviews, years_before
from reviewgraph.settings import RETENTION_YEARS, whole_years

DAY = date(2021, 11, 30)


def loaded(name: str, at: str | None) -> LoadedDocument:
    return LoadedDocument(name, name * 64, at, "A")


def test_years_before() -> None:
    assert years_before(date(2026, 11, 30), 5) == DAY
    assert years_before(date(2028, 2, 29), 1) == date(2027, 2, 28)
    assert years_before(date(2028, 2, 29), 4) == date(2024, 2, 29)


def test_documents_of_before_the_day_are_due_the_earliest_first() -> None:
    later, on_the_day = loaded("a", "2021-12-01T00:00:00+00:00"), loaded("b", "2021-11-30T00:00:00+00:00")
    before, earlier = loaded("c", "2021-11-29T23:59:59+00:00"), loaded("d", "2016-01-01T00:00:00+00:00")
    assert due_documents([later, on_the_day, before, earlier, loaded("e", None)], DAY) == (earlier, before)


def test_a_review_is_due_when_all_its_documents_are() -> None:
    rows: list[dict[str, str | None]] = [
        {"review": "review:1", "title": "Child A", "sha256": "a"},
        {"review": "review:1", "title": "Child A", "sha256": "b"},
        {"review": "review:2", "title": None, "sha256": "a"},
    ]
    assert whole_reviews(rows, {"a"}) == ("review:2",)
    assert whole_reviews(rows, {"a", "b"}) == ("Child A", "review:2")


def test_backups_of_before_the_day_are_due() -> None:
    old, new = KnownBackup("/o", "2021-11-29T10:00:00+00:00", ()), KnownBackup("/n", "2021-11-30T10:00:00+00:00", ())
    assert due_backups([old, new, KnownBackup("/d", "", None)], DAY) == (old,)


@pytest.mark.parametrize("words", ["0", "-1", "1.5", "five", "201", "²"])
def test_a_setting_that_is_no_number_of_years_is_refused(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setenv(RETENTION_YEARS, words)
    with pytest.raises(UsageError, match="no whole number of years"):
        whole_years(RETENTION_YEARS)
