"""Which review a document is about, and what it says of the case."""

import pytest

from graph.model.records import Review
from graph.model.vocabulary import DocumentKind, ReviewKind
from loaders.blocks import Block, BlockKind, Cell, Place, ReadDocument
from loaders.extract import documents, reviews
from loaders.extract.review_words import kinds_in, references_in, subjects_in
from loaders.resolve.agencies import AgencyNames


def _document(*texts: str) -> ReadDocument:
    made = tuple(Block(BlockKind.PARAGRAPH, text, Place(line, line)) for line, text in enumerate(texts, 1))
    return ReadDocument("z.txt", "0" * 64, None, made)


def _found(*texts: str) -> tuple[Review, ...]:
    document = _document(*texts)
    return reviews.find(document, AgencyNames.from_blocks(document.blocks))


def test_a_report_is_about_one_review_with_the_facts_it_states() -> None:
    (review,) = _found(
        "Dudley Safeguarding Children Board",
        "Serious Case Review: Child Z",
        "Overview Report",
        "Reference: DSCB/SCR/2012/07",
        "Child Z, a girl of 3, died on 4 May 2011.",
        "Dudley Safeguarding Children Board commissioned this review in June 2011.",
    )
    assert (review.kinds, review.reference, review.subject) == ((ReviewKind.SCR,), "DSCB/SCR/2012/07", "Child Z")
    assert (review.harm, review.incident_date, review.commissioned) == ("death", "2011-05-04", "2011-06")
    assert (review.commissioned_by, review.region) == ("Dudley Safeguarding Children Board", "Dudley")
    assert (review.age, review.sex, review.ethnicity) == ("3", "girl", None)
    assert review.id == "review:dscb-scr-2012-07"


def test_what_a_report_does_not_say_stays_none() -> None:
    (review,) = _found("Safeguarding Adults Review: Mr Q", "Executive Summary", "Mr Q liked the sea.")
    assert (review.harm, review.incident_date, review.commissioned, review.published) == (None, None, None, None)
    assert (review.age, review.sex, review.ethnicity, review.method, review.reference) == (None, None, None, None, None)


def test_an_injury_is_not_a_death() -> None:
    (review,) = _found("Learning Lessons Review: Family Q", "In March 2014 a son of Family Q was badly burned at home.")
    assert (review.harm, review.incident_date) == ("serious injury", "2014-03")


def test_a_yearly_report_tells_of_the_reviews_it_identifies_and_of_no_other() -> None:
    found = _found(
        "Annual Report 2018/19",
        "Serious Case Reviews do not ask how a child died.",
        "In May 2018 a review of the death of a young carer was published. It met the test for a Serious Case Review.",
        "The Board commissioned two thematic reviews. The first review focused on knife crime, and is not finished.",
    )
    assert [(review.title, review.kinds) for review in found] == [
        ("Death of a young carer", (ReviewKind.SCR,)),
        ("Knife crime", (ReviewKind.THEMATIC,)),
    ]
    assert found[0].published == "2018-05"


def test_a_yearly_report_that_tells_of_no_review_yields_none() -> None:
    assert _found("Annual Report 2018/19", "Serious Case Reviews help agencies to learn.") == ()


def test_a_tracker_names_each_review_once_however_it_is_spelt() -> None:
    def row(line: int, *texts: str, header: bool = False) -> Block:
        cells = tuple(Cell((text,), Place(line, line)) for text in texts)
        return Block(BlockKind.TABLE_ROW, " ".join(texts), Place(line, line), cells=cells, table=1, header=header)

    rows = (
        row(1, "Rec", "Source review", "Wording", header=True),
        row(2, "1", "DHR 2021/03 – Adult W", "Do this"),
        row(3, "2", "SAR - Hazel", "Do that"),
        row(4, "3", "DHR 2021/03", "And this"),
        row(5, "4", "SAR Hazel", "And that"),
    )
    found = reviews.find(ReadDocument("z.csv", "0" * 64, None, rows), AgencyNames.from_blocks(rows))
    assert [(review.kinds, review.reference, review.subject) for review in found] == [
        ((ReviewKind.DHR,), "DHR 2021/03", "Adult W"),
        ((ReviewKind.SAR,), None, "Hazel"),
    ]
    assert [[source.line_start for source in review.sources] for review in found] == [[2, 4], [3, 5]]


KINDS = [
    (("Serious Case Review: Child Z", "Executive Summary"), DocumentKind.EXECUTIVE_SUMMARY),
    (("Domestic Homicide Review: Adult Q", "Overview Report"), DocumentKind.OVERVIEW_REPORT),
    (("Safeguarding Adults Review: Adult Q", "Multi-agency action plan"), DocumentKind.ACTION_PLAN),
    (("Annual Report 2011/12",), DocumentKind.ANNUAL_REPORT),
    (("Combined review recommendations tracker",), DocumentKind.TRACKER),
    (("Seven minute briefing: neglect",), DocumentKind.BRIEFING),
    (("Minutes of a meeting",), DocumentKind.OTHER),
]


@pytest.mark.parametrize(("lines", "kind"), KINDS)
def test_the_title_lines_tell_the_kind_of_document(lines: tuple[str, ...], kind: DocumentKind) -> None:
    assert documents.describe(_document(*lines)).kind is kind


def test_dates_of_a_document_are_those_it_labels() -> None:
    facts = documents.describe(
        _document("Action plan for Child Z", "Published: 14 May 2012", "Position as at 3 June 2013.")
    )
    assert (facts.title, facts.published, facts.as_of) == ("Action plan for Child Z", "2012-05-14", "2013-06-03")
    assert (
        documents.describe(_document("Action plan for Child Z", "The plan was agreed in May 2012.")).published is None
    )


def test_words_of_reviews() -> None:
    assert kinds_in("a joint DHR and Serious Case Review") == (ReviewKind.DHR, ReviewKind.SCR)
    assert list(references_in("in respect of ABC2012/13-04 and XSCB/2008-9/2")) == ["ABC2012/13-04", "XSCB/2008-9/2"]
    assert list(subjects_in("Child Protection plans for Child Z and Adult Rowan")) == ["Child Z", "Adult Rowan"]
    assert list(subjects_in("Mr Peter Fallow (Oldtown), Ms Rowan Serious Case Review")) == ["Ms Rowan"]


def test_a_reference_is_bare_whatever_capital_words_stand_before_it() -> None:
    assert list(references_in("SERIOUS CASE REVIEW FSCB/2017/2")) == ["FSCB/2017/2"]
    assert list(references_in("Domestic Homicide Review BCSP/DHR/2022/01 - Ms M")) == ["BCSP/DHR/2022/01"]
    assert list(references_in("DOMESTIC HOMICIDE REVIEW DHR 2021/03")) == ["DHR 2021/03"]


def test_near_misses_and_other_peoples_deaths_are_no_death_in_the_case() -> None:
    (review,) = _found(
        "Serious Case Review: Child Z",
        "Child Z was stabbed in a park on 30 July 2023 and nearly died.",
        "His mother died in 2012.",
    )
    assert (review.harm, review.incident_date) == ("serious injury", "2023-07-30")


def test_a_title_line_may_date_the_event() -> None:
    (review,) = _found("Domestic Homicide Review", "Adult Z", "Date of the homicide: 19 August 2018", "Adult Z was 44.")
    assert review.incident_date == "2018-08-19"


def test_a_review_of_a_homicide_is_not_laid_at_a_safeguarding_boards_door() -> None:
    (review,) = _found("Domestic Homicide Review Action Plan", "Ambleford Safeguarding Children Board", "DHR 2021/03")
    assert review.commissioned_by is None


@pytest.mark.parametrize(
    ("told", "commissioned", "incident"),
    [
        (
            "This review was commissioned in April 2023 by the Board after Child Z was seriously harmed "
            "in February 2023.",
            "2023-04",
            "2023-02",
        ),
        ("After Child Z died in May 2011 the Board commissioned this review in June 2011.", "2011-06", "2011-05"),
        ("In June 2011 the Board commissioned this review of how Child Z was hurt.", "2011-06", None),
        ("The Board commissioned this review after Child Z was killed in May 2011.", None, "2011-05"),
    ],
)
def test_each_date_of_a_sentence_belongs_to_the_verb_it_follows(
    told: str, commissioned: str | None, incident: str | None
) -> None:
    (review,) = _found("Serious Case Review: Child Z", "Overview Report", told)
    assert (review.commissioned, review.incident_date) == (commissioned, incident)
