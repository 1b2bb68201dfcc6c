"""The source that an imported file is recorded as."""

from collections.abc import Iterator, Mapping

from fanal.errors import MappingError
from fanal.ingest.files import InputFile
from fanal.model.entity import EXISTS
from fanal.model.ids import KeyedIds
from fanal.model.schemata import Model
from fanal.model.statement import Statement, sealed
from fanal.model.values import Cleaned, property_cleaner

SCHEMA = "Source"
_KIND = "imported_file"


def source_id(ids: KeyedIds, case_id: str, file_name: str) -> str:
    """Return the entity id of the source that stands for a file of that name in a case."""
    return ids.of("e", case_id, SCHEMA, file_name)


def source_statements(
    ids: KeyedIds, case_id: str, file: InputFile, texts: Mapping[str, str], model: Model
) -> Iterator[Statement]:
    """Yield the statements about a file as a source.

    Parameters
    ----------
    ids : KeyedIds
    case_id : str
    file : InputFile
    texts : mapping of str to str
        Properties of the source that the mapping names; they win over those of the file.
    model : Model

    Yields
    ------
    Statement
        Existence, title, kind, file name and checksum. A corrected file of the same name
        is the same source, with a second checksum.

    Raises
    ------
    MappingError
        A property does not exist or its value cannot be used.
    """
    entity_id = source_id(ids, case_id, file.name)
    own = {"title": file.name, "sourceType": _KIND, "fileName": file.name, "contentHash": file.checksum()}
    schema = model.get(SCHEMA)
    yield sealed(ids, Statement("", case_id, entity_id, SCHEMA, EXISTS, ""))
    for name, text in {**own, **texts}.items():
        prop = schema.properties.get(name)
        found = property_cleaner(prop)(text) if prop is not None and prop.type != "entity" else None
        if not isinstance(found, Cleaned):
            raise MappingError(
                "The mapping cannot set {property} of the source of {file}; `fanal schema Source` lists what it has.",
                property=name,
                file=file.name,
            )
        yield sealed(ids, Statement("", case_id, entity_id, SCHEMA, name, found.value, "", found.original))
