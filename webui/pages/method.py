"""How figures are worked out, in words."""

from flask import Blueprint, render_template

from queries.questions.interval import FEW
from queries.questions.pages.page_documents import MUCH

blueprint = Blueprint("method", __name__)


@blueprint.get("/how")
def page() -> str:
    """What is counted as what."""
    return render_template("method.html", few=FEW, much=MUCH)
