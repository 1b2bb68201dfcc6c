"""The page of the command line."""

from typing import Any

from fanal.cli.lazy import COMMANDS, LazyCommand
from reference.errors import all_errors
from reference.markdown import cell, table

_SHAPES = {
    "cases": "CaseList", "people": "FoundPage", "entourage": "EntourageView", "roles": "RoleTable", "paths": "PathList",
    "measures": "MeasureSet", "import": "ImportOutcome", "export": "ExportReceipt", "history": "ChangeList",
    "undo": "ChangeMade", "redo": "ChangeMade", "schema": "SchemaList", "demo": "CaseAtAGlance",
}  # fmt: skip


def _parameters(command: Any) -> list[tuple[str, str, str]]:
    rows = []
    for parameter in command.params:
        if parameter.name in {"help", "install_completion", "show_completion"}:
            continue
        names = (
            ", ".join(f"`{name}`" for name in parameter.opts)
            if parameter.param_type_name == "option"
            else parameter.name
        )
        default = parameter.default
        shown = "" if default in (None, "", False) or callable(default) else f"`{default}`"
        rows.append((names, shown, parameter.help or ""))
    return rows


def _section(name: str) -> str:
    command = LazyCommand(name).loaded()
    text, _, examples = (command.help or "").partition("Examples:")
    lines = [line.strip() for line in examples.splitlines() if line.strip()]
    parts = [
        f"## fanal {name}\n",
        text.strip() + "\n",
        table(("option", "default", "meaning"), _parameters(command)),
    ]
    if name in _SHAPES:
        parts.append(f"`--json` prints the shape `{_SHAPES[name]}` ([shapes](shapes.md)).\n")
    parts.append("```\n" + "\n".join(lines) + "\n```\n")
    return "\n".join(parts)


def page() -> str:
    """Return the page."""
    statuses = [("0", "done"), ("2", "wrong usage"), ("70", "an error nobody foresaw; nothing was changed")]
    statuses += [(str(cls.exit_status), cell((cls.__doc__ or "").splitlines()[0])) for cls in all_errors()]
    unique = dict(reversed(statuses))
    intro = (
        "# Command line\n\nGeneral options stand before or after the command: `--base` (or `FANAL_BASE`), `--json`, "
        "`--lang` (or `FANAL_LANGUAGE`), `--version`. `fanal --install-completion` teaches your shell.\n\n"
        + table(("exit status", "meaning"), sorted(unique.items(), key=lambda item: int(item[0])))
    )
    return "\n".join([intro, *(_section(name) for name in COMMANDS)])
