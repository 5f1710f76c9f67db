"""The first page: the three answers, what needs attention, and the tables they come from."""

from flask import Blueprint, render_template

from queries.questions.actions.open_actions import By, open_actions_by
from queries.questions.pages.page_attention import attention
from queries.questions.pages.page_collection import collection
from queries.questions.pages.page_pairs import pairs
from queries.questions.pages.page_themes import themes_by_year
from webui.choice import chosen
from webui.drawing.bars import bars
from webui.pages.profiles import question_query
from webui.reader import store

blueprint = Blueprint("overview", __name__)

AGENCIES, RANKED, THEMES, MATRIX = 12, 8, 12, 6
"""How much of each table the overview shows; the pages of their own show all."""


@blueprint.get("/")
def page() -> str:
    """What keeps going wrong, and what is still to be done."""
    if collection(store()).documents == 0:
        return render_template("empty_graph.html")
    choice = chosen()
    between = pairs(store(), **choice.filters)
    stand = open_actions_by((By.AGENCY, By.ALL, By.REVIEW), store(), as_of=choice.as_of, **choice.filters)
    rows, total = stand[By.AGENCY], stand[By.ALL]
    # Actions that nobody leads stand last, and are never left out.
    leading = [*rows[:AGENCIES], *(row for row in rows[AGENCIES:] if row.agency is None)]
    themes = themes_by_year(store(), **choice.filters)
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
        attention=attention(store(), between.reviews),
    )
