"""What keeps coming back: every theme by year, and the page of one."""

from typing import Any

from flask import Blueprint, Response, abort, render_template, request

from queries.questions.actions.open_actions import By, open_actions
from queries.questions.pages.page_figures import Figure
from queries.questions.pages.page_theme import theme
from queries.questions.pages.page_themes import themes_by_year
from queries.questions.pages.page_timeline_of import theme_events
from queries.questions.profiles.theme_profile import AGENCIES, BESIDE, MADE, theme_profile
from queries.questions.scope import Filters
from queries.questions.themes.returned_after_completion import Within, returned_after_completion
from webui.choice import chosen
from webui.drawing.bars import bars
from webui.lists import serving
from webui.lists.themes import THEMES, ListedTheme, themes_asked
from webui.pages import evidence
from webui.pages.profiles import by_part, question_query
from webui.pages.timelines import shown
from webui.reader import store

blueprint = Blueprint("themes", __name__)

RETURNS = 10
"""How many returns the page of a theme shows; the question has them all."""


@blueprint.get("/themes")
def every() -> str | tuple[str, int]:
    """All themes of the reviews asked for."""
    return serving.page(THEMES, "themes.html", _by_year)


def _by_year(list_shown: serving.Shown[ListedTheme]) -> dict[str, Any]:
    """The same themes for the heat map, in the order of the list."""
    years = themes_asked(store(), list_shown.asked)
    return {"themes": years, "drawn": [each.line for each in list_shown.lines]}


@blueprint.get("/themes/list.<any(csv, xlsx):form>")
def file(form: str) -> Response | tuple[str, int]:
    """The list as a file."""
    return serving.file(THEMES, form)


@blueprint.get("/themes/passages")
def passages() -> str:
    """What the list counts of one theme, with the filters of the list."""
    uid = request.args.get("theme", "")
    found = next((each for each in serving.every(THEMES) if each.line.theme == uid), None)
    if found is None:
        abort(404)
    return evidence.show(Figure(found.line.label, found.facts))


@blueprint.get("/themes/<slug>")
def page(slug: str) -> str:
    """One theme, with the narrower ones within it, in the reviews asked for."""
    choice, uid = chosen(), f"theme:{slug}"
    read = theme(store(), uid, choice.filters)
    on_it: Filters = {**choice.filters, "theme": uid}
    years = themes_by_year(store(), **choice.filters)
    within = {uid, *(each.uid for each in read.narrower)}
    actions = open_actions(store(), as_of=choice.as_of, by=By.ALL, **on_it)
    returned = returned_after_completion(store(), within=Within.AGENCY, **on_it)
    # What happened before completion was reported is no return, and stands last.
    back = [row for row in returned if row.before_report != "yes"]
    events = theme_events(store(), read, choice.as_of)
    asked = {"theme": uid, "as_of": choice.as_of.isoformat(), **question_query(choice)}
    return render_template(
        "theme.html",
        choice=choice,
        read=read,
        themes=years,
        within=[line for line in years.themes if line.theme in within],
        parts_of=by_part(theme_profile(store(), as_of=choice.as_of, **on_it)),
        asked=asked,
        headings={"agencies": AGENCIES, "made": MADE, "beside": BESIDE},
        actions=actions,
        bars=bars(actions),
        returned=back[:RETURNS],
        returns=len(back),
        later=len({row.later_review for row in back}),
        when=shown(events, {"of": "theme", "uid": uid, **choice.query}),
        reviews=sorted(read.reviews.values(), key=lambda each: (-(each.year or 0), each.title or "", each.uid)),
    )
