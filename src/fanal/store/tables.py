"""The tables of a base; their twin in time is the folder ``migrations``.

``statement`` is the truth, ``change`` and ``reversal`` its history; ``entity``,
``edge`` and ``name_token`` are drawn from it and can be rebuilt at any time.
``content`` and ``document_page`` hold the papers that sources are, ``suggestion`` what a machine found in them:
nothing else is ever drawn from it.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

METADATA = MetaData()

WORD = Text().with_variant(Text(collation="C"), "postgresql")
"""Text compared byte by byte, so that both engines sort alike and prefixes use the index."""
NUMBER = BigInteger().with_variant(Integer, "sqlite")

CANONICAL_CLAIMS = text("prop = 'canonicalId'")
OWN_TERM_CLAIMS = text("schema = 'OwnTerm'")
PAGE_CLAIMS = text("locator >= 'page=' AND locator < 'page>'")
"""Statements that cite a page: a range, because LIKE may not stand in an index."""


def _word(name: str, *more: ForeignKey) -> Column[str]:
    return Column(name, WORD, *more, nullable=False)


BASE = Table("base", METADATA, Column("key", WORD, primary_key=True), _word("value"))

CASE_FILE = Table(
    "case_file",
    METADATA,
    Column("id", WORD, primary_key=True),
    Column("title", WORD, nullable=False, unique=True),
    *(_word(name) for name in ("organization", "language", "description", "created_at")),
)

CHANGE = Table(
    "change",
    METADATA,
    Column("seq", NUMBER, primary_key=True),
    _word("case_id", ForeignKey("case_file.id")),
    *(_word(name) for name in ("kind", "actor", "at", "reason", "label")),
    Column("undoes", NUMBER),
    Column("is_undone", Boolean, nullable=False),
    Column("added", Integer, nullable=False),
    Column("retracted", Integer, nullable=False),
    Index("change_by_case", "case_id", "seq"),
)

STATEMENT = Table(
    "statement",
    METADATA,
    Column("num", NUMBER, primary_key=True),
    Column("id", WORD, nullable=False, unique=True),
    _word("case_id", ForeignKey("case_file.id")),
    *(_word(name) for name in ("entity_id", "schema", "prop", "value", "lang", "original_value")),
    *(_word(name) for name in ("source_id", "locator", "grade_scheme", "source_grade", "information_grade")),
    *(_word(name) for name in ("handling", "stance", "valid_from", "valid_to")),
    Column("change_seq", NUMBER, ForeignKey("change.seq"), nullable=False),
    Column("superseded_by", NUMBER),
    Index("statement_by_entity", "case_id", "entity_id"),
    Index("statement_by_change", "change_seq"),
    Index("statement_canonical", "entity_id", sqlite_where=CANONICAL_CLAIMS, postgresql_where=CANONICAL_CLAIMS),
    Index("statement_own_terms", "case_id", sqlite_where=OWN_TERM_CLAIMS, postgresql_where=OWN_TERM_CLAIMS),
    Index("statement_citing", "source_id", sqlite_where=PAGE_CLAIMS, postgresql_where=PAGE_CLAIMS),
)

REVERSAL = Table(
    "reversal",
    METADATA,
    Column("statement_num", NUMBER),
    Column("change_seq", NUMBER, ForeignKey("change.seq")),
    Column("reopens", Boolean, nullable=False),
    PrimaryKeyConstraint("statement_num", "change_seq"),
    Index("reversal_by_change", "change_seq"),
    sqlite_with_rowid=False,
)

ENTITY = Table(
    "entity",
    METADATA,
    Column("id", WORD, primary_key=True),
    *(_word(name) for name in ("case_id", "schema", "canonical_id", "caption", "sort_key")),
    Index("entity_by_caption", "case_id", "schema", "sort_key"),
    Index(
        "entity_merged",
        "canonical_id",
        sqlite_where=text("canonical_id <> id"),
        postgresql_where=text("canonical_id <> id"),
    ),
    sqlite_with_rowid=False,
)

EDGE = Table(
    "edge",
    METADATA,
    Column("num", NUMBER, primary_key=True),
    *(_word(name) for name in ("link", "holder", "case_id", "schema", "link_class", "subtype", "source", "target")),
    Column("directed", Boolean, nullable=False),
    *(_word(name) for name in ("date_from", "date_to")),
    Column("weight", Float, nullable=False),
    _word("stance"),
    Column("counts_source", Boolean, nullable=False),
    Column("counts_target", Boolean, nullable=False),
    Index("edge_by_source", "source", "target"),
    Index("edge_by_target", "target", "source"),
    Index("edge_by_holder", "holder"),
    Index("edge_by_case", "case_id"),
)

NAME_TOKEN = Table(
    "name_token",
    METADATA,
    Column("token", WORD),
    _word("case_id"),
    Column("entity_id", WORD),
    PrimaryKeyConstraint("token", "entity_id"),
    Index("name_token_by_entity", "entity_id"),
    sqlite_with_rowid=False,
)

CONTENT = Table("content", METADATA, Column("key", WORD, primary_key=True), Column("size", NUMBER, nullable=False))

CONTENT_PART = Table(
    "content_part",
    METADATA,
    Column("key", WORD, ForeignKey("content.key")),
    Column("number", Integer),
    Column("data", LargeBinary, nullable=False),
    PrimaryKeyConstraint("key", "number"),
)

DOCUMENT = Table(
    "document",
    METADATA,
    Column("num", NUMBER, primary_key=True),
    Column("source_id", WORD, nullable=False, unique=True),
    _word("case_id", ForeignKey("case_file.id")),
    _word("content_key", ForeignKey("content.key")),
    *(_word(name) for name in ("mime_type", "metadata", "remarks", "parent")),
    Column("size", NUMBER, nullable=False),
    Column("pages", Integer, nullable=False),
    Index("document_by_case", "case_id"),
)

DOCUMENT_PAGE = Table(
    "document_page",
    METADATA,
    Column("num", NUMBER, primary_key=True),
    *(_word(name) for name in ("case_id", "source_id")),
    Column("number", Integer, nullable=False),
    *(_word(name) for name in ("label", "text")),
    Column("is_picture", Boolean, nullable=False),
    Column("is_recognized", Boolean, nullable=False),
    Index("document_page_by_source", "source_id", "number", unique=True),
    sqlite_autoincrement=True,
)
"""Its words are in ``page_words``, which each engine makes in its own way; no number is used twice."""

LOG_ENTRY = Table(
    "log_entry",
    METADATA,
    Column("num", NUMBER, primary_key=True),
    *(_word(name) for name in ("at", "actor", "organization", "purpose", "action", "case_id", "subject")),
    Index("log_entry_by_case", "case_id"),
)

SAVED_MAPPING = Table(
    "saved_mapping",
    METADATA,
    Column("id", WORD, primary_key=True),
    _word("case_id", ForeignKey("case_file.id")),
    *(_word(name) for name in ("name", "text", "forms", "saved_by", "saved_at")),
    UniqueConstraint("case_id", "name"),
)

FORM_DRAFT = Table(
    "form_draft",
    METADATA,
    _word("case_id", ForeignKey("case_file.id")),
    *(_word(name) for name in ("actor", "form", "content", "saved_at")),
    PrimaryKeyConstraint("case_id", "actor", "form"),
)

SUGGESTION = Table(
    "suggestion",
    METADATA,
    Column("num", NUMBER, primary_key=True),
    Column("id", WORD, nullable=False, unique=True),
    _word("case_id", ForeignKey("case_file.id")),
    *(_word(name) for name in ("source_id", "key", "kind", "value", "words", "why")),
    *(Column(name, Integer, nullable=False) for name in ("page", "start", "end")),
    Column("confidence", Float, nullable=False),
    *(_word(name) for name in ("agent", "subject", "agent_key", "subject_key")),
    Index("suggestion_by_source", "case_id", "source_id"),
)

SUGGESTION_DECISION = Table(
    "suggestion_decision",
    METADATA,
    Column("suggestion_id", WORD, ForeignKey("suggestion.id")),
    Column("change_seq", NUMBER, ForeignKey("change.seq")),
    *(_word(name) for name in ("state", "entity_id")),
    PrimaryKeyConstraint("suggestion_id", "change_seq"),
    Index("suggestion_decision_by_change", "change_seq"),
)
"""What was decided holds while its change stands, so an undo lets a suggestion wait again."""

STATEMENT_COLUMNS = tuple(column.name for column in STATEMENT.columns)[1:18]
"""The fields of a `Statement`, in its order."""
EDGE_COLUMNS = tuple(column.name for column in EDGE.columns)[1:]
ENTITY_COLUMNS = tuple(column.name for column in ENTITY.columns)
NAME_TOKEN_COLUMNS = tuple(column.name for column in NAME_TOKEN.columns)
