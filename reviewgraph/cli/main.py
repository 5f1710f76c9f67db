"""The group of commands, and the one place where errors become a message and an exit code."""

import sys
from collections.abc import Sequence
from typing import Any

import click

from graph.model.errors import ReviewgraphError, UsageError
from reviewgraph import __version__
from reviewgraph.cli.account import account_group, audit
from reviewgraph.cli.ask import ask, questions
from reviewgraph.cli.backup import backup, copy, restore_command
from reviewgraph.cli.board_pack import board_pack
from reviewgraph.cli.check import check
from reviewgraph.cli.correct import correct_group
from reviewgraph.cli.doctor import doctor
from reviewgraph.cli.doubts import doubts
from reviewgraph.cli.export import export
from reviewgraph.cli.extract import extract
from reviewgraph.cli.forget import forget
from reviewgraph.cli.load import load
from reviewgraph.cli.network import network
from reviewgraph.cli.options import follow_reading
from reviewgraph.cli.restrict import restrict_command, unrestrict_command
from reviewgraph.cli.retention import retention
from reviewgraph.cli.serve import demo, serve
from reviewgraph.cli.status import status
from reviewgraph.cli.terminal import protect
from reviewgraph.cli.walkthrough import walkthrough

FAILED = 1
WRONG_USE = 2


class _Commands(click.Group):
    """A group whose errors are sentences: exit code 1 for what failed, 2 for wrong use, never a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UsageError as error:
            self._say(error)
            ctx.exit(WRONG_USE)
        except ReviewgraphError as error:
            self._say(error)
            ctx.exit(FAILED)
        except BrokenPipeError:
            raise  # nobody reads what is printed any more, which click knows what to do about
        except OSError as error:
            self._say(_of_the_system(error))
            ctx.exit(FAILED)

    @staticmethod
    def _say(error: ReviewgraphError) -> None:
        click.echo(f"Error: {error}", err=True)


def _of_the_system(error: OSError) -> ReviewgraphError:
    """A file or folder that cannot be used, in a sentence: its name is too long, it may not be looked into."""
    return UsageError(f"the system refuses this ({error.strerror or error}).", where=str(error.filename or "") or None)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="reviewgraph")
def commands() -> None:
    """Published safeguarding reviews as one knowledge graph, every fact tied to the page and line that says so.

    Everything stays on this computer. Start with: reviewgraph demo
    """


_COMMANDS = (
    *(extract, check, load, correct_group, doubts, status),
    *(questions, ask, network, export, board_pack, walkthrough),
    *(forget, retention, serve, demo, account_group, audit),
    *(restrict_command, unrestrict_command),
    *(backup, restore_command, copy, doctor),
)
for command in _COMMANDS:
    commands.add_command(command)


def main(args: Sequence[str] | None = None) -> None:
    """Runs the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    protect()
    follow_reading()
    commands.main(args=list(args) if args is not None else None, prog_name="reviewgraph")
