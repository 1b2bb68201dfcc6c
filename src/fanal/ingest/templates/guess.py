"""Guess what the rows of a table are and what its columns say, as a form that the reader can change."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from fanal.ingest.mapping.spec import ROW_KEY
from fanal.ingest.recognition.nodes import LOOKS, Words, kind_of, role_columns
from fanal.ingest.recognition.properties import LINK_PROPERTIES, NODE_PROPERTIES, property_for
from fanal.ingest.recognition.relations import relation_of_file
from fanal.ingest.recognition.shape import LINKS, NODES, Shaped
from fanal.ingest.templates.form import (
    CAPACITY,
    KEY,
    NOTE,
    RECOGNIZED,
    RELATION,
    ROLE,
    UNSAID,
    PartForm,
    TableForm,
    Use,
)
from fanal.ingest.templates.keys import key_of
from fanal.ingest.templates.kinds import MAIN, Part, RowKind, main_property, row_kind, row_kinds
from fanal.ingest.templates.relation_codes import code_of_text
from fanal.ingest.words import meaning_of, plain
from fanal.model.schemata import Schema, load_model

_ROLES = {"role": ROLE, "capacity": CAPACITY}
_FORMAL = frozenset({"directed"})
_MOST_WORDS = 40
_LISTS = frozenset({"person", "group", "thing"})
_FILLED = 0.99
_FEW = 3
"""Columns that must name at least two parts of a report before a table is taken for reports."""


def guess_kind(shaped: Shaped, words: Words) -> str:
    """Guess what a row is.

    Parameters
    ----------
    shaped : Shaped
    words : Words

    Returns
    -------
    str
        Id of a kind of row; ``recognized`` for matrices, graph files and tables of several kinds, which
        Fanal reads by rules of their own; "" where nothing tells.
    """
    if _is_report(shaped):
        return "report"
    if shaped.table.part in {"nodes", "edges"} or shaped.shape not in {LINKS, NODES}:
        return UNSAID if shaped.shape not in {LINKS, NODES} and not _is_matrix(shaped) else RECOGNIZED
    return _kind_of_links(shaped, words) if shaped.shape == LINKS else _kind_of_nodes(shaped, words)


def _is_matrix(shaped: Shaped) -> bool:
    return shaped.shape.endswith("matrix")


def _is_report(shaped: Shaped) -> bool:
    parts = [part.id for column in shaped.table.columns if (part := _named_part(row_kind("report"), column))]
    return len(parts) >= _FEW and len(set(parts)) > 1


def _kind_of_links(shaped: Shaped, words: Words) -> str:
    if shaped.column("amount"):
        return "payment"
    if column := shaped.column("relation"):
        codes = [code_of_text(text, words.vocabularies) for text in sorted(set(shaped.values(column)))[:_MOST_WORDS]]
        if codes and all(code.startswith("act:") for code in codes):
            return "act"
    relation = relation_of_file(shaped.table.file, words.vocabularies)
    if relation is not None and relation.schema == "Communication":
        return "call"
    if relation is not None and relation.schema == "Membership":
        return "membership"
    person = words.model.get("Person")
    about = [
        column
        for column in shaped.table.columns
        if (meaning := shaped.meanings.get(column, "")) not in {"source", "target", "id", "relation", *LINK_PROPERTIES}
        and (meaning in _ROLES or property_for(person, column, meaning, NODE_PROPERTIES))
    ]
    return "person_and_relation" if about else "relation"


def _kind_of_nodes(shaped: Shaped, words: Words) -> str:
    column = shaped.column("kind")
    schema = words.model.get(kind_of(shaped, words) or "Person")
    if column and len(set(shaped.values(column))) > 1 and kind_of(shaped, words):
        return RECOGNIZED
    if schema.name == "Person":
        return "person"
    return "group" if schema.is_a("Organization") else "thing"


def guess_form(kind: str, shaped: Shaped, words: Words, space: str = "") -> TableForm:
    """Guess what the columns of a table say if its rows are of a kind.

    Parameters
    ----------
    kind : str
        Id of a kind of row.
    shaped : Shaped
    words : Words
    space : str
        Key space that the tables of the import share.

    Returns
    -------
    TableForm
        Every column has a use but those of a drawing, which are left out. What is not known is a
        note under the column's own name.
    """
    if kind not in row_kinds():
        return TableForm(kind, space=space)
    return _Guess(row_kind(kind), shaped, words).form(space)


class _Guess:
    """One guess under way."""

    def __init__(self, kind: RowKind, shaped: Shaped, words: Words) -> None:
        self.kind, self.shaped, self.words = kind, shaped, words
        self.uses: dict[str, tuple[Use, ...]] = {}
        self.parts: dict[str, PartForm] = {}
        self.taken: set[tuple[str, str]] = set()
        self.roles = role_columns(shaped, words)

    def form(self, space: str) -> TableForm:
        self._choose_schemata()
        for part in self.kind.parts:
            self._name(part)
        owner = self.kind.things[0]
        for column in self.shaped.table.columns:
            if column in self.uses:
                owner = self._owner_after(column, owner)
            else:
                self._say(column, owner)
        ordered = {column: self.uses[column] for column in self.shaped.table.columns if self.uses.get(column)}
        return TableForm(self.kind.id, self.parts, ordered, space=space)

    def _choose_schemata(self) -> None:
        named = kind_of(self.shaped, self.words)
        first = self.kind.things[0]
        if named in first.schemata and named != first.schema:
            self.parts[first.id] = PartForm(schema=named)
        for link in self.kind.links:
            relation = relation_of_file(self.shaped.table.file, self.words.vocabularies)
            code = self._code_of_file() if relation is not None and not self._columns_meaning("relation") else ""
            if code and "#relation" in link.slots:
                self.parts[link.id] = PartForm(relation=code)

    def _code_of_file(self) -> str:
        name = plain(self.shaped.table.file.rsplit(".", 1)[0])
        return next((code for word in name.split() if len(word) > 2 and (code := self._code(word))), "")

    def _code(self, text: str) -> str:
        return code_of_text(text, self.words.vocabularies)

    def _schema(self, part: Part) -> Schema:
        chosen = self.parts.get(part.id, PartForm()).schema
        return self.words.model.get(chosen or part.schema)

    def _name(self, part: Part) -> None:
        """Give a part the column that names it, or all of them where several may."""
        for meaning in part.meanings:
            for column in self._columns_meaning(meaning):
                if column not in self.uses and (use := self._naming_use(part, meaning, column)):
                    self.uses[column] = (use,)
                    self.taken.add((part.id, use.property))
                    if not part.via:
                        return

    def _columns_meaning(self, meaning: str) -> list[str]:
        """Return the columns of a meaning; of several that tell relations, the one with most known words."""
        if meaning != "relation":
            return [column for column, found in self.shaped.meanings.items() if found == meaning]
        columns = [column for column in self.shaped.table.columns if meaning_of(column) == meaning]
        known = {column: len(self.relations(column)) for column in columns}
        best = max(columns, key=lambda column: (known[column], len(set(self.shaped.values(column)))), default="")
        return [best] if (best and len(set(self.shaped.values(best))) > 1) or known.get(best) else []

    def _naming_use(self, part: Part, meaning: str, column: str) -> Use | None:
        if not part.is_link:
            return Use(part.id, MAIN if MAIN in part.slots else "name")
        if meaning != "relation":
            return Use(part.id, meaning) if meaning in self._schema(part).properties else None
        if "act" in part.slots:
            texts = sorted(set(self.shaped.values(column)))[:_MOST_WORDS]
            codes = {text: code.removeprefix("act:") for text in texts if (code := self._code(text)).startswith("act:")}
            return Use(part.id, "act", values={text: code for text, code in codes.items() if text != code})
        return Use(part.id, RELATION, values=self.relations(column))

    def relations(self, column: str) -> dict[str, str]:
        """Return the kinds of link that the texts of a column stand for, where they are few enough."""
        texts = sorted(set(self.shaped.values(column)))
        return (
            {text: code for text in texts[:_MOST_WORDS] if (code := self._code(text))}
            if len(texts) <= _MOST_WORDS
            else {}
        )

    def _owner_after(self, column: str, owner: Part) -> Part:
        part = self.kind.part(self.uses[column][0].part)
        return owner if part.is_link or part.via else part

    def _say(self, column: str, owner: Part) -> None:
        named = _named_part(self.kind, column)
        if named is not None:
            self._say_of_named(column, named)
            return
        meaning = self.shaped.meanings.get(column, "")
        if meaning in _FORMAL or (column.casefold() in LOOKS and not meaning) or self._is_one_kind(column, meaning):
            self.uses[column] = ()
            return
        part, prop = self._place(column, meaning, owner)
        self._use(column, part, prop)

    def _is_one_kind(self, column: str, meaning: str) -> bool:
        return (
            meaning in {"kind", "relation"}
            and column not in self._columns_meaning("relation")
            and len(set(self.shaped.values(column))) <= 1
        )

    def _place(self, column: str, meaning: str, owner: Part) -> tuple[Part, str]:
        if meaning == "id":
            return (self.kind.links[0], NOTE) if self.kind.links else (self.kind.things[0], KEY)
        if column in self.roles and self._schema(owner).is_a("LegalEntity"):
            return owner, _ROLES[self.roles[column]]
        if self.kind.links:
            link = self.kind.links[0]
            if prop := property_for(self._schema(link), column, meaning, LINK_PROPERTIES):
                return link, prop
            if self._is_inline_kind() or meaning in LINK_PROPERTIES:
                return link, NOTE
        if prop := property_for(self._schema(owner), column, meaning, NODE_PROPERTIES):
            return owner, prop
        return (self.kind.links[0] if self.kind.links else owner), NOTE

    def _is_inline_kind(self) -> bool:
        """Tell whether what a row says beside the names is said of the link."""
        return all(part.slots == (MAIN,) for part in self.kind.things if not part.is_optional)

    def _say_of_named(self, column: str, part: Part) -> None:
        rest = _rest(column, part)
        prop = next((name for name, words in part.fields.items() if rest in words), "")
        schema = self._schema(part)
        if not prop:
            prop = property_for(schema, rest, meaning_of(rest) or "", NODE_PROPERTIES)
        self._use(column, part, prop or NOTE)

    def _use(self, column: str, part: Part, prop: str) -> None:
        schema = self._schema(part)
        if prop == "name" and main_property(schema) != "name":
            prop = MAIN
        if prop not in {NOTE, KEY} and (part.id, prop) in self.taken:
            prop = NOTE
        self.taken.add((part.id, prop))
        self.uses[column] = (Use(part.id, prop),)


def _named_part(kind: RowKind, column: str) -> Part | None:
    tokens = plain(column).split()
    return next((part for token in tokens for part in kind.parts if token in part.names), None)


def _rest(column: str, part: Part) -> str:
    return " ".join(token for token in plain(column).split() if token not in part.names)


def with_shared_keys(forms: Sequence[TableForm], found: Sequence[Shaped]) -> list[TableForm]:
    """Let lists of people and links between them meet: key each list by the column that the links name it by.

    Parameters
    ----------
    forms : sequence of TableForm
        One for each table of the import.
    found : sequence of Shaped
        The tables, in the same order.
    """
    ends: set[str] = set()
    for form, shaped in zip(forms, found, strict=True):
        if form.kind in row_kinds() and row_kind(form.kind).links:
            for column, uses in form.uses.items():
                if any(use.property == MAIN for use in uses):
                    ends.update(shaped.values(column))
    return [_keyed(form, shaped, ends) for form, shaped in zip(forms, found, strict=True)]


def _keyed(form: TableForm, shaped: Shaped, ends: set[str]) -> TableForm:
    if form.kind not in row_kinds() or row_kind(form.kind).links:
        return form
    part = row_kind(form.kind).things[0]
    if form.kind in _LISTS:
        candidates = [column for meaning in ("id", "name", "alias") if (column := shaped.column(meaning))]
        shared = {column: len(ends & set(shaped.values(column))) for column in candidates}
        best = max(candidates, key=lambda column: shared[column], default="")
        if best and shared[best]:
            return _with_key(form, part, best)
    schema = load_model().get(form.part(part.id).schema or part.schema)
    return form if _tells_apart(key_of(form, part, schema), shaped) else _with_key(form, part, ROW_KEY)


def _with_key(form: TableForm, part: Part, column: str) -> TableForm:
    return replace(form, parts={**form.parts, part.id: replace(form.part(part.id), key=(column,))})


def _tells_apart(key: Sequence[str], shaped: Shaped) -> bool:
    """Tell whether nearly every row of the sample fills all columns of a key."""
    columns = [column for column in key if column != ROW_KEY]
    filled = [len(shaped.values(column)) for column in columns]
    return all(count >= _FILLED * len(shaped.sample) for count in filled)


def shares_things(kinds: Sequence[str], forms: Mapping[int, TableForm]) -> bool:
    """Tell whether some table lists what is no person, group or organization, so that all need one key space."""
    return "thing" in kinds or any(form.kind == "belonging" for form in forms.values())
