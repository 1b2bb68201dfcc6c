"""Find the entity that a key names: node files and link files meet here."""

import unicodedata
from collections import Counter

from fanal.ingest.importing.met import Met
from fanal.model.ids import KeyedIds
from fanal.model.schemata import Model, Schema

ACTORS = "LegalEntity"
_CACHED = 65_536


def space_of(model: Model, schema: Schema) -> str:
    """Return the space in which keys of a schema are unique, unless the mapping names one.

    Parameters
    ----------
    model : Model
    schema : Schema

    Returns
    -------
    str
        ``LegalEntity`` for persons, groups and organizations, so that a link file need not
        know which of them a name is; else the widest schema that is not abstract.
    """
    if schema.is_a(ACTORS):
        return ACTORS
    concrete = [name for name in schema.parents if not model.get(name).is_abstract]
    return min(sorted(concrete), key=lambda name: len(model.get(name).parents), default=schema.name)


def plain_key(cell: str) -> str:
    """Return a key without what spreadsheets add: outer blanks, double blanks, decomposed accents."""
    text = " ".join(cell.split())
    return text if text.isascii() else unicodedata.normalize("NFC", text)


class EntityKeys:
    """Ids of entities by key, and which of them this import has met.

    Parameters
    ----------
    ids : KeyedIds
    case_id : str
    """

    def __init__(self, ids: KeyedIds, case_id: str) -> None:
        self._ids, self._case_id = ids, case_id
        self._recent: dict[tuple[str, ...], str] = {}
        self.met: set[str] = set()

    def id_of(self, *key: str) -> str:
        """Return the entity id of a space and its key."""
        known = self._recent.get(key)
        if known is None:
            if len(self._recent) >= _CACHED:
                self._recent.clear()
            known = self._recent[key] = self._ids.of("e", self._case_id, *key)
        return known


class LinkKeys:
    """Ids of the links of one table; a repeated key is a further link, told apart by counting.

    Parameters
    ----------
    ids : KeyedIds
    case_id, space : str
        The space is the table's name: a link belongs to the file that tells of it.

    Notes
    -----
    Memory is fixed but for the repeated keys. Where a new key is taken for a repeated one
    (see `Met`), its id is still its own and the same file gives it again; only a file with
    other rows would give another.
    """

    def __init__(self, ids: KeyedIds, case_id: str, space: str) -> None:
        self._ids, self._case_id, self._space = ids, case_id, space
        self._met = Met()
        self._repeats: Counter[str] = Counter()

    def id_of(self, *key: str) -> str:
        """Return the id of the link that a whole key names, however often it comes."""
        return self._ids.of("e", self._case_id, "link", self._space, *key)

    def next_id(self, *key: str) -> str:
        """Return the id of a link that has no key but its ends and dates: the n-th such of the table."""
        first = self.id_of(*key)
        if self._met.add(first):
            return first
        self._repeats[first] += 1
        return self.id_of(*key, f"#{self._repeats[first] + 1}")
