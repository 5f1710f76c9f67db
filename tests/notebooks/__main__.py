"""``python -m tests.notebooks`` runs the notebooks of the documentation and writes what they print into them."""

import nbformat

from tests.notebooks.running import FOLDER, run

if __name__ == "__main__":
    for path in sorted(FOLDER.glob("*.ipynb")):
        nbformat.write(run(path), path)
