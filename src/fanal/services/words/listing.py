"""The words of one case in the reader's language."""

from fanal.access import Permission
from fanal.services.vocabularies import SchemaList, VocabularyList, schema_list, vocabulary_list
from fanal.services.words.case_words import case_words
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT


def list_case_vocabularies(workspace: Workspace, case: str, locale: str = DEFAULT) -> VocabularyList:
    """Return every vocabulary with the terms that the organization of a case added.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.open_case(Permission.READ_CASE, case)
    return vocabulary_list(case_words(workspace, scope, found.id).vocabularies, locale)


def list_case_schemata(workspace: Workspace, case: str, locale: str = DEFAULT) -> SchemaList:
    """Return every schema with the fields that the organization of a case added.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.open_case(Permission.READ_CASE, case)
    return schema_list(case_words(workspace, scope, found.id).model, locale)
