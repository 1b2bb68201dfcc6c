"""The kinds of row that a table can have, as data: `row_kinds.yaml` and the names of their parts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from fanal.errors import NotFoundError
from fanal.ingest.words import plain
from fanal.model.schemata import Schema

MAIN, ROW = "main", "row"
_NAMING = {
    "Phone": "number",
    "BankAccount": "accountNumber",
    "UserAccount": "username",
    "Vehicle": "registrationNumber",
    "CryptoWallet": "publicKey",
    "Passport": "passportNumber",
    "Address": "full",
}
"""Property that a sheet names such a thing by, where it is not what its caption begins with."""


def main_property(schema: Schema) -> str:
    """Return the property that a sheet names an entity of a schema by.

    Examples
    --------
    >>> from fanal.model.schemata import load_model
    >>> main_property(load_model().get("Phone")), main_property(load_model().get("Person"))
    ('number', 'name')
    """
    wanted = _NAMING.get(schema.name, "")
    return wanted if wanted in schema.properties else next(iter(schema.caption), "")


@dataclass(frozen=True, slots=True)
class Part:
    """Someone or something that a row speaks of, or the link between two of them.

    Attributes
    ----------
    id : str
        Unique within its kind.
    label : mapping of str to str
        By locale.
    schema : str
        The usual one.
    schemata : tuple of str
        All that may be chosen.
    slots : tuple of str
        What is offered first: properties, ``main``, ``#relation``, ``#role``, ``#capacity``.
    meanings : tuple of str
        Meanings of column names that name it, the surest first.
    names : tuple of str
        Words in column names that give a column to it.
    fields : mapping of str to tuple of str
        By property: words that stand for it in such a column name.
    refs : mapping of str to str
        By property, or several apart by blanks: the part that it points to.
    source, target : str
        Parts at its ends, for a link; ``target`` is itself for one that is only a property.
    via : str
        Instead of a link of its own: the property of ``source`` that points to it, once for each.
    key : str
        ``row`` where each row is another one.
    is_optional : bool
        Whether a row may leave it out.
    """

    id: str
    label: Mapping[str, str]
    schema: str
    schemata: tuple[str, ...]
    slots: tuple[str, ...]
    meanings: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    refs: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    target: str = ""
    via: str = ""
    key: str = ""
    is_optional: bool = False

    @property
    def is_link(self) -> bool:
        """Whether it is a link between two other parts."""
        return bool(self.target)


@dataclass(frozen=True, slots=True)
class RowKind:
    """What a row can be.

    Attributes
    ----------
    id : str
    label, sentence : mapping of str to str
        By locale: the end of “One row is …”, and what that means.
    parts : tuple of Part
    """

    id: str
    label: Mapping[str, str]
    sentence: Mapping[str, str]
    parts: tuple[Part, ...]

    def part(self, part: str) -> Part:
        """Return a part.

        Raises
        ------
        NotFoundError
        """
        found = next((one for one in self.parts if one.id == part), None)
        if found is None:
            raise NotFoundError("A row of this kind has no part {part}.", part=part)
        return found

    @property
    def things(self) -> tuple[Part, ...]:
        """The parts that are no links."""
        return tuple(part for part in self.parts if not part.is_link)

    @property
    def links(self) -> tuple[Part, ...]:
        """The parts that are links."""
        return tuple(part for part in self.parts if part.is_link)


@lru_cache(maxsize=1)
def row_kinds() -> Mapping[str, RowKind]:
    """Return the kinds of row by id, in the order in which they are offered.

    Examples
    --------
    >>> [part.id for part in row_kinds()["payment"].parts]
    ['payer', 'beneficiary', 'payment']
    """
    labels = _read("part_names.yaml")
    return {name: _kind(name, raw, labels) for name, raw in _read("row_kinds.yaml").items()}


def row_kind(name: str) -> RowKind:
    """Return one kind of row.

    Raises
    ------
    NotFoundError
    """
    found = row_kinds().get(name)
    if found is None:
        raise NotFoundError("There is no kind of row named {kind}.", kind=name)
    return found


def _read(name: str) -> dict[str, Any]:
    raw: dict[str, Any] = yaml.safe_load(files("fanal.ingest.templates").joinpath(name).read_bytes())
    return raw


def _kind(name: str, raw: Mapping[str, Any], labels: Mapping[str, Any]) -> RowKind:
    return RowKind(name, raw["label"], raw["sentence"], tuple(_part(part, labels) for part in raw["parts"]))


def _part(raw: Mapping[str, Any], labels: Mapping[str, Any]) -> Part:
    return Part(
        id=raw["id"],
        label=labels[raw["label"]],
        schema=raw["schema"],
        schemata=tuple(raw.get("schemata", (raw["schema"],))),
        slots=tuple(raw["slots"]),
        meanings=tuple(raw.get("meanings", ())),
        names=tuple(plain(name) for name in raw.get("names", ())),
        fields={prop: tuple(map(plain, words)) for prop, words in raw.get("fields", {}).items()},
        refs=raw.get("refs", {}),
        source=raw.get("source", ""),
        target=raw.get("target", ""),
        via=raw.get("via", ""),
        key=raw.get("key", ""),
        is_optional=raw.get("optional", False),
    )
