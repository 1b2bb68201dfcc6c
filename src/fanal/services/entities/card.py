"""The card of one entity: claims, roles, links."""

from dataclasses import dataclass

from fanal.errors import NotFoundError
from fanal.model.entity import Entity
from fanal.model.scope import Scope
from fanal.services.entities.claims import Captions, PropertyClaims, claims_of, shown_name
from fanal.services.entities.links import LinkRow, links_of
from fanal.services.reading import NO_ENTITY, latest_change
from fanal.services.roles import Role, roles_of
from fanal.services.sources import withdrawn_in
from fanal.services.words import case_words
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT


@dataclass(frozen=True, slots=True)
class EntityCard:
    """An entity with every claim about it, its roles and its links; a link is an entity too.

    Attributes
    ----------
    id, schema, kind, caption : str
    properties : tuple of PropertyClaims
    roles : tuple of Role
    links : tuple of LinkRow
    withdrawn : bool
        Whether every source that speaks of it has been withdrawn.
    seq : int
        The case's latest change that this card has seen: an edit's `base_seq`.
    """

    id: str
    schema: str
    kind: str
    caption: str
    properties: tuple[PropertyClaims, ...]
    roles: tuple[Role, ...]
    links: tuple[LinkRow, ...]
    withdrawn: bool
    seq: int


def entity_in_case(workspace: Workspace, case: str, entity_id: str, subject: str) -> tuple[Scope, Entity]:
    """Read one entity of a case, and record that it was consulted.

    Raises
    ------
    NotFoundError
        The case, or the entity in it, is absent or hidden.
    DeniedError
    """
    scope, found = workspace.consult(case, f"{subject} {entity_id}")
    entity = workspace.store.entity(scope, entity_id)
    if entity.case_id != found.id:
        raise NotFoundError(NO_ENTITY)
    return scope, entity


def describe_entity(workspace: Workspace, case: str, entity_id: str, *, locale: str = DEFAULT) -> EntityCard:
    """Return an entity or a link with all that is claimed of it.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title of the case that holds it.
    entity_id : str
    locale : str
        Of labels and of shown values.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, entity = entity_in_case(workspace, case, entity_id, "entity")
    words = case_words(workspace, scope, entity.case_id)
    captions = Captions(workspace, scope)
    is_link = entity.schema in workspace.model and workspace.model.get(entity.schema).edge is not None
    links = () if is_link else links_of(workspace, scope, entity.case_id, entity.id)
    is_gone = withdrawn_in(workspace, scope, entity.case_id).entity(entity.id)
    return EntityCard(
        seq=latest_change(workspace, scope, entity.case_id),
        withdrawn=is_gone and all(row.withdrawn for row in links),
        id=entity.id,
        schema=entity.schema,
        kind=workspace.kind_of(entity.schema),
        caption=shown_name(workspace, entity),
        properties=claims_of(words, entity, captions, locale),
        roles=() if is_link else roles_of(workspace, scope, entity.case_id, entity.canonical_id),
        links=links,
    )
