"""The first page: the three answers, what needs attention, and the tables they come from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from operator import itemgetter

from flask import Blueprint, render_template

from graph.store import Store
from queries.questions.actions.open_actions import By, OpenActionsRow, open_actions_by
from queries.questions.pages.page_attention import Attention, attention
from queries.questions.pages.page_collection import collection
from queries.questions.pages.page_pairs import Pairs, pairs
from queries.questions.pages.page_themes import ThemesByYear, themes_by_year
from webui.choice import Choice, chosen
from webui.drawing.bars import bars
from webui.pages.profiles import question_query
from webui.reader import store
from webui.remembered import remembered

blueprint = Blueprint("overview", __name__)

AGENCIES, RANKED, THEMES, MATRIX = 12, 8, 12, 6
"""How much of each table the overview shows; the pages of their own show all."""


OLD = 15.0
"""Seconds that the figures may be old while the graph is being changed; the page says so then."""


@dataclass(frozen=True, slots=True)
class Read:
    """Everything that the overview tells of the graph, asked for together."""

    between: Pairs
    stand: Mapping[By, Sequence[OpenActionsRow]]
    themes: ThemesByYear
    attention: Attention


@blueprint.get("/")
def page() -> str:
    """What keeps going wrong, and what is still to be done."""
    if collection(store()).documents == 0:
        return render_template("empty_graph.html")
    choice = chosen()
    asked = ("overview", choice.as_of, *sorted(choice.filters.items(), key=itemgetter(0)))
    found = remembered(asked, partial(_read, choice), old=OLD)
    between, stand, themes = found.value.between, found.value.stand, found.value.themes
    rows, total = stand[By.AGENCY], stand[By.ALL]
    # Actions that nobody leads stand last, and are never left out.
    leading = [*rows[:AGENCIES], *(row for row in rows[AGENCIES:] if row.agency is None)]
    return render_template(
        "overview.html",
        choice=choice,
        reviews=between.reviews,
        with_plan=len(stand[By.REVIEW]),
        total=total[0] if total else None,
        rows=leading,
        agencies=sum(row.agency is not None for row in rows),
        bars=bars(leading),
        pairs=between,
        ranked=between.ranked()[:RANKED],
        leading=len(between.leading()),
        matrix=between.busiest(MATRIX),
        themes=themes,
        shown=themes.themes[:THEMES],
        limit=AGENCIES,
        question_query=question_query(choice),
        attention=found.value.attention,
        seconds=ceil(found.seconds) if found.changed else None,
    )


def _read(choice: Choice, graph: Store) -> Read:
    between = pairs(graph, **choice.filters)
    stand = open_actions_by((By.AGENCY, By.ALL, By.REVIEW), graph, as_of=choice.as_of, **choice.filters)
    return Read(between, stand, themes_by_year(graph, **choice.filters), attention(graph, between.reviews))
