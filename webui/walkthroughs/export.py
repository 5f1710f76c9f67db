"""A walkthrough as one HTML file: opened from a memory stick, without a network, and always the same bytes."""

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined

from graph.model.identity import slug
from webui.walkthroughs.staging import Stage

_SHEETS = ("tokens.css", "walkthrough-stage.css")
_SCRIPT = "walkthrough.js"


def file_of(stage: Stage, *, notes: bool) -> str:
    """The file's whole text, UTF-8 to be.

    Args:
        stage: the walkthrough, staged with names masked and no addresses.
        notes: whether it tells how to open the presenter's notes, which then are in it.
    """
    style = "\n".join(_static(name) for name in _SHEETS)
    script = _static(_SCRIPT)
    return (
        _environment()
        .get_template("walkthrough_file.html")
        .render(walk=stage, style=style, script=script, policy=_policy(style, script), notes=notes)
    )


def file_name(title: str) -> str:
    """What the file is called when a browser saves it: letters, digits and hyphens alone."""
    return f"{slug(title)[:80] or 'walkthrough'}.html"


def _policy(style: str, script: str) -> str:
    """Nothing but the style and the script that the file holds: whatever else gets into it is not run."""
    allowed = (f"style-src '{_hash(style)}'", f"script-src '{_hash(script)}'")
    return "; ".join(("default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"))


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def _static(name: str) -> str:
    text = resources.files("webui").joinpath("static", name).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("webui", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
