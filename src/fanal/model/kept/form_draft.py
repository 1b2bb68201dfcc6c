"""A form that is filled in but not saved yet: kept, so that no crash and no closed lid takes it."""

from dataclasses import dataclass
from typing import Protocol

from fanal.model.scope import Scope


@dataclass(frozen=True, slots=True)
class FormDraft:
    """A half-filled form of one person in one case.

    Attributes
    ----------
    case_id : str
    form : str
        Which form.
    content : str
        JSON of what is filled in; nothing but the form reads it.
    saved_at : str
        When it was kept last (UTC, ISO 8601).
    """

    case_id: str
    form: str
    content: str
    saved_at: str = ""


class FormDraftStore(Protocol):
    """The half-filled forms of a base, each seen by whoever fills it in; SQLite and PostgreSQL answer alike."""

    def listed(self, scope: Scope, case_id: str) -> list[FormDraft]:
        """Return one's own in a case, the latest first."""

    def keep(self, scope: Scope, draft: FormDraft) -> FormDraft:
        """Keep a form as it is now, in the place of how it was before."""

    def discard(self, scope: Scope, case_id: str, form: str) -> None:
        """Throw a form away; one that is not there is gone already."""
