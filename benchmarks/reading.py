"""How long reading takes: PDFs beside pdfplumber and beside pdfium's own text, text files beside their time limit.

``python -m benchmarks.reading [FILES…]`` prints processor time, so what else the machine does hardly counts. PDFs
without a text layer are left out: there is nothing to compare.
"""

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import click
import pypdfium2

from graph.model.errors import DocumentError
from loaders.pipeline import extract_document

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
PDF_LIMIT = 1.5
"""The most that all of reading a PDF may take, in shares of what pdfplumber takes to find the words alone."""
TEXT_LIMIT = 3.0
"""The most that the corpus's text files may take together, in seconds, the start of the program included."""

_IN_A_NEW_PROCESS = """
import sys
from pathlib import Path
from time import process_time
from loaders.pipeline import extract_document
begun = process_time()
for name in sys.argv[1:]:
    extract_document(Path(name))
print(process_time() - begun, process_time())
"""


@dataclass(frozen=True, slots=True)
class PdfTimes:
    """Seconds of processor time for one PDF: everything ``extract`` does, pdfplumber's words, pdfium's text."""

    name: str
    pages: int
    extract: float
    words: float
    text: float


def plain_text(path: Path) -> int:
    """The engine's own pass over the text of every page; the number of pages."""
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            page.get_textpage().get_text_range()
        return len(document)


def plumber_words(path: Path) -> None:
    """What pdfplumber's ``extract_words`` does, for every page."""
    import pdfplumber

    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_words()


def measure_pdfs(paths: Sequence[Path], rounds: int) -> list[PdfTimes]:
    """The least of several rounds for each file, the works taking turns."""
    least: dict[Path, tuple[float, ...]] = {}
    for _ in range(rounds):
        for path in paths:
            now = tuple(_seconds(work, path) for work in (extract_document, plumber_words, plain_text))
            least[path] = tuple(map(min, now, least.get(path, now)))
    return [PdfTimes(path.name, plain_text(path), *least[path]) for path in paths]


def measure_texts(paths: Sequence[Path], rounds: int) -> tuple[float, float]:
    """The least seconds for all files together in a new process: reading alone, and with the program's start."""
    command = [sys.executable, "-c", _IN_A_NEW_PROCESS, *map(str, paths)]
    runs = [subprocess.run(command, check=True, capture_output=True, text=True).stdout.split() for _ in range(rounds)]
    return min(float(run[0]) for run in runs), min(float(run[1]) for run in runs)


def _seconds(work: Callable[[Path], object], path: Path) -> float:
    begun = process_time()
    work(path)
    return process_time() - begun


def _readable(path: Path) -> bool:
    """Whether a PDF has words to compare; the first reading also sets up what later ones need not."""
    try:
        with pypdfium2.PdfDocument(path) as document:
            if not any(page.get_textpage().count_chars() for page in document):
                click.echo(f"{path.name} was left out: it has no text layer.")
                return False
        extract_document(path)
    except (DocumentError, pypdfium2.PdfiumError) as error:
        click.echo(f"{path.name} was left out: {error}")
        return False
    return True


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--rounds", default=3, show_default=True, help="How often each is measured; the least counts.")
def main(files: tuple[Path, ...], rounds: int) -> None:
    """Prints how long reading takes for FILES, or for the corpus beside the project's folder where none are given."""
    given = files or tuple(sorted((*CORPUS.glob("other/*.pdf"), *CORPUS.glob("fictional/documents/*.pdf"))))
    texts = [path for path in files or sorted(CORPUS.glob("documents/*.txt")) if path.suffix.lower() == ".txt"]
    if not given and not texts:
        click.echo(f"Nothing to read: there is no corpus at {CORPUS}, and no files were named.")
        return
    _print_pdfs([path for path in given if path.suffix.lower() == ".pdf"], rounds)
    _print_texts(texts, rounds)


def _print_pdfs(paths: Sequence[Path], rounds: int) -> None:
    try:
        import pdfplumber  # noqa: F401
    except ImportError:
        click.echo("PDFs were left out: pdfplumber is not installed (pip install 'reviewgraph[bench]').")
        return
    times = measure_pdfs([path for path in paths if _readable(path)], rounds)
    if not times:
        return
    head = ("pages", "extract", "pdfplumber", "pdfium", "÷ pdfplumber", "÷ pdfium")
    click.echo(f"{'PDF, seconds':40}" + "".join(f"{word:>14}" for word in head))
    sums = (sum(each.extract for each in times), sum(each.words for each in times), sum(each.text for each in times))
    for row in (*times, PdfTimes("all", sum(each.pages for each in times), *sums)):
        click.echo(
            f"{row.name[:40]:40}{row.pages:14}{row.extract:14.2f}{row.words:14.2f}{row.text:14.3f}"
            f"{row.extract / row.words:14.2f}{row.extract / row.text:14.1f}"
        )
    worst = max(each.extract / each.words for each in times)
    click.echo(f"At most {PDF_LIMIT} × pdfplumber is wanted: {'kept' if worst <= PDF_LIMIT else 'NOT KEPT'}.\n")


def _print_texts(paths: Sequence[Path], rounds: int) -> None:
    if paths:
        alone, whole = measure_texts(paths, rounds)
        verdict = (
            f": {whole / TEXT_LIMIT:.2f} of the {TEXT_LIMIT:.0f} seconds wanted at most" if len(paths) == 5 else ""
        )
        click.echo(f"{len(paths)} text files: {alone:.2f} s to read, {whole:.2f} s with the program's start{verdict}.")


if __name__ == "__main__":
    main()
