"""Forms that are being filled in."""

from fanal.access import Permission
from fanal.services.editing.half_filled import HalfFilled, KeptForm, KeptForms, discard_form, keep_form, list_forms
from fanal.services.workspace import Workspace
from fanal.web.desk.router import DeskRouter


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace."""
    api = DeskRouter(workspace)

    @api.ask("/cases/{case}/forms", Permission.CHANGE_CASE, KeptForms, "List one's own half-filled forms.")
    def forms(case: str) -> KeptForms:
        return list_forms(workspace, case)

    @api.order("/cases/{case}/forms/{form}", Permission.CHANGE_CASE, KeptForm, "Keep a half-filled form.")
    def keep(case: str, form: str, given: HalfFilled) -> KeptForm:
        return keep_form(workspace, case, form, given)

    @api.order("/cases/{case}/forms/{form}/discard", Permission.CHANGE_CASE, KeptForms, "Throw a form away.")
    def discard(case: str, form: str) -> KeptForms:
        return discard_form(workspace, case, form)

    return api
