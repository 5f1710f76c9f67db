"""What sort of paper a document is, and the dates it gives itself, in the layouts that plans and reports come in."""

from pathlib import Path

import pytest

from graph.model.vocabulary import DocumentKind
from loaders.extract import documents
from loaders.extract.documents import DocumentFacts
from loaders.pipeline import prepare
from loaders.readers import read_document

PLAN, REPORT, MIXED = DocumentKind.ACTION_PLAN, DocumentKind.OVERVIEW_REPORT, DocumentKind.MIXED
_HEADS = "Ref\tRecommendation\tAction\tLead\tTarget date\tProgress\tStatus\n1\tThe Board should act.\tAct\tChair\tMay 2015\t\t\n"
_STORY = "".join(
    f"1.{n} The family moved twice in the autumn, and nobody who met them in that time wrote down where the children were "
    f"to go to school or who was to look after them number {n}.\n\n"
    for n in range(1, 11)
)


def _facts(text: str, tmp_path: Path, name: str = "paper.txt") -> DocumentFacts:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return documents.describe(prepare(read_document(path)).document)


AS_OF = [
    (
        "Amble Board\tSerious Case Review ASCB/2008/1\nChild Z - Action Plan\tPosition as at 30 September 2009\n",
        "2009-09-30",
    ),
    (
        "Child Z Action Plan\n\nThe review was accepted in June 2013. This is the plan as it stood on 31 January 2014.\n",
        "2014-01-31",
    ),
    (
        "Amble Partnership\nDomestic Homicide Review ACSP/DHR/2022/01 - Ms Z\nAction plan, updated 28 February 2025\n",
        "2025-02-28",
    ),
    (
        "Child Z: action plan\n\nSecond edition, 31 July 2015. It supersedes the plan of 31 January 2014.\n",
        "2015-07-31",
    ),
    ("Amble Partnership\tAction plan: Child Z\nReference\tASCP/LCSPR/2024/1\nAs at\t31 March 2026\n", "2026-03-31"),
    ("Child Z Action Plan\n\nProgress Reviewed – 23rd July 2010\n", "2010-07-23"),
    ("Child Z Action Plan\n\nAmble Board (ASCB). Position at 30 June 2017.\n", "2017-06-30"),
    ("Child Z multi-agency action plan, as of 31 July 2021\n", "2021-07-31"),
    ("Child Z Action Plan\n\nThe lead officers met in May 2012 and agreed the targets below.\n", None),
]


@pytest.mark.parametrize(("head", "as_of"), AS_OF)
def test_a_plan_says_as_at_when_it_speaks(head: str, as_of: str | None, tmp_path: Path) -> None:
    facts = _facts(f"{head}\n{_HEADS}", tmp_path)
    assert (facts.kind, facts.as_of) == (PLAN, as_of)


def test_a_plan_without_the_word_is_one_by_its_table(tmp_path: Path) -> None:
    facts = _facts(
        f"Amble Board\n\nWhat we are doing about Child Z\tSerious Case Review ASCB/2012/3\n\n{_HEADS}", tmp_path
    )
    assert facts.kind is PLAN
    assert facts.title is not None
    assert "Child Z" in facts.title


def test_a_report_with_its_plan_behind_it_is_both(tmp_path: Path) -> None:
    plan = f"## Action plan (as at 30 June 2014)\n\n{_HEADS}"
    facts = _facts(f"# Learning Lessons Review: Family Z\n\nJune 2014\n\n{_STORY}{plan}", tmp_path, "paper.md")
    assert (facts.kind, facts.as_of, facts.published) == (MIXED, "2014-06-30", "2014-06")


def test_a_report_has_no_position_date_whatever_its_story_says(tmp_path: Path) -> None:
    story = f"{_STORY}\n\nThe status as at 3 May 2011 was that no plan had been made.\n"
    facts = _facts(f"# Serious Case Review: Child Z\n\n## Overview Report, June 2018\n\n{story}", tmp_path, "paper.md")
    assert (facts.kind, facts.as_of, facts.published) == (REPORT, None, "2018-06")


NOT_PUBLISHED = [
    "Child Z, who died on 18 March 2022\n",
    "Date of the homicide: 19 August 2018\n",
    "Draft of 4 May 2019\n",
    "CONFIDENTIAL UNTIL PUBLISHED\n\n4 May 2019\n",
]


@pytest.mark.parametrize("line", NOT_PUBLISHED)
def test_a_date_of_something_else_is_no_publication(line: str, tmp_path: Path) -> None:
    assert _facts(f"Serious Case Review: Child Z\n\nOverview Report\n\n{line}\n{_STORY}", tmp_path).published is None


def test_the_title_names_the_paper_and_the_case_and_is_no_page_header(tmp_path: Path) -> None:
    facts = _facts(
        f"AMBLE BOARD\n\nSERIOUS CASE REVIEW\n\nEXECUTIVE SUMMARY\n\nIn respect of Child Z\n\n{_STORY}", tmp_path
    )
    assert facts.title == "SERIOUS CASE REVIEW: EXECUTIVE SUMMARY: In respect of Child Z"
