"""What keeps coming back: every theme by year."""

from flask import Blueprint, render_template

from queries.questions.pages.page_themes import themes_by_year
from webui.choice import chosen
from webui.reader import store

blueprint = Blueprint("themes", __name__)


@blueprint.get("/themes")
def every() -> str:
    """All themes of the reviews asked for."""
    choice = chosen()
    themes = themes_by_year(store(), **choice.filters)
    return render_template("themes.html", choice=choice, themes=themes, shown=themes.themes)
