"""``reviewgraph board-pack``: the plan, what is late and what moved since last time, as one file for a board."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import click

from graph.model.errors import UsageError
from graph.store import Store
from queries.boardpack.asked import PackAsked
from queries.boardpack.pack import board_pack as find_pack
from queries.exports.graphs.chosen import filters_from
from queries.exports.masking import mask
from queries.questions.editions.what_changed_asked import a_year_before
from queries.questions.pages.page_collection import names_to_keep
from reviewgraph.cli.asking import as_wrong_use, parameters
from reviewgraph.cli.options import Day, graph_option, today
from reviewgraph.cli.outputs import whole_file, writable_file
from reviewgraph.cli.withholding import opened_to_hand_on, without_restricted_option
from webui.boardpack.writing import FORMS, pack_file


@click.command("board-pack")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="The file to write: .docx or .xlsx."
)
@click.option("--review", metavar="UID", help="One review. Default: all that the filters choose.")
@click.option("--param", "pairs", multiple=True, metavar="NAME=VALUE", help="A filter of the questions.")
@click.option("--as-of", type=Day(), help="The day that overdue is worked out for. Default: today.")
@click.option("--since", type=Day(), help="Last time: what papers dated after it changed. Default: a year before.")
@click.option("--show-names", is_flag=True, help="Leave people's names as published.")
@without_restricted_option
@graph_option
def board_pack(
    output: Path,
    review: str | None,
    pairs: Sequence[str],
    as_of: date | None,
    since: date | None,
    show_names: bool,
    without_restricted: bool,
    graph: str | None,
) -> None:
    """Write a pack for a board, as a Word document or an Excel workbook. What reads as a person's name is masked."""
    form = _form(output)
    given, day = parameters(pairs), as_of or today()
    with as_wrong_use():
        asked = PackAsked(filters_from(given), day, since or a_year_before(day), review)
    with opened_to_hand_on(graph, without_restricted=without_restricted) as store:
        with as_wrong_use():
            pack = find_pack(store, asked)
        words = _words(store, show_names=show_names)
    chosen = [*([("review", words(pack.review_title or review))] if review else []), *given.items()]
    content = pack_file(pack, form, chosen=chosen, words=words, masked=not show_names, made=today())
    with whole_file(writable_file(output, [])) as file:
        file.write(content)
    click.echo(f"{output}: {pack.counts['all']} actions, {pack.counts['overdue']} overdue, {len(pack.moved)} changes.")


def _form(output: Path) -> str:
    form = output.suffix.lower().removeprefix(".")
    if form not in FORMS:
        raise UsageError("a pack is a Word document or a workbook.", where=str(output), remedy="End it .docx or .xlsx.")
    return form


def _words(store: Store, *, show_names: bool) -> Callable[[str], str]:
    if show_names:
        return lambda text: text
    keep = tuple(names_to_keep(store))
    return lambda text: mask(text, keep=keep).text
