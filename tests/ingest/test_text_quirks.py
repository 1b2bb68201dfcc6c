"""Encodings, separators, line ends, marks and headers: whatever writes a table, it is read alike."""

import csv
import io
import sys

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fanal.errors import TooLargeError, UnreadableFileError
from fanal.ingest.limits import Limits
from fanal.ingest.reading.encoding import text_form
from fanal.ingest.reading.open import open_tables
from fanal.ingest.reading.table import ReadOptions, Table, distinct
from tests.ingest.running import memory_file

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
SEPARATORS = (",", ";", "\t", "|")
LINE_ENDS = ("\n", "\r\n", "\r")
HEADER = ["source", "target", "weight", "notes"]
LETTERS = "abcxyzABC éçșțăîëčćžđšЖивко ,;|\t\"'-."


def _write(rows: list[list[str]], separator: str, line_end: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=line_end).writerows(rows)
    return out.getvalue()


def _table(content: bytes, **options: object) -> Table:
    return open_tables(memory_file("t.csv", content), Limits(), ReadOptions(**options))[0]  # type: ignore[arg-type]


def _cells(table: Table) -> list[list[str]]:
    return [cells for _, cells in table.rows()]


rows_of_text = st.lists(
    st.tuples(
        st.text("abcdefgh", min_size=1, max_size=6),
        st.text("абвгдѓшчђЏ", min_size=1, max_size=6),
        st.integers(0, 999).map(str),
        st.text(LETTERS, max_size=12),
    ).map(list),
    min_size=2,
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(
    rows=rows_of_text,
    encoding=st.sampled_from(ENCODINGS),
    separator=st.sampled_from(SEPARATORS),
    line_end=st.sampled_from(LINE_ENDS),
    has_header=st.booleans(),
)
def test_round_trip(rows: list[list[str]], encoding: str, separator: str, line_end: str, has_header: bool) -> None:
    text = _write(([HEADER] if has_header else []) + rows, separator, line_end)
    table = _table(text.encode(encoding))
    assert _cells(table) == rows
    assert table.columns == (HEADER if has_header else ["1", "2", "3", "4"])
    assert [place for place, _ in table.rows()] == [str(n + 1 + has_header) for n in range(len(rows))]
    expected = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}[line_end]
    assert table.found["line_ends"] == expected


WORDS = {
    "cp1251": ["Тяжёлая ноша", "Връзка с лицето", "Ђорђе Његош", "Ќемал Ѓорѓиев"],
    "cp1250": ["Čedomir Šćepanović", "Živko Đurić", "Ştefan Măgureanu", "Şerban Ţepeş"],
    "cp1252": ["Élodie Lefèvre", "Hélène à Besançon", "Peñarol, año nuevo", "più città"],
}


@pytest.mark.parametrize(("encoding", "words"), [(key, word) for key, words in WORDS.items() for word in words])
def test_single_byte_encodings(encoding: str, words: str) -> None:
    text = "name;notes\n" + "".join(f"{word};{words}\n" for word in words.split())
    file = memory_file("t.csv", text.encode(encoding))
    assert text_form(file).encoding == encoding
    assert [cells[1] for _, cells in open_tables(file, Limits())[0].rows()] == [words] * len(words.split())


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_text_of_one_alphabet_decodes_to_itself(data: st.DataObject) -> None:
    # Syllables, as in words: a row of bare consonants is a word in neither alphabet, and nobody could tell.
    encoding, letters, vowels = data.draw(
        st.sampled_from(
            [("cp1251", "бвгджзклмнпрст", "аеио"), ("cp1250", "čćđšž", "aeiou"), ("cp1252", "éèêàùç", "aeiou")]
        )
    )
    syllable = st.builds(str.__add__, st.sampled_from(letters), st.sampled_from(vowels))
    words = data.draw(st.lists(st.lists(syllable, min_size=2, max_size=5).map("".join), min_size=8, max_size=20))
    assume(set("".join(words)) >= set(letters[:4]))
    text = "name;weight\n" + "".join(f"{word};1\n" for word in words)
    decoded = [cells[0] for _, cells in _table(text.encode(encoding)).rows()]
    assert decoded == words


def test_named_encoding_is_only_checked() -> None:
    content = "name,notes\nČedo,x\n".encode("cp1250")
    assert _cells(_table(content, encoding="cp1252"))[0][0] == "Èedo"
    with pytest.raises(UnreadableFileError, match="not written in utf-8"):
        _table(content, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("source;target;amount\na;b;1,5\nc;d;2,5\n", ["source", "target", "amount"]),
        ("name\tnotes\nx\tSmith, John, elder\ny\tRoe, Jane, younger\n", ["name", "notes"]),
        ("0 1\n0 2\n10 11\n", ["1", "2"]),
        ("sep=;\nname;age\na;1\n", ["name", "age"]),
        ("name\nAna Maria\nJon Doe\n", ["name"]),
        ('"Smith, John",12\n"Roe, Jane",13\n', ["1", "2"]),
    ],
)
def test_separators(text: str, columns: list[str]) -> None:
    assert _table(text.encode()).columns == columns


def test_a_wrong_separator_may_not_set_a_quotation_free() -> None:
    rows = [["a", "Џ", "0", ";\t"]] * 3
    assert _cells(_table(_write(rows, ";", "\n").encode())) == rows


def test_rows_are_numbered_as_a_spreadsheet_does() -> None:
    table = _table(b'name,notes\n\na,"two\nlines"\n\nb,x\n')
    assert [place for place, _ in table.rows()] == ["3", "5"]


def test_titles_above_the_header_are_passed_over() -> None:
    table = _table(b"Report of 2012,,\n,,\nname,age,phone\na,1,123456\nb,2,123457\n")
    assert table.columns == ["name", "age", "phone"]
    assert [place for place, _ in table.rows()] == ["4", "5"]


@pytest.mark.parametrize(("header", "count"), [(True, 1), (False, 2), (2, 0)])
def test_header_can_be_named(header: bool | int, count: int) -> None:
    assert len(_cells(_table(b"a1,b2\nc3,d4\n", header=header))) == count


def test_column_names_are_made_distinct() -> None:
    assert distinct(["a", "a", "", "3", "a 2"]) == ["a", "a 2", "3 2", "3", "a 2 2"]


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"   \n \n"])
def test_empty_files_say_so(content: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"t\.csv"):
        _table(content)


def test_pictures_are_no_tables() -> None:
    with pytest.raises(UnreadableFileError, match="not a table"):
        _table(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))


def test_quotation_that_never_closes() -> None:
    csv.field_size_limit(sys.maxsize)  # as other libraries do
    content = 'name,notes\na,"open\n' + "x,y\n" * 100_000
    with pytest.raises(TooLargeError, match="quotation mark"):
        _cells(_table(content.encode()))


def test_limits_on_rows_and_columns_and_size() -> None:
    file = memory_file("t.csv", "name,age\n" + "a,1\n" * 300)
    with pytest.raises(TooLargeError, match="more than 250 rows"):
        list(open_tables(file, Limits(rows=250))[0].rows())
    with pytest.raises(TooLargeError, match="2 columns"):
        open_tables(file, Limits(columns=1))
    with pytest.raises(TooLargeError, match="bytes"):
        open_tables(file, Limits(file_bytes=100))


def test_row_labels_of_statistics_programs() -> None:
    table = _table(b"name,age\n1,Ana,30\n2,Bo,31\n")
    assert table.columns == ["1", "name", "age"]
    assert _cells(table)[0] == ["1", "Ana", "30"]


def test_nameless_columns_count_where_most_rows_fill_them() -> None:
    assert _table(b"name,age\nAna,30\nBo,31,x,y\nCy,32\n").columns == ["name", "age"]
    assert _table(b"name,age\nAna,30,,z\nBo,31,x,y\nCy,32\n").columns == ["name", "age", "3", "4"]
