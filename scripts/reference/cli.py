"""The page of the command line."""

from typing import Any

from fanal.cli.lazy import COMMANDS, PANELS, LazyCommand
from fanal.cli.program import UNEXPECTED, USAGE, general_options
from fanal.services.analyses import MeasureSet
from fanal.services.cases import CaseList
from fanal.services.documents import AddedDocuments, DocumentList, DocumentView, PageView, PassageList
from fanal.services.entourages import EntourageView
from fanal.services.exports import ExportReceipt
from fanal.services.history import ChangeList, ChangeMade
from fanal.services.imports import ImportOutcome
from fanal.services.paths import PathList
from fanal.services.people import FoundPage
from fanal.services.roles import RoleTable
from fanal.services.suggestions import DecisionMade, PapersRead, SuggestionList
from fanal.services.summaries import CaseAtAGlance
from fanal.services.vocabularies import SchemaList, VocabularyList
from reference.dataclass_shapes import anchor
from reference.errors import all_errors
from reference.markdown import table

PRINTED: dict[str, tuple[type, ...]] = {
    "demo": (CaseAtAGlance,),
    "serve": (),
    "schema": (SchemaList, VocabularyList),
    "cases": (CaseList,),
    "import": (ImportOutcome,),
    "documents": (DocumentList, AddedDocuments, DocumentView, PageView, PassageList),
    "suggestions": (SuggestionList, PapersRead, DecisionMade),
    "export": (ExportReceipt,),
    "history": (ChangeList,),
    "undo": (ChangeMade,),
    "redo": (ChangeMade,),
    "people": (FoundPage,),
    "entourage": (EntourageView,),
    "roles": (RoleTable,),
    "measures": (MeasureSet,),
    "paths": (PathList,),
}
"""What each command prints with ``--json``; the second of two where an option asks for it."""
_ALSO = {
    "schema": "With `--vocabulary` it prints {0}.",
    "documents": "With `add` it prints {0}, with `show` {1}, with `show` and `--page` {2}, with `find` {3}.",
    "suggestions": "With `read` it prints {0}, with `accept`, `reject` and `wait` {1}.",
    "export": "To standard output (`-`) only the file itself is written.",
}
_AMBIGUOUS = {"entourage", "paths"}
_HIDDEN = {"help", "install_completion", "show_completion"}


def _is_option(parameter: Any) -> bool:
    return parameter.param_type_name == "option"


def _default(parameter: Any) -> str:
    if parameter.required:
        return "required"
    shown = parameter.default
    if shown is None or shown is False or shown == "" or callable(shown):
        return ""
    return f"`{str(shown).lower() if isinstance(shown, bool) else shown}`"


def _names(parameter: Any) -> str:
    if not _is_option(parameter):
        return f"`{parameter.name.upper()}`"
    return ", ".join(f"`{name}`" for name in (*parameter.opts, *parameter.secondary_opts))


def _type(parameter: Any, context: Any) -> str:
    found = parameter.type_descriptor
    if found.is_ranged:
        bounds = (found.parameter_info.min, found.parameter_info.max)
        return " … ".join("" if bound is None else f"{bound:g}" for bound in bounds).strip()
    described = parameter.display_type(context).strip("<>")
    plain = {"bool": "flag", "str": "text", "int": "number", "float": "number", "list[str]": "text, repeatable"}
    return plain.get(described, described.replace("list[Path]", "file …").replace("Path", "file"))


def _meaning(parameter: Any) -> str:
    variable = getattr(parameter, "envvar", None)
    return (parameter.help or "") + (f" Or set `{variable}`." if variable else "")


def _rows(parameters: list[Any], context: Any) -> list[tuple[str, str, str, str]]:
    return [
        (_names(one), _type(one, context), _default(one), _meaning(one))
        for one in parameters
        if one.name not in _HIDDEN
    ]


def _tables(command: Any, name: str) -> list[str]:
    context = command.context_class(command, info_name=f"fanal {name}")
    parts = []
    for head, wanted in (("argument", False), ("option", True)):
        rows = _rows([one for one in command.params if _is_option(one) is wanted], context)
        if rows:
            parts.append(table((head, "type", "default", "meaning"), rows))
    return parts


def _json(name: str) -> str:
    shapes = PRINTED[name]
    if not shapes:
        return "Prints no JSON; it runs until Ctrl+C.\n"
    text = f"`--json` prints {anchor(shapes[0].__name__)}."
    if note := _ALSO.get(name):
        text += " " + note.format(*(anchor(cls.__name__) for cls in shapes[1:]))
    if name in _AMBIGUOUS:
        text += (
            f" Where a name fits several, it prints those who could be meant as {anchor('FoundPage')}"
            " and ends with status 4."
        )
    return text + "\n"


def _section(name: str) -> str:
    command = LazyCommand(name).loaded()
    text, _, examples = (command.help or "").partition("Examples:")
    lines = [line.strip() for line in examples.splitlines() if line.strip()]
    return "\n".join(
        [
            f"## fanal {name}\n",
            text.strip() + "\n",
            *_tables(command, name),
            _json(name),
            "```\n" + "\n".join(lines) + "\n```\n",
        ]
    )


def _statuses() -> str:
    told: dict[int, list[str]] = {0: ["done"], USAGE: ["wrong usage: an option, an argument, a language"]}
    told[1] = ["what reads the output went away"]
    for cls in all_errors():
        told.setdefault(cls.exit_status, []).append((cls.__doc__ or "").splitlines()[0])
    told[UNEXPECTED] = ["an error that nobody foresaw; `FANAL_DEBUG=1` shows where it arose"]
    return table(("exit status", "meaning"), [(status, text[0]) for status, text in sorted(told.items())])


def _contents() -> str:
    lines = []
    for panel, title in PANELS.items():
        rows = [
            (f"[`fanal {name}`](#fanal-{name})", summary)
            for name, (where, summary) in COMMANDS.items()
            if where == panel
        ]
        lines.append(f"### {title}\n\n{table(('command', 'what it does'), rows)}")
    return "\n".join(lines)


def page() -> str:
    """Return the page."""
    general, context = general_options()
    intro = (
        "# Command line\n\nTables by default, one JSON document with `--json`; progress and errors go to standard "
        "error. The [JSON shapes](shapes.md) are those of the HTTP API, and fields are only ever added.\n"
    )
    options = (
        "## General options\n\nThey stand before or after the command; what follows `--` is taken as it is.\n\n"
        + table(("option", "type", "default", "meaning"), _rows(general, context))
        + "\n`fanal --install-completion` teaches your shell the commands and options; `--show-completion` shows how.\n"
    )
    statuses = (
        "## Exit statuses\n\n"
        + _statuses()
        + '\nAn error is one sentence on standard error; with `--json`, `{"error": {"code", "message", "parts"}}` '
        "([errors](errors.md); wrong usage has the code `usage`). It never holds a person's name or the content of a "
        "cell.\n"
    )
    return "\n".join([intro, _contents(), options, statuses, *(_section(name) for name in COMMANDS)])
