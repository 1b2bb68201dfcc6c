"""What an edit can ask for: each operation is plain data, named by its `op`."""

from dataclasses import dataclass
from typing import Literal

REF_MARK = "@"
"""A name that begins with this stands for an entity that the same edit creates."""
Stance = Literal["asserted", "uncertain", "negated"]


@dataclass(frozen=True, slots=True)
class GradeGiven:
    """A grade in the scheme it was given in.

    Attributes
    ----------
    scheme : str
        Code of the ``grade_scheme`` vocabulary.
    source, information : str
        Values of that scheme, "" where none was given.
    """

    scheme: str
    source: str = ""
    information: str = ""


@dataclass(frozen=True, slots=True)
class Basis:
    """What claims rest on, and how they are meant.

    Attributes
    ----------
    source_id : str
        Entity id or temporary name of a Source, "" if none is named.
    locator : str
        Where in the source: page, minute, line.
    grade : GradeGiven or None
        None takes the source's own grade.
    handling : str
        Handling code; "" takes the source's own.
    stance : str
        ``asserted``, ``uncertain`` or ``negated``.
    valid_from, valid_to : str
        Partial dates between which the claims hold, "" if open.
    """

    source_id: str = ""
    locator: str = ""
    grade: GradeGiven | None = None
    handling: str = ""
    stance: Stance = "asserted"
    valid_from: str = ""
    valid_to: str = ""


@dataclass(frozen=True, slots=True)
class ClaimGiven:
    """One value of one property.

    Attributes
    ----------
    property, value : str
        The value as a person writes it; an entity by its id or temporary name.
    lang : str
        Language of the value, "" if it has none.
    basis : Basis or None
        None takes the operation's own.
    """

    property: str
    value: str
    lang: str = ""
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class CreateEntity:
    """Create a thing that is no link, under a temporary name for the rest of the edit."""

    op: Literal["create_entity"]
    schema: str
    ref: str = ""
    claims: tuple[ClaimGiven, ...] = ()
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class CreateLink:
    """Create a link between entities; several at one end make one edge for each pair.

    Attributes
    ----------
    schema : str
    sources, targets : tuple of str
        Entity ids or temporary names; at least one each.
    subtype : str
        Code or label of the act or sub-type, "" for none.
    ref : str
    claims : tuple of ClaimGiven
        Dates, weight and whatever else the schema has.
    basis : Basis or None
    """

    op: Literal["create_link"]
    schema: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    subtype: str = ""
    ref: str = ""
    claims: tuple[ClaimGiven, ...] = ()
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class AddClaim:
    """Add a value beside those that are there."""

    op: Literal["add_claim"]
    entity: str
    claim: ClaimGiven


@dataclass(frozen=True, slots=True)
class SetClaim:
    """Let this be the only value that its source gives for the property; what other sources say stays."""

    op: Literal["set_claim"]
    entity: str
    claim: ClaimGiven


@dataclass(frozen=True, slots=True)
class ReplaceClaim:
    """Put a claim in the place of another, which is superseded and stays in the history.

    Attributes
    ----------
    statement : str
        Id of the statement to supersede.
    claim : ClaimGiven
        Without a basis of its own it keeps that of the one it supersedes.
    """

    op: Literal["replace_claim"]
    statement: str
    claim: ClaimGiven


@dataclass(frozen=True, slots=True)
class RemoveClaim:
    """Take one claim back."""

    op: Literal["remove_claim"]
    statement: str


@dataclass(frozen=True, slots=True)
class ReverseLink:
    """Let source and target of a link change places; the link keeps its id and what it rests on."""

    op: Literal["reverse_link"]
    link: str


@dataclass(frozen=True, slots=True)
class DeleteEntity:
    """Take back all that is claimed of an entity, and the links that end at it."""

    op: Literal["delete_entity"]
    entity: str


@dataclass(frozen=True, slots=True)
class CopyEntity:
    """Create another entity of which the same is claimed, with links of the same kind if asked."""

    op: Literal["copy_entity"]
    entity: str
    ref: str = ""
    with_links: bool = True


@dataclass(frozen=True, slots=True)
class UseClaim:
    """Mark one of several contradicting claims as the one to use, and say why."""

    op: Literal["use_claim"]
    statement: str
    reason: str


@dataclass(frozen=True, slots=True)
class UnuseClaim:
    """Take the mark of a used claim away."""

    op: Literal["unuse_claim"]
    statement: str


@dataclass(frozen=True, slots=True)
class WithdrawSource:
    """Say that a source may no longer be relied on, since when and why; `date` "" is today."""

    op: Literal["withdraw_source"]
    source: str
    reason: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class RestoreSource:
    """Take the withdrawal of a source back."""

    op: Literal["restore_source"]
    source: str


Operation = (
    CreateEntity
    | CreateLink
    | AddClaim
    | SetClaim
    | ReplaceClaim
    | RemoveClaim
    | ReverseLink
    | DeleteEntity
    | CopyEntity
    | UseClaim
    | UnuseClaim
    | WithdrawSource
    | RestoreSource
)


@dataclass(frozen=True, slots=True)
class Edit:
    """Several operations that become one change, or none.

    Attributes
    ----------
    operations : tuple of Operation
        Carried out in this order; later ones may use the temporary names of earlier ones.
    label : str
        What is done, in a few words without names.
    reason : str
        Why.
    base_seq : int or None
        Number of the last change that the editor has seen; what was changed since is not
        overwritten. None asks for no such check.
    request_id : str
        Drawn at random by whoever asks. Asked again with the same one (an answer was lost),
        the same entities come to be, not twins.
    country : str
        ISO 3166 alpha-2 code in which phone numbers without a country code are dialed.
    """

    operations: tuple[Operation, ...]
    label: str = ""
    reason: str = ""
    base_seq: int | None = None
    request_id: str = ""
    country: str = ""
