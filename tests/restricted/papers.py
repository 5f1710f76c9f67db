"""Made-up papers about a restricted review, Child M, and about others."""

from dataclasses import replace
from typing import Any

from graph.model.records import DocumentRecords
from graph.model.vocabulary import DocumentKind
from tests.writing import material

CHILD_M = "review:nscb-2009-1"
ADULT_B = "review:southam-board/adult-b/2015"


def one(name: str, *, file: str | None = None, **known: Any) -> DocumentRecords:
    """A paper about one review; ``file`` is its file's name where its content, and so its sha256, is another's."""
    of = material.review(file or name, **known)
    asked = material.recommendation(
        file or name, of, f"What {name} recommends.", ref="1", addressed_to=(material.BOARD,)
    )
    head = material.document(name, DocumentKind.OTHER, as_of="2012")
    return material.paper(replace(head, document=file or name), reviews=(of,), recommendations=(asked,))


def annual(name: str = "annual.docx", *references: str) -> DocumentRecords:
    """A paper that tells of several reviews, each by its reference."""
    reviews = tuple(material.review(name, reference=each, subject=each, title=f"Review {each}") for each in references)
    said = tuple(material.recommendation(name, of, f"Of {of.reference}.", ref="9") for of in reviews)
    return material.paper(
        material.document(name, DocumentKind.ANNUAL_REPORT, as_of="2016"), reviews=reviews, recommendations=said
    )
