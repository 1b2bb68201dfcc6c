"""What every store must do with documents, on SQLite and on a real PostgreSQL."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fanal.errors import NotFoundError
from fanal.model.documents import Document, PageText, Remark
from fanal.model.ports import Store
from fanal.model.scope import Scope
from fanal.store import open_store
from fanal.text.names import tokens
from tests.store.made import NO_ONE, OWNER, Maker, new_case, write

MANY = bytes(range(256)) * 10_000


@pytest.fixture
def store(base_address: str) -> Iterator[Store]:
    opened = open_store(base_address)
    yield opened
    opened.close()


@pytest.fixture
def make(store: Store) -> Maker:
    return new_case(store)


def keep(store: Store, make: Maker, source: str, *texts: str, content: bytes = b"content", parent: str = "") -> None:
    """Add a document with its source in one change."""
    key = store.ids.of("content", str(hash(content)))
    document = Document(
        source,
        make.case_id,
        key,
        "text/plain",
        len(content),
        len(texts),
        {"author": "Ж"},
        (Remark("{n}", {"n": 2}),),
        parent,
    )
    pages = [PageText(source, number, text) for number, text in enumerate(texts, 1)]
    with store.write(OWNER, make.case_id, kind="import", label="a file") as writer:
        writer.add(make.thing(source, "Source", title=source))
        writer.keep(document, BytesIO(content), pages)


def found(store: Store, make: Maker, text: str, scope: Scope = OWNER) -> list[tuple[str, int]]:
    pages = store.documents.search(scope, make.case_id, tokens(text), limit=100)
    assert pages.total == len(pages.pages)
    return [(page.source_id, page.number) for page in pages.pages]


def test_a_document_comes_back_as_it_was_kept(store: Store, make: Maker) -> None:
    keep(store, make, "s1", "page one", "", content=MANY, parent="s0")
    document = store.documents.document(OWNER, "s1")
    assert store.documents.of_case(OWNER, make.case_id) == [document]
    assert (document.pages, document.size, document.parent) == (2, len(MANY), "s0")
    assert document.metadata == {"author": "Ж"}
    assert document.remarks == (Remark("{n}", {"n": 2}),)
    assert b"".join(store.documents.content(OWNER, "s1")) == MANY
    assert store.documents.page(OWNER, "s1", 1) == PageText("s1", 1, "page one")
    assert store.documents.page(OWNER, "s1", 2).text == ""
    with pytest.raises(NotFoundError):
        store.documents.page(OWNER, "s1", 3)


def test_a_content_is_kept_once_for_all_cases(store: Store, make: Maker) -> None:
    other = new_case(store, "Station")
    keep(store, make, "s1", "x", content=MANY)
    keep(store, other, "s2", "x", content=MANY)
    keep(store, make, "s1", "x", content=MANY)
    keys = {store.documents.document(OWNER, source).content_key for source in ("s1", "s2")}
    assert len(keys) == 1
    assert b"".join(store.documents.content(OWNER, "s2")) == MANY
    assert len(store.documents.of_case(OWNER, make.case_id)) == 1


def test_what_is_undone_is_out_of_sight_until_it_is_redone(store: Store, make: Maker) -> None:
    keep(store, make, "s1", "harbor")
    store.undo(OWNER, make.case_id)
    assert store.documents.of_case(OWNER, make.case_id) == []
    assert found(store, make, "harbor") == []
    for read in (store.documents.document, store.documents.content):
        with pytest.raises(NotFoundError):
            read(OWNER, "s1")
    store.redo(OWNER, make.case_id)
    assert found(store, make, "harbor") == [("s1", 1)]


def test_a_document_read_anew_has_its_new_words_only(store: Store, make: Maker) -> None:
    keep(store, make, "s0", "harbor")
    keep(store, make, "s1", "", "old words")
    store.undo(OWNER, make.case_id)
    keep(store, make, "s1", "new words")
    assert found(store, make, "words") == [("s1", 1)]
    assert found(store, make, "old") == []
    assert store.documents.document(OWNER, "s1").pages == 1
    with pytest.raises(NotFoundError):
        store.documents.page(OWNER, "s1", 2)


def test_a_failed_change_keeps_nothing(store: Store, make: Maker) -> None:
    def fail() -> None:
        with store.write(OWNER, make.case_id, kind="import", label="x") as writer:
            writer.add(make.thing("s1", "Source", title="s1"))
            writer.keep(Document("s1", make.case_id, "k", "a/b", 1, 1), BytesIO(b"x"), [PageText("s1", 1, "harbor")])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    keep(store, make, "s2", "harbor")
    assert found(store, make, "harbor") == [("s2", 1)]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Елена Петрова", "elena petrova"),
        ("Elena Petrova", "Елена"),
        ("Đorđe je otišao", "Djordje"),
        ("Живко Желев", "zhivko"),
        ("she paid 200 euros", "EURO 200"),
        ("O'Brien–Smith's house", "smith"),
        ("www.example.org/page", "example"),
        ("x" * 300, "x" * 300),
    ],
)
def test_words_are_found_by_their_beginnings_in_any_script(store: Store, make: Maker, text: str, asked: str) -> None:
    keep(store, make, "s1", "other", f"Before. {text}. After.")
    assert found(store, make, asked) == [("s1", 2)]


def test_every_word_must_be_on_the_page(store: Store, make: Maker) -> None:
    keep(store, make, "s1", "red harbor", "blue harbor")
    keep(store, make, "s2", "red house")
    assert found(store, make, "harbor") == [("s1", 1), ("s1", 2)]
    assert found(store, make, "red harb") == [("s1", 1)]
    assert found(store, make, "arbor") == []
    assert found(store, make, "...") == []
    pages = store.documents.search(OWNER, make.case_id, ["harbor"], limit=1, offset=1)
    assert (pages.total, [page.number for page in pages.pages]) == (2, [2])


def test_a_page_with_very_many_words_is_found_by_each(store: Store, make: Maker) -> None:
    keep(store, make, "s1", " ".join(f"word{number}" for number in range(60_000)))
    assert found(store, make, "word1 word59999") == [("s1", 1)]
    assert found(store, make, "word60000") == []


def test_only_this_case_and_only_who_sees_it(store: Store, make: Maker) -> None:
    other = new_case(store, "Station")
    keep(store, make, "s1", "harbor")
    keep(store, other, "s2", "harbor")
    seeing = Scope("guest", cases=frozenset({make.case_id}))
    assert found(store, make, "harbor", seeing) == [("s1", 1)]
    for scope, source in ((seeing, "s2"), (NO_ONE, "s1"), (OWNER, "none")):
        for read in (store.documents.document, store.documents.content):
            with pytest.raises(NotFoundError):
                read(scope, source)
        for read_page in (store.documents.page, store.documents.citing):
            with pytest.raises(NotFoundError):
                read_page(scope, source, 1)
    with pytest.raises(NotFoundError):
        found(store, other, "harbor", seeing)
    with pytest.raises(NotFoundError):
        store.documents.of_case(NO_ONE, make.case_id)


def test_statements_that_cite_a_page(store: Store, make: Maker) -> None:
    keep(store, make, "s1", "a", "b")
    places = ("page=1;chars=0-1;words=a", "page=1", "page=12", "p. 1", "page=1x")
    rows = [make.claim("p", "Person", "name", place, source_id="s1", locator=place) for place in places]
    gone = [make.claim("p", "Person", "name", "gone", source_id="s1", locator="page=1")]
    write(store, make, make.thing("p"), rows)
    write(store, make, gone)
    store.undo(OWNER, make.case_id)
    assert [row.value for row in store.documents.citing(OWNER, "s1", 1)] == list(places[:2])
    assert [row.value for row in store.documents.citing(OWNER, "s1", 12)] == ["page=12"]


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=80), min_size=1, max_size=5))
def test_any_text_is_kept_and_found_by_its_own_words(store: Store, make: Maker, texts: list[str]) -> None:
    clean = ["".join(char for char in text if char != "\0") for text in texts]
    source = store.ids.fresh()
    keep(store, make, source, *clean, content=source.encode())
    for number, text in enumerate(clean, 1):
        assert store.documents.page(OWNER, source, number).text == text
        words = [word for word in text.split() if tokens(word)]
        if words and all(char.isalnum() for char in words[0]):
            assert (source, number) in found(store, make, words[0])
