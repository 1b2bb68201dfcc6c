"""The suggestions of a case, for people."""

from rich.console import Console

from fanal.cli.showing import line, table
from fanal.cli.words import _
from fanal.services.suggestions import DecisionMade, PapersRead, SuggestionList, SuggestionView

KINDS = {
    "person": "Person",
    "place": "Place",
    "phone": "Phone",
    "email": "E-mail",
    "handle": "Online name",
    "url": "Web address",
    "iban": "IBAN",
    "card": "Card number",
    "plate": "Number plate",
    "document_number": "Document number",
    "date": "Date",
    "amount": "Sum of money",
    "link": "Link",
}
STATES = {"waiting": "waiting", "accepted": "accepted", "rejected": "rejected"}
_CUT = 90


def present_list(out: Console, answer: SuggestionList) -> None:
    """Write suggestions with their passages; never to be taken for facts."""
    rows = [
        (
            _(KINDS.get(one.kind, one.kind)),
            _value(one),
            one.title,
            one.page,
            _passage(one),
            _(STATES[one.state]),
            one.id,
        )
        for one in answer.suggestions
    ]
    head = (_("Kind"), _("Found"), _("Document"), _("Page"), _("Passage"), _("State"), _("Id"))
    note = _("{shown} of {total}", shown=len(rows), total=answer.total)
    if not rows:
        note = _("There are no such suggestions. `fanal suggestions CASE read` looks for some in the documents.")
    table(out, head, rows, title=_("Suggestions, no facts"), note=note)


def present_read(out: Console, answer: PapersRead) -> None:
    """Write how many were found."""
    line(
        out,
        _(
            "Documents read: {documents}. Found: {found}, of which new: {new}.",
            documents=answer.documents,
            found=answer.found,
            new=answer.new,
        ),
    )


def present_made(out: Console, answer: DecisionMade) -> None:
    """Write what was decided, and what goes on waiting and why."""
    line(out, _("Decided: {count}.", count=answer.decided))
    if answer.left:
        table(out, (_("Id"), _("Why it goes on waiting")), [(one.suggestion, one.why) for one in answer.left])
    if answer.more:
        line(out, _("{count} more match. Run the same again.", count=answer.more), style="dim")


def _value(one: SuggestionView) -> str:
    return f"{one.agent} → {one.shown} → {one.subject}" if one.agent else one.shown


def _passage(one: SuggestionView) -> str:
    at = one.start - one.passage_start
    around = " ".join(one.passage[max(0, at - _CUT // 2) : at + _CUT].split())
    return around or one.words
