"""Papers made by chance for Hypothesis: plans that agree, differ or contradict each other in what matters."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from graph.model.records import DocumentRecords
from graph.model.vocabulary import DocumentKind, Rag, Status
from tests.writing import material

STATUSES = st.sampled_from(list(Status))
DATES = st.one_of(st.none(), st.sampled_from(["2009", "2010", "2010-05", "2010-05-01", "2011"]))
KINDS = st.sampled_from([DocumentKind.ACTION_PLAN, DocumentKind.TRACKER, DocumentKind.MIXED])
LEADS = st.sampled_from([material.SCHOOL, material.POLICE, material.BOARD])


@st.composite
def plans(draw: st.DrawFn, name: str) -> DocumentRecords:
    rag = draw(st.one_of(st.none(), st.sampled_from(list(Rag))))
    made = material.plan(name, as_of=draw(DATES), status=draw(STATUSES), kind=draw(KINDS), lead=draw(LEADS), rag=rag)
    details: dict[str, Any] = {
        "reference": draw(st.sampled_from([None, "NSCB/2009/1", "NSCB/2012/4"])),
        "incident_date": draw(st.sampled_from([None, "2008-05", "2011"])),
        "subject": draw(st.sampled_from(["Child M", "Child N"])),
    }
    of = replace(made.reviews[0], **details)
    return replace(made, reviews=(of,))


PAPERS = st.tuples(*(plans(f"paper{number}") for number in range(5)))
