"""The program: options that go before any command, errors as one sentence, exit codes that mean something."""

import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from fanal import __version__
from fanal.cli.lazy import LazyGroup
from fanal.cli.session import Session
from fanal.cli.telling import tell_error, tell_wrong_usage
from fanal.cli.words import _, choose_locale
from fanal.errors import FanalError
from fanal.text.messages import LOCALES, known_locale

USAGE, UNEXPECTED = 2, 70
UNEXPECTED_TEXT = "Fanal stumbled ({kind}). Nothing was changed. FANAL_DEBUG=1 shows where, for a report."
_HOISTED = {"--base": True, "--lang": True, "--json": False}
_USAGE_ERROR: Any = typer.BadParameter.__base__
"""Every error in the arguments; typer names only this one child of it."""


def parted(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part the general options from the rest, so that they may stand anywhere.

    Examples
    --------
    >>> parted(["cases", "--json", "--base", "b.db", "--", "--json"])
    (['--json', '--base', 'b.db'], ['cases', '--', '--json'])
    """
    front: list[str] = []
    rest: list[str] = []
    queue = list(arguments)
    while queue:
        argument = queue.pop(0)
        if argument == "--":
            return front, [*rest, argument, *queue]
        name, equals, _value = argument.partition("=")
        if name not in _HOISTED:
            rest.append(argument)
            continue
        front.append(argument)
        if _HOISTED[name] and not equals and queue:
            front.append(queue.pop(0))
    return front, rest


def _show_version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"fanal {__version__}")
        raise typer.Exit


def _known_language(wanted: str) -> str:
    if wanted and known_locale(wanted) is None:
        known = ", ".join(LOCALES)
        raise typer.BadParameter(_("There is no language {name}. There are: {known}.", name=wanted, known=known))
    return wanted


def _program() -> typer.Typer:
    app = typer.Typer(
        name="fanal",
        cls=LazyGroup,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
        pretty_exceptions_enable=False,
        help=_("Map who is linked to whom in a trafficking case, with the source of every link."),
        epilog=_("Every command explains itself, with examples: fanal COMMAND --help"),
    )

    @app.callback()
    def general(
        ctx: typer.Context,
        base: Annotated[
            str, typer.Option(envvar="FANAL_BASE", help=_("Path of a base, or a postgresql:// address."))
        ] = "",
        lang: Annotated[
            str, typer.Option(envvar="FANAL_LANGUAGE", callback=_known_language, help=_("Language of what is shown."))
        ] = "",
        *,
        json: Annotated[bool, typer.Option("--json", help=_("Answer with one JSON document."))] = False,
        version: Annotated[
            bool,
            typer.Option(
                "--version",
                callback=lambda value: _show_version(wanted=value),
                is_eager=True,
                help=_("Show the version."),
            ),
        ] = False,
    ) -> None:
        del lang, version
        ctx.obj = Session(base=base, as_json=json)

    return app


def general_options() -> tuple[list[Any], Any]:
    """Return the options that go before any command, and a context to describe them in; for the reference."""
    command = typer.main.get_command(_program())
    return list(command.params), command.context_class(command, info_name="fanal")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    Parameters
    ----------
    arguments : sequence of str, optional
        Those of the process if not given.

    Returns
    -------
    int
        Exit status: 0 done, 2 wrong usage, the error's own otherwise.
    """
    front, rest = parted(sys.argv[1:] if arguments is None else arguments)
    as_json = "--json" in front
    choose_locale(front)
    try:
        status = _program()(front + rest, prog_name="fanal", standalone_mode=not as_json)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else USAGE
    except _USAGE_ERROR as error:
        tell_wrong_usage(error.format_message())
        return USAGE
    except FanalError as error:
        tell_error(error, as_json=as_json)
        return error.exit_status
    except Exception as error:  # the last wall: nobody is shown a traceback, which may hold names
        if os.environ.get("FANAL_DEBUG"):
            raise
        tell_error(FanalError(UNEXPECTED_TEXT, kind=type(error).__name__), as_json=as_json)
        return UNEXPECTED
    return status if isinstance(status, int) else 0
