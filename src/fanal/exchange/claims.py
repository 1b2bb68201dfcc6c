"""Make the statements of one file of another program, every value cleaned."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fanal.model.entity import EXISTS
from fanal.model.ids import KeyedIds
from fanal.model.schemata import Model, Property, Schema, load_model
from fanal.model.statement import Statement, sealed
from fanal.model.values import Cleaned, Cleaner, Refused, property_cleaner
from fanal.model.vocabulary import Vocabulary, load_vocabularies


@dataclass(slots=True)
class Claims:
    """What the statements of one foreign file have in common.

    Attributes
    ----------
    ids : KeyedIds
        Of the base that takes them in.
    case_id : str
    source_id : str
        Entity of the Source that stands for the file, "" if there is none.
    model : Model
    vocabularies : mapping of str to Vocabulary

    Notes
    -----
    Keeps one cleaner for each property it has met.
    """

    ids: KeyedIds
    case_id: str
    source_id: str = ""
    model: Model = field(default_factory=load_model)
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=load_vocabularies)
    _cleaners: dict[tuple[str, str], Cleaner] = field(default_factory=dict)

    def entity_id(self, *key: str) -> str:
        """Return the id of what the file knows by a key; the same key gives the same id."""
        return self.ids.of("e", self.case_id, *key)

    def exists(self, schema: str, entity_id: str, locator: str) -> Statement:
        """Return the statement that an entity exists; the others about it are made from it."""
        base = Statement("", self.case_id, entity_id, schema, EXISTS, "", source_id=self.source_id, locator=locator)
        return sealed(self.ids, base)

    def pointer(self, base: Statement, prop: str, entity_id: str) -> Statement:
        """Return the statement that a property of the entity of `base` is another entity."""
        return sealed(self.ids, base._replace(prop=prop, value=entity_id, original_value=""))

    def value(self, base: Statement, prop: str, raw: str, original: str = "") -> Statement | Refused:
        """Return the statement of a value, or why it cannot be stored.

        Parameters
        ----------
        base : Statement
            Says whose value, and on what it rests.
        prop : str
            A property of its schema that is no entity.
        raw : str
            As the file writes it, or as a code of ours.
        original : str
            As the file writes it, where `raw` is not.
        """
        found = self._cleaner(self.model.get(base.schema), prop)(raw)
        if isinstance(found, Refused):
            return found
        return self._cleaned(base, prop, found, original)

    def _cleaned(self, base: Statement, prop: str, found: Cleaned, original: str) -> Statement:
        kept = original if original and original != found.value else found.original
        return sealed(self.ids, base._replace(prop=prop, value=found.value, original_value=kept))

    def _cleaner(self, schema: Schema, name: str) -> Cleaner:
        key = schema.name, name
        if key not in self._cleaners:
            prop: Property = schema.properties[name]
            self._cleaners[key] = property_cleaner(prop, vocabularies=self.vocabularies)
        return self._cleaners[key]
