"""``python -m tests.samples.builders``: makes the built samples anew and brings their gold along."""

from collections.abc import Callable
from pathlib import Path

from tests.samples.builders import gold, pdf_report, plain, word, workbooks
from tests.samples.builders.paper import Paper, paper

SAMPLES = Path(__file__).parents[3] / "reviewgraph" / "samples"
"""What ships with the package."""

Build = Callable[[Paper, Path], None]

BUILT: dict[str, tuple[str, Build]] = {
    "2013-brackwater-child-c-overview-report.md": ("docx", word.report),
    "2016-brackwater-child-f-overview-report.txt": (
        "pdf",
        lambda text, path: pdf_report.in_pages(text, path, above="OFFICIAL", below="Serious Case Review: Child F"),
    ),
    "2017-brackwater-child-f-action-plan.md": ("xlsx", lambda text, path: workbooks.xlsx(text, path, "Action plan")),
    "2020-stowbeck-dhr-adult-j-executive-summary.md": ("html", plain.page),
    "2024-fenholt-child-n-lcspr.md": ("pdf", pdf_report.in_columns),
    "2025-brackwater-dhr-ms-m-action-plan.txt": ("ods", lambda text, path: workbooks.ods(text, path, "Ms M")),
    "2025-fenholt-child-n-action-plan.md": ("docx", word.plan),
    "2026-brackwater-child-p-action-plan.txt": ("csv", plain.table),
}
"""For each source, the ending of what is built from it, and how."""


def built_from(source: str, folder: Path) -> Path:
    """Builds one sample in a folder."""
    ending, build = BUILT[source]
    path = folder / f"{Path(source).stem}.{ending}"
    build(paper(source), path)
    return path


def main() -> None:
    """Builds every one anew. Gold is of the samples as they were, and its lines move with the words."""
    for source, (ending, _) in BUILT.items():
        shipped = SAMPLES / f"{Path(source).stem}.{ending}"
        before = gold.words_of(shipped)
        path = built_from(source, SAMPLES)
        gold.write(gold.moved(gold.read(path), before, path))
        print(path.name)  # noqa: T201 - it is what a person runs


if __name__ == "__main__":
    main()
