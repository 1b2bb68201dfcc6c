"""Cases."""

from dataclasses import dataclass

from fanal.access import Permission
from fanal.services.cases import CaseList, CaseSummary, create_case, describe_case, list_cases, rename_case
from fanal.services.workspace import Workspace
from fanal.web.desk.router import DeskRouter


@dataclass(frozen=True, slots=True)
class NewCase:
    """What a case is called and how it is described."""

    title: str
    organization: str = ""
    language: str = ""
    description: str = ""


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace."""
    api = DeskRouter(workspace)

    @api.ask("/cases", Permission.READ_CASE, CaseList, "List the cases.")
    def list_all() -> CaseList:
        return list_cases(workspace)

    @api.order("/cases", Permission.CREATE_CASE, CaseSummary, "Begin an empty case.")
    def create(new: NewCase) -> CaseSummary:
        return create_case(
            workspace,
            new.title,
            organization=new.organization,
            language=new.language,
            description=new.description,
        )

    @api.ask("/cases/{case}", Permission.READ_CASE, CaseSummary, "Say what a case holds.")
    def describe(case: str) -> CaseSummary:
        return describe_case(workspace, case)

    @api.order("/cases/{case}/rename", Permission.CHANGE_CASE, CaseSummary, "Give a case another title or description.")
    def rename(case: str, new: NewCase) -> CaseSummary:
        return rename_case(
            workspace,
            case,
            new.title,
            organization=new.organization,
            language=new.language,
            description=new.description,
        )

    return api
