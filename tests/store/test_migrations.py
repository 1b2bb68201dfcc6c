"""The steps by which the tables came about, with data, up and down, on both engines."""

from io import BytesIO
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from fanal.model.documents import Document, PageText
from fanal.model.kept.form_draft import FormDraft
from fanal.model.kept.suggestion import Suggestion, SuggestionQuery
from fanal.store import open_store
from fanal.store.engine.sqlite import WRITING
from fanal.store.migrate import alembic_config, downgrade, upgrade
from fanal.store.migrations import HEAD, STEPS
from fanal.store.sql_store import SqlStore
from fanal.store.tables import METADATA
from tests.store.made import OWNER, Maker, derived, new_case, standing, write


def filled(address: str) -> tuple[SqlStore, Maker]:
    store = open_store(address)
    assert isinstance(store, SqlStore)
    make = new_case(store)
    write(store, make, list(make.random_network(20, 30, seed=2)), make.thing("x", name="Елена Đorđević"))
    gone = make.thing("gone", name="Retracted")
    write(store, make, gone)
    store.undo(OWNER, make.case_id)
    return store, make


def migrate(store: SqlStore, revision: str) -> None:
    with store.connections.engine.connect().execution_options(**WRITING) as connection, connection.begin():
        if revision == "head":
            upgrade(connection)
        else:
            downgrade(connection, revision)


def differences(connection: Connection) -> list[Any]:
    def is_described(name: str | None, kind: str, _parents: object) -> bool:
        return kind != "table" or not str(name).startswith("page_words")  # each engine makes this index in its own way

    options = {"compare_type": True, "include_name": is_described}
    return compare_metadata(MigrationContext.configure(connection, opts=options), METADATA)


def test_the_steps_named_are_the_steps_there_are() -> None:
    script = ScriptDirectory.from_config(alembic_config())
    assert tuple(step.revision for step in reversed(list(script.walk_revisions()))) == STEPS
    assert script.get_current_head() == HEAD == STEPS[-1]


def test_the_steps_lead_to_the_tables_of_the_program(base_address: str) -> None:
    store, _ = filled(base_address)
    with store.connections.reading() as connection:
        assert differences(connection) == []
    store.close()


def test_names_are_filled_in_from_the_statements(base_address: str) -> None:
    store, make = filled(base_address)
    before, told = derived(store), standing(store, make)
    migrate(store, "0001")
    with store.connections.reading() as connection:
        assert not inspect(connection).has_table("name_token")
    migrate(store, "head")
    assert derived(store) == before
    assert standing(store, make) == told
    store.close()


def test_acts_that_help_leave_the_criminal_class_and_come_back(base_address: str) -> None:
    store, make = filled(base_address)
    for code in ("recruits", "gives_assistance_to", "travels_with"):
        write(store, make, make.thing(f"act {code}", "Act", agent="p1", subject="p2", act=code))
    before = derived(store)
    migrate(store, "0004")
    older = derived(store)["edge"]
    assert {row[4] for row in older if row[3] == "Act"} == {"criminal"}
    assert all(row[8] for row in older if row[3] == "Act")
    migrate(store, "head")
    assert derived(store) == before
    assert {row[4] for row in before["edge"] if row[3] == "Act"} == {"criminal", "support", "acquaintance"}
    store.close()


def test_an_older_base_is_brought_up_to_date_as_it_opens(base_address: str) -> None:
    store, make = filled(base_address)
    before = derived(store)
    migrate(store, "0001")
    store.close()
    again = open_store(base_address)
    assert derived(again) == before
    assert again.ids.of("x") == make.ids.of("x")
    again.close()


def test_suggestions_come_and_go_beside_the_statements(base_address: str) -> None:
    store, make = filled(base_address)
    write(store, make, make.thing("d", "Source", title="a paper"))
    with store.write(OWNER, make.case_id, kind="import", label="a paper") as writer:
        writer.keep(Document("d", make.case_id, "k", "text/plain", 1, 1), BytesIO(b"x"), [PageText("d", 1, "x")])
    found = Suggestion("s", make.case_id, "d", "key", "person", "Ana", 1, 0, 3, "Ana", 0.5, "title")
    assert store.suggestions.keep(OWNER, make.case_id, [found]) == 1
    before, told = derived(store), standing(store, make)
    migrate(store, "0004")
    with store.connections.reading() as connection:
        assert not inspect(connection).has_table("suggestion")
    migrate(store, "head")
    assert (derived(store), standing(store, make)) == (before, told)
    assert store.suggestions.found(OWNER, make.case_id, SuggestionQuery()).total == 0
    store.close()


def test_half_filled_forms_come_and_go_beside_the_statements(base_address: str) -> None:
    store, make = filled(base_address)
    store.form_drafts.keep(OWNER, FormDraft(make.case_id, "entity", "{}"))
    before = standing(store, make)
    migrate(store, "0004")
    with store.connections.reading() as connection:
        assert not inspect(connection).has_table("form_draft")
    migrate(store, "head")
    assert standing(store, make) == before
    assert store.form_drafts.listed(OWNER, make.case_id) == []
    store.close()


def test_all_the_way_down_leaves_nothing(base_address: str) -> None:
    store, _ = filled(base_address)
    migrate(store, "base")
    with store.connections.reading() as connection:
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
        assert connection.scalar(text("SELECT count(*) FROM alembic_version")) == 0
    store.close()
