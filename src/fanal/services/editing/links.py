"""Links drawn and turned by hand."""

from fanal.errors import InputError
from fanal.model.schemata import Edge, Schema
from fanal.model.statement import NEGATED, Statement
from fanal.services.editing.claims import based, claim_statement
from fanal.services.editing.draft import Draft, refused
from fanal.services.editing.operations import ClaimGiven, CreateLink, ReverseLink
from fanal.services.editing.pairing import ACT, ends_fit, link_schemata, terms_between

_NO_LINK = "{schema} is no link between two entities."
_NO_END = "A link needs an entity at each end."
_NOT_BETWEEN = "{source} cannot be linked to {target} by {code}. What can: {allowed}."


def create_link(draft: Draft, asked: CreateLink) -> None:
    """Add a link between entities.

    Raises
    ------
    InputError
        The schema is no link, an end is missing, or these two cannot be linked so.
    """
    schema = draft.words.model.get(asked.schema)
    if schema.edge is None or schema.is_abstract:
        raise refused(draft, _NO_LINK, schema=schema.name)
    if not asked.sources or not asked.targets:
        raise refused(draft, _NO_END)
    link_id = draft.new_id(asked.ref)
    ends = [
        *(ClaimGiven(schema.edge.source, name) for name in asked.sources),
        *(ClaimGiven(schema.edge.target, name) for name in asked.targets),
    ]
    subtype = [ClaimGiven(schema.edge.subtype, asked.subtype)] if asked.subtype and schema.edge.subtype else []
    draft.exist(link_id, schema.name, based(draft, asked.basis))
    for given in (*ends, *subtype, *asked.claims):
        draft.add(claim_statement(draft, link_id, schema, given, asked.basis))


def reverse_link(draft: Draft, asked: ReverseLink) -> None:
    """Let the ends of a link change places; each keeps what says so.

    Raises
    ------
    InputError
        It is no link, or cannot be read the other way round.
    """
    _, rows = draft.existing(asked.link)
    edge = draft.schema_of(rows).edge
    if edge is None:
        raise refused(draft, _NO_LINK, schema=draft.schema_of(rows).name)
    other = {edge.source: edge.target, edge.target: edge.source}
    for row in rows:
        if row.prop in other:
            draft.retract(row)
    for row in rows:
        if row.prop in other:
            draft.add(row._replace(prop=other[row.prop]))


def check_links(draft: Draft) -> None:
    """Refuse an edit that leaves a link without an end, or between two that cannot be linked so.

    Raises
    ------
    InputError
        Names the operation, what is wrong and what is possible instead.
    """
    for entity_id, operation in list(draft.touched.items()):
        rows = draft.statements(entity_id)
        if rows and (schema := draft.schema_of(rows)).edge is not None:
            draft.operation = operation
            _check(draft, schema, schema.edge, rows)


def _check(draft: Draft, schema: Schema, edge: Edge, rows: list[Statement]) -> None:
    standing = [row for row in rows if row.stance != NEGATED]
    sources, targets = ([row.value for row in rows if row.prop == end] for end in (edge.source, edge.target))
    if not sources or not targets:
        raise refused(draft, _NO_END)
    codes = {row.value for row in standing if edge.subtype and row.prop == edge.subtype}
    draft.read([*sources, *targets])
    for source in dict.fromkeys(sources):
        for target in dict.fromkeys(targets):
            ends = _schema(draft, source), _schema(draft, target)
            if ends[0] is not None and ends[1] is not None:
                _check_pair(draft, schema, edge, (ends[0], ends[1]), codes)


def _schema(draft: Draft, entity_id: str) -> Schema | None:
    rows = draft.statements(entity_id)
    return draft.schema_of(rows) if rows else None


def _check_pair(draft: Draft, schema: Schema, edge: Edge, ends: tuple[Schema, Schema], codes: set[str]) -> None:
    if not ends_fit(schema, edge, *ends):
        raise _wrong_ends(draft, schema, ends)
    allowed = [term.code for term in terms_between(draft.words, schema, edge, *ends)]
    known = draft.words.vocabularies[schema.properties[edge.subtype].vocabulary] if edge.subtype else ()
    for code in sorted(codes.difference(allowed)):
        if code in known and (edge.subtype == ACT or not _is_stored(draft, schema, code)):
            raise refused(
                draft,
                _NOT_BETWEEN,
                property=edge.subtype,
                source=ends[0].name,
                target=ends[1].name,
                code=code,
                allowed=", ".join(allowed),
            )


def _is_stored(draft: Draft, schema: Schema, code: str) -> bool:
    """Tell whether a sub-type that does not fit was there before this edit, from an import say."""
    return not any(row.schema == schema.name and row.value == code for row in draft.added.values())


def _wrong_ends(draft: Draft, schema: Schema, ends: tuple[Schema, Schema]) -> InputError:
    fitting = [link.name for link, edge in link_schemata(draft.words.model) if ends_fit(link, edge, *ends)]
    return refused(
        draft,
        _NOT_BETWEEN,
        code=schema.name,
        source=ends[0].name,
        target=ends[1].name,
        allowed=", ".join(fitting),
    )
