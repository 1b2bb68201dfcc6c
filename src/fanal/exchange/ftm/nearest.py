"""Which schema and property of FollowTheMoney comes nearest to one of ours."""

from collections.abc import Mapping
from dataclasses import dataclass

from fanal.model.schemata import FTM, Model, Schema

_STAND_INS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "Phone": ("Asset", {"number": "name", "imei": "alias"}),
    "Source": (
        "Document",
        {name: name for name in ("title", "author", "language", "date", "fileName", "contentHash", "mimeType")},
    ),
    "CaseRole": ("Note", {"person": "entity", "role": "description", "capacity": "description"}),
    "OwnTerm": ("Note", {"label": "name", "definition": "description"}),
    "OwnField": ("Note", {"label": "name", "definition": "description"}),
    "Indicator": ("Note", {"entity": "entity", "indicator": "description"}),
}
"""Schemata of ours that extend nothing of FollowTheMoney's that stands alone: where they go, and their properties."""
_ANY_LINK = "UnknownLink"


@dataclass(frozen=True, slots=True)
class Nearest:
    """Where the entities of one schema go in FollowTheMoney's own model.

    Attributes
    ----------
    schema : str
        A concrete schema of FollowTheMoney.
    properties : mapping of str to str
        Our property to theirs; what is missing has no place there.
    """

    schema: str
    properties: Mapping[str, str]


class NearestSchemata:
    """Answers for one model; each schema is worked out once.

    Parameters
    ----------
    model : Model
    """

    def __init__(self, model: Model) -> None:
        self._model = model
        self._known: dict[str, Nearest] = {}

    def of(self, name: str) -> Nearest:
        """Return where a schema goes.

        Parameters
        ----------
        name : str

        Returns
        -------
        Nearest

        Notes
        -----
        A schema of FollowTheMoney's goes to itself, one of ours to the narrowest one it
        extends, a link of ours to ``UnknownLink`` between the same two ends.
        """
        if name not in self._known:
            self._known[name] = self._work_out(self._model.get(name))
        return self._known[name]

    def _work_out(self, schema: Schema) -> Nearest:
        if schema.name in _STAND_INS:
            target, renamed = _STAND_INS[schema.name]
        elif schema.edge is not None and schema.origin != FTM:
            target, edge = _ANY_LINK, schema.edge
            renamed = {edge.source: "subject", edge.target: "object", edge.subtype: "role"}
        else:
            target, renamed = self._narrowest(schema), {}
        theirs = {name for name, prop in self._model.get(target).properties.items() if prop.origin == FTM}
        same = {name: name for name, prop in schema.properties.items() if prop.origin == FTM and name in theirs}
        return Nearest(target, same | dict(renamed))

    def _narrowest(self, schema: Schema) -> str:
        own = [self._model.get(name) for name in sorted(schema.parents)]
        theirs = [parent for parent in own if parent.origin == FTM and not parent.is_abstract]
        return max(theirs, key=lambda parent: len(parent.parents)).name if theirs else "Asset"
