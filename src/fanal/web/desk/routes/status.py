"""What this desk is and the words it speaks."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query

import fanal
from fanal.access import Permission
from fanal.services.analyses import AnalysisList, list_analyses
from fanal.services.vocabularies import SchemaList, VocabularyList, list_schemata, list_vocabularies
from fanal.services.words.listing import list_case_schemata, list_case_vocabularies
from fanal.services.workspace import Workspace
from fanal.text.messages import Language, languages
from fanal.web.desk.language import Locale
from fanal.web.desk.router import DeskRouter

OfCase = Annotated[str, Query(description="A case, to add the words of its organization.")]


@dataclass(frozen=True, slots=True)
class Status:
    """Version, languages, and the kind of base behind the desk."""

    version: str
    languages: tuple[Language, ...]
    base_kind: str


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace."""
    api = DeskRouter(workspace)

    @api.ask("/status", Permission.READ_MODEL, Status, "Say what this desk is.")
    def status() -> Status:
        return Status(fanal.__version__, languages(), workspace.base_kind)

    @api.ask("/vocabularies", Permission.READ_MODEL, VocabularyList, "List the vocabularies in one language.")
    def vocabularies(locale: Locale, case: OfCase = "") -> VocabularyList:
        return list_case_vocabularies(workspace, case, locale) if case else list_vocabularies(workspace, locale)

    @api.ask("/schemata", Permission.READ_MODEL, SchemaList, "List the schemata in one language.")
    def schemata(locale: Locale, case: OfCase = "") -> SchemaList:
        return list_case_schemata(workspace, case, locale) if case else list_schemata(workspace, locale)

    @api.ask("/analyses", Permission.READ_MODEL, AnalysisList, "List the analyses in one language.")
    def analyses(locale: Locale) -> AnalysisList:
        return list_analyses(workspace, locale)

    return api
