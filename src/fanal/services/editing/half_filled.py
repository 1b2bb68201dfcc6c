"""Half-filled forms: kept while one types, put back when the form opens again, gone once it is saved."""

import json
import re
from dataclasses import dataclass

from fanal.access import Permission
from fanal.errors import InputError
from fanal.model.kept.form_draft import FormDraft
from fanal.model.scope import Scope
from fanal.services.workspace import CONSULTED, Workspace

LONGEST = 200_000
"""Characters of one form; a page of a person has some thousands."""
_FORM = re.compile(r"[a-z][a-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True)
class HalfFilled:
    """What is filled in of a form, as JSON text that the form reads back."""

    content: str


@dataclass(frozen=True, slots=True)
class KeptForm:
    """A form that is kept.

    Attributes
    ----------
    form : str
    content : str
        JSON text, as it was handed in.
    saved_at : str
        UTC, ISO 8601.
    """

    form: str
    content: str
    saved_at: str


@dataclass(frozen=True, slots=True)
class KeptForms:
    """One's own half-filled forms in a case, the latest first."""

    forms: tuple[KeptForm, ...]


def list_forms(workspace: Workspace, case: str) -> KeptForms:
    """Return what the viewer began to fill in and did not save.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.open_case(Permission.CHANGE_CASE, case)
    return _kept(workspace, scope, found.id)


def keep_form(workspace: Workspace, case: str, form: str, given: HalfFilled) -> KeptForm:
    """Keep a form as it is now.

    Raises
    ------
    InputError
        It is no form's name, too long, or no JSON.
    NotFoundError, DeniedError

    Notes
    -----
    Nothing of it is a statement: no map, measure, search or export ever sees it.
    """
    scope, found = workspace.open_case(Permission.CHANGE_CASE, case)
    _check(form, given.content)
    made = workspace.store.form_drafts.keep(scope, FormDraft(found.id, form, given.content))
    return KeptForm(made.form, made.content, made.saved_at)


def discard_form(workspace: Workspace, case: str, form: str) -> KeptForms:
    """Throw a half-filled form away, because it was saved or given up.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.open_case(Permission.CHANGE_CASE, case)
    workspace.store.form_drafts.discard(scope, found.id, form)
    return _kept(workspace, scope, found.id)


def _kept(workspace: Workspace, scope: Scope, case_id: str) -> KeptForms:
    workspace.store.log(scope, CONSULTED, case_id=case_id, subject="half-filled forms")
    kept = workspace.store.form_drafts.listed(scope, case_id)
    return KeptForms(tuple(KeptForm(one.form, one.content, one.saved_at) for one in kept))


def _check(form: str, content: str) -> None:
    if not _FORM.fullmatch(form):
        raise InputError("A form is named by small letters, figures and hyphens, 64 at most.")
    if len(content) > LONGEST:
        raise InputError("A half-filled form has at most {limit} characters.", limit=LONGEST)
    try:
        json.loads(content)
    except ValueError:
        raise InputError("What is filled in of a form is handed over as JSON.") from None
