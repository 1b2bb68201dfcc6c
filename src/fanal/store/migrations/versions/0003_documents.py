"""Documents: each content once, its pages, the words on them, and which statements cite a page."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

WORD = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_WORDS = {
    # The index alone, without the words in their order and without their number: what a search for pages needs.
    "sqlite": (
        (
            "CREATE VIRTUAL TABLE page_words USING fts5 "
            "(words, content = '', detail = 'none', columnsize = 0, tokenize = 'ascii')"
        ),
    ),
    "postgresql": (
        "CREATE TABLE page_words (num BIGINT NOT NULL, words TSVECTOR NOT NULL)",
        "CREATE INDEX page_words_by_word ON page_words USING gin (words)",
    ),
}


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, WORD, nullable=False) for name in names]


def _contents() -> None:
    op.create_table("content", sa.Column("key", WORD, primary_key=True), sa.Column("size", NUMBER, nullable=False))
    op.create_table(
        "content_part",
        sa.Column("key", WORD, sa.ForeignKey("content.key"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )


def _documents() -> None:
    op.create_table(
        "document",
        sa.Column("num", NUMBER, primary_key=True),
        sa.Column("source_id", WORD, nullable=False, unique=True),
        sa.Column("case_id", WORD, sa.ForeignKey("case_file.id"), nullable=False),
        sa.Column("content_key", WORD, sa.ForeignKey("content.key"), nullable=False),
        *_words("mime_type", "metadata", "remarks", "parent"),
        sa.Column("size", NUMBER, nullable=False),
        sa.Column("pages", sa.Integer, nullable=False),
    )
    op.create_index("document_by_case", "document", ["case_id"])
    op.create_table(
        "document_page",
        sa.Column("num", NUMBER, primary_key=True),
        *_words("case_id", "source_id"),
        sa.Column("number", sa.Integer, nullable=False),
        *_words("label", "text"),
        sa.Column("is_picture", sa.Boolean, nullable=False),
        sa.Column("is_recognized", sa.Boolean, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("document_page_by_source", "document_page", ["source_id", "number"], unique=True)


def upgrade() -> None:
    _contents()
    _documents()
    for statement in _WORDS[op.get_bind().dialect.name]:
        op.execute(statement)
    citing = sa.text("locator >= 'page=' AND locator < 'page>'")
    op.create_index("statement_citing", "statement", ["source_id"], sqlite_where=citing, postgresql_where=citing)


def downgrade() -> None:
    op.drop_index("statement_citing", "statement")
    for table in ("page_words", "document_page", "document", "content_part", "content"):
        op.drop_table(table)
