"""Runs the notebooks of the documentation and keeps what they print."""

from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "notebooks"
_LIMIT = 240
"""Seconds a cell may take."""


def run(path: Path) -> nbformat.NotebookNode:
    """The notebook with fresh outputs, and nothing in it that differs from run to run."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=_LIMIT, kernel_name="python3").execute()
    for cell in notebook.cells:
        cell.metadata = nbformat.NotebookNode()
    notebook.metadata.pop("language_info", None)
    return notebook


def outputs(notebook: nbformat.NotebookNode) -> list[str]:
    """What each cell of code shows, as text."""
    return [
        "".join(each.get("text") or each.get("data", {}).get("text/plain", "") for each in cell.outputs)
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]
