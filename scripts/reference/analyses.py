"""The page of analyses."""

import inspect

from fanal.network.analysis import Analysis, Parameter
from fanal.network.registry import ANALYSES
from reference.markdown import table


def _range(parameter: Parameter) -> str:
    if parameter.choices:
        return ", ".join(f"`{choice}`" for choice in parameter.choices)
    bounds = [f"{bound:g}" if bound is not None else "" for bound in (parameter.minimum, parameter.maximum)]
    return "" if bounds == ["", ""] else " … ".join(bounds)


def _notes(analysis: Analysis) -> str:
    """Return the Notes part of the function's docstring, as one paragraph."""
    text = inspect.getdoc(analysis.function) or ""
    _, found, rest = text.partition("\nNotes\n-----\n")
    notes = rest.split("\n\nReferences")[0].split("\n\nExamples")[0]
    return " ".join(notes.replace("`", "`").split()) if found else ""


def _section(analysis: Analysis) -> str:
    parts = [f"## {analysis.id}\n", f"*{analysis.title}.* {analysis.summary} Per {analysis.per}.\n"]
    if analysis.parameters:
        rows = [
            (f"`{p.name}`", p.label, p.type, f"`{p.default}`", _range(p), p.definition) for p in analysis.parameters
        ]
        parts.append(table(("parameter", "label", "type", "default", "range", "meaning"), rows))
    parts.append(
        table(
            ("output", "label", "of", "type", "unit"),
            [(f"`{o.name}`", o.label, o.of, o.type, o.unit) for o in analysis.outputs],
        )
    )
    parts.append(f"Strengths: {analysis.weighted} Direction: {analysis.directed}\n")
    if notes := _notes(analysis):
        parts.append(notes + "\n")
    parts.append(f"Reference: {analysis.reference}\n")
    return "\n".join(parts)


def page() -> str:
    """Return the page."""
    intro = (
        "# Analyses\n\nEvery analysis is a descriptor: the form in the desk, the options of `fanal "
        "measures` and this page are drawn from it. "
        "All give a defined result on an empty network and on one person. The same seed gives the same result.\n"
    )
    return "\n".join([intro, *(_section(ANALYSES[name]) for name in sorted(ANALYSES))])
