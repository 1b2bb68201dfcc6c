"""Accept and reject suggestions: one by one, several, or all that match; one decision is one change."""

from collections.abc import Mapping
from dataclasses import dataclass

from fanal.access import Permission
from fanal.errors import ConflictError, InputError
from fanal.model.case import Change
from fanal.model.kept.suggestion import LINK, REJECTED, WAITING, Settled, Suggestion, SuggestionQuery
from fanal.model.ports import Writer
from fanal.model.scope import Scope
from fanal.services.editing import Edit, edit_case
from fanal.services.reading import latest_change
from fanal.services.suggestions.becoming import Choice, Plan
from fanal.services.suggestions.listing import Which
from fanal.services.words import case_words
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT, translated

ACCEPT, REJECT, WAIT = "accept", "reject", "wait"
MOST_ACCEPTED = 1_000
"""An edit has room for this many with all that they bring along."""
_MOST_DECIDED = 100_000
_LABELS = {ACCEPT: "accept suggestions", REJECT: "reject suggestions", WAIT: "let suggestions wait again"}


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided on which suggestions.

    Attributes
    ----------
    action : str
        ``accept``, ``reject``, or ``wait`` for rejected ones that shall wait again.
    ids : tuple of str
        Suggestions by id.
    all_of : Which or None
        Instead of `ids`: all that match now.
    choices : tuple of Choice
        What accepted ones are to become; those not named become what they are by themselves.
    reason : str
    request_id : str
        As of an edit.
    """

    action: str
    ids: tuple[str, ...] = ()
    all_of: Which | None = None
    choices: tuple[Choice, ...] = ()
    reason: str = ""
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class LeftWaiting:
    """A suggestion that could not be accepted as asked, and why, in the reader's language."""

    suggestion: str
    why: str


@dataclass(frozen=True, slots=True)
class DecisionMade:
    """What came of a decision.

    Attributes
    ----------
    change : Change or None
        None when there was nothing to decide.
    seq : int
        Number of the case's latest change now.
    decided : int
    became : dict of str to str
        Entity id by suggestion.
    left : tuple of LeftWaiting
    more : int
        How many match beyond what one change can accept; decide again.
    """

    change: Change | None
    seq: int
    decided: int
    became: dict[str, str]
    left: tuple[LeftWaiting, ...]
    more: int


def decide(workspace: Workspace, case: str, decision: Decision, *, locale: str = DEFAULT) -> DecisionMade:
    """Decide on suggestions, as one change that undo takes back.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    decision : Decision
    locale : str
        Of the change's label and of the reasons why some are left.

    Raises
    ------
    InputError
        There is no such action, or an accepted one cannot be what was chosen for it.
    ConflictError
        Someone else decided on some of them meanwhile.
    NotFoundError, DeniedError

    Notes
    -----
    Accepting takes those that wait; rejecting too. People come before links, so that links accepted
    with them end at them. Whatever cannot be accepted by itself goes on waiting and is named.
    """
    if decision.action not in _LABELS:
        raise InputError(
            "There is no action {name}. There are: {known}.", name=decision.action, known=", ".join(_LABELS)
        )
    scope, found = workspace.open_case(Permission.CHANGE_CASE, case)
    rows, more = _meant(workspace, scope, found.id, decision)
    if decision.action == ACCEPT:
        return _accept(workspace, scope, found.id, decision, (rows, more, locale))
    state = REJECTED if decision.action == REJECT else WAITING
    settled = [Settled(row.id, state) for row in rows]
    with workspace.store.write(
        scope, found.id, kind="edit", label=translated(locale, _LABELS[decision.action]), reason=decision.reason.strip()
    ) as writer:
        _refuse_decided(workspace, scope, found.id, rows)
        writer.decide(settled)
    seq = writer.change.seq if writer.change else latest_change(workspace, scope, found.id)
    return DecisionMade(writer.change, seq, len(settled), {}, (), more)


def _meant(workspace: Workspace, scope: Scope, case_id: str, decision: Decision) -> tuple[list[Suggestion], int]:
    """Return the suggestions that a decision can still be made on, and how many more match."""
    state = REJECTED if decision.action == WAIT else WAITING
    limit = MOST_ACCEPTED if decision.action == ACCEPT else _MOST_DECIDED
    which = decision.all_of
    if which is None:
        if not decision.ids:
            return [], 0
        query = SuggestionQuery(ids=decision.ids, states=(state,), limit=limit)
    elif which.states and state not in which.states:
        return [], 0
    else:
        query = SuggestionQuery(which.sources, which.kinds, (state,), limit=limit)
    found = workspace.store.suggestions.found(scope, case_id, query)
    return list(found.suggestions), found.total - len(found.suggestions)


def _accept(
    workspace: Workspace, scope: Scope, case_id: str, decision: Decision, given: tuple[list[Suggestion], int, str]
) -> DecisionMade:
    rows, more, locale = given
    choices = {choice.suggestion: choice for choice in decision.choices}
    plan = Plan(workspace, scope, case_id, case_words(workspace, scope, case_id))
    for row in sorted(rows, key=lambda one: one.kind == LINK):
        plan.accept(row, choices.get(row.id, Choice(row.id)))
    left = tuple(LeftWaiting(one.suggestion, translated(locale, one.template)) for one in plan.left)
    if not plan.operations:
        return DecisionMade(None, latest_change(workspace, scope, case_id), 0, {}, left, more)
    became: dict[str, str] = {}

    def beside(writer: Writer, created: Mapping[str, str]) -> None:
        _refuse_decided(workspace, scope, case_id, rows)
        became.update({one.suggestion_id: created.get(one.entity_id, one.entity_id) for one in plan.settled})
        writer.decide([Settled(one.suggestion_id, one.state, became[one.suggestion_id]) for one in plan.settled])

    label = translated(locale, _LABELS[ACCEPT])
    edit = Edit(tuple(plan.operations), label, decision.reason, None, decision.request_id)
    made = edit_case(workspace, case_id, edit, beside)
    return DecisionMade(made.change, made.seq, len(plan.settled), became, left, more)


def _refuse_decided(workspace: Workspace, scope: Scope, case_id: str, rows: list[Suggestion]) -> None:
    """Refuse where someone else was faster; asked while no one else can write."""
    if not rows:
        return
    ids, state = tuple(row.id for row in rows), rows[0].state
    same = workspace.store.suggestions.found(scope, case_id, SuggestionQuery(ids=ids, states=(state,), limit=1))
    if same.total != len(rows):
        raise ConflictError("Someone else decided on some of these suggestions meanwhile. Look at them again.")
