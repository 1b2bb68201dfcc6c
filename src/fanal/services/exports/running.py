"""Run an export: check, record the disclosure, write."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import BinaryIO

from fanal.access import Permission
from fanal.errors import NotFoundError
from fanal.exchange.case_export import CaseExport
from fanal.exchange.ftm.writing import write_ftm
from fanal.exchange.graph_file.gexf import write_gexf
from fanal.exchange.graph_file.graphml import write_graphml
from fanal.exchange.htcds import write_htcds
from fanal.exchange.i2 import write_i2
from fanal.exchange.jsonl import write_jsonl
from fanal.exchange.table.csv_files import write_csv
from fanal.exchange.table.xlsx import write_xlsx
from fanal.model.case import Case
from fanal.model.entity import CANONICAL, Entity, most_specific
from fanal.model.graph import GraphData
from fanal.model.scope import Scope
from fanal.model.statement import Recorded, Statement
from fanal.network.projection import Filter
from fanal.services.maps import Drawing, draw_picture
from fanal.services.networks import case_graph, case_network
from fanal.services.words import case_words
from fanal.services.workspace import DISCLOSED, Workspace
from fanal.text.messages import DEFAULT, label_in, translated

Write = Callable[[CaseExport, BinaryIO], None]
_USUAL = Drawing()


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a case can be written in; one without a writer of statements is a picture."""

    name: str
    suffix: str
    media_type: str
    write: Write | None


@dataclass(frozen=True, slots=True)
class ExportReceipt:
    """What was written."""

    case: str
    format: str
    file_name: str
    media_type: str
    entities: int
    edges: int


FORMATS: Mapping[str, Format] = {
    entry.name: entry
    for entry in (
        Format("csv", ".csv.zip", "application/zip", write_csv),
        Format("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_xlsx),
        Format("graphml", ".graphml", "application/graphml+xml", write_graphml),
        Format("gexf", ".gexf", "application/gexf+xml", write_gexf),
        Format("ftm", ".ftm.json", "application/x-ndjson", write_ftm),
        Format(
            "htcds", ".htcds.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_htcds
        ),
        Format("anx", ".anx", "application/xml", write_i2),
        Format("jsonl", ".jsonl", "application/x-ndjson", write_jsonl),
        Format("svg", ".svg", "image/svg+xml", None),
        Format("png", ".png", "image/png", None),
    )
}


@dataclass(slots=True)
class CaseEntities:
    """The entities of a case, read from the base each time they are gone through.

    Attributes
    ----------
    workspace : Workspace
    scope : Scope
    case_id : str
    only : frozenset of str or None
        Ids to keep; None keeps all.
    count : int
        How many there were the last time.
    """

    workspace: Workspace
    scope: Scope
    case_id: str
    only: frozenset[str] | None = None
    count: int = 0

    def __iter__(self) -> Iterator[Entity]:
        count = 0
        rows = self.workspace.store.statements(self.scope, self.case_id)
        for entity_id, group in groupby(rows, key=lambda row: row.statement.entity_id):
            if self.only is None or entity_id in self.only:
                count += 1
                yield self._entity(entity_id, [row for row in group if self._may_stay(row.statement)])
        self.count = count

    def _may_stay(self, statement: Statement) -> bool:
        """Tell whether a statement points to nothing that was left out."""
        if self.only is None or statement.schema not in self.workspace.model:
            return True
        prop = self.workspace.model.get(statement.schema).properties.get(statement.prop)
        return prop is None or prop.type != "entity" or statement.value in self.only

    def _entity(self, entity_id: str, records: list[Recorded]) -> Entity:
        names = {row.statement.schema for row in records}
        schema = names.pop() if len(names) == 1 else most_specific(self.workspace.model, names)
        canonical = next((row.statement.value for row in records if row.statement.prop == CANONICAL), entity_id)
        return Entity(entity_id, self.case_id, schema, canonical, records)


def find_format(name: str) -> Format:
    """Return a format.

    Raises
    ------
    NotFoundError
        There is no such format.
    """
    if name not in FORMATS:
        raise NotFoundError("There is no format {format}. There are: {known}.", format=name, known=", ".join(FORMATS))
    return FORMATS[name]


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What to write, and how.

    Attributes
    ----------
    format : str
        A key of :data:`FORMATS`.
    keep : Filter or None
        Only what the filter leaves, with the sources it rests on. None is the whole case,
        and only then does importing the file give the same case again; a picture then
        shows people, groups and organizations.
    drawing : Drawing
        How to draw a picture.
    locale : str
        Of headings and labels.
    """

    format: str
    keep: Filter | None = None
    drawing: Drawing = _USUAL
    locale: str = DEFAULT


def export_case(workspace: Workspace, case: str, order: ExportOrder, out: BinaryIO) -> ExportReceipt:
    """Write a case to an open file.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    order : ExportOrder
    out : binary file object

    Raises
    ------
    NotFoundError
        No such format, or no such case for this viewer.
    DeniedError

    Notes
    -----
    The disclosure is logged before the first byte is written. Entities are streamed.
    """
    form = find_format(order.format)
    scope, found = workspace.open_case(Permission.EXPORT_CASE, case)
    workspace.store.log(scope, DISCLOSED, case_id=found.id, subject=f"export {form.name}")
    if form.write is None:
        keep = order.keep or Filter()
        picture = draw_picture(workspace, found.id, keep, order.drawing, locale=order.locale, form=form.name)
        out.write(picture.image)
        entities, edges = picture.nodes, picture.edges
    else:
        kept = CaseEntities(workspace, scope, found.id)
        graph = _reduced(workspace, kept, order.keep)
        form.write(_prepared(workspace, found, kept, graph, order.locale), out)
        entities, edges = kept.count, len(graph.edge_link)
    return ExportReceipt(found.id, form.name, _file_name(found, form), form.media_type, entities, edges)


def _reduced(workspace: Workspace, entities: CaseEntities, keep: Filter | None) -> GraphData:
    if keep is None:
        return case_graph(workspace, entities.scope, entities.case_id)
    graph = case_network(workspace, entities.scope, entities.case_id, keep).data
    entities.only = _kept(entities, graph)
    return graph


def _prepared(workspace: Workspace, case: Case, entities: CaseEntities, graph: GraphData, locale: str) -> CaseExport:
    return CaseExport(
        case=case,
        entities=entities,
        graph=graph,
        label=partial(label_in, locale),
        translate=partial(translated, locale),
        model=workspace.model,
        vocabularies=case_words(workspace, entities.scope, entities.case_id).vocabularies,
    )


def _kept(entities: CaseEntities, graph: GraphData) -> frozenset[str]:
    """Return the nodes, the links between them, what says who had which role, and the sources of all these."""
    kept = {*graph.node_id, *(link.split(".", 1)[0] for link in graph.edge_link)}
    sources: set[str] = set()
    for entity in entities:
        if entity.canonical_id in kept or (entity.schema == "CaseRole" and kept.intersection(entity.values("person"))):
            kept.add(entity.id)
        if entity.id in kept:
            sources.update(row.source_id for row in entity.statements if row.source_id)
    return frozenset(kept | sources)


def _file_name(case: Case, form: Format) -> str:
    """Return a file name in plain letters: the title goes with the file, not into an address."""
    letters = "".join(char if char.isalnum() else "-" for char in case.title.casefold())
    plain = "-".join(part for part in letters.split("-") if part)[:60]
    return f"{plain or case.id[:8]}{form.suffix}"
