"""``fanal schema``."""

from typing import Annotated

import typer
from rich.console import Console

from fanal.bootstrap import open_model
from fanal.cli.session import Session
from fanal.cli.showing import line, show, table
from fanal.cli.words import _, locale
from fanal.services.vocabularies import SchemaList, VocabularyList, schema_list, vocabulary_list

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)
_EXAMPLES = "\n\n    fanal schema\n\n    fanal schema Person\n\n    fanal schema --vocabulary act --lang fr"


@app.command(
    help=_("Show the kinds of things a case can hold, and the vocabularies.") + "\n\n" + _("Examples:") + _EXAMPLES
)
def schema(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help=_("A schema; all if not given."))] = "",
    vocabulary: Annotated[str, typer.Option(help=_("A vocabulary instead: act, case_role, link_class …"))] = "",
) -> None:
    """Show schemata or a vocabulary."""
    session: Session = ctx.obj
    model, vocabularies = open_model()
    if vocabulary:
        words = vocabulary_list(vocabularies, locale(), only=vocabulary)
        show(session, words, lambda out: _present_words(out, words))
    else:
        schemata = schema_list(model, locale(), only=name)
        show(session, schemata, lambda out: _present(out, schemata, whole=bool(name)))


def _present(out: Console, answer: SchemaList, *, whole: bool) -> None:
    if whole:
        one = answer.schemata[0]
        line(out, f"{one.name} ({one.label}). {one.definition}")
        rows = [(prop.name, prop.label, prop.type, prop.vocabulary) for prop in one.properties]
        table(out, (_("Property"), _("Label"), _("Type"), _("Vocabulary")), rows)
        return
    kinds = [(one.name, one.label, one.kind, one.link_class, one.definition) for one in answer.schemata]
    table(out, (_("Schema"), _("Label"), _("Kind"), _("Link class"), _("Meaning")), kinds)


def _present_words(out: Console, answer: VocabularyList) -> None:
    for one in answer.vocabularies:
        rows = [(term.code, term.label, term.definition) for term in one.terms]
        table(out, (_("Code"), _("Label"), _("Meaning")), rows, title=one.label)
