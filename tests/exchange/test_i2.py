"""i2 charts: what goes out comes back as the same network; charts of others; hostile ones."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings

from fanal.errors import UnreadableFileError
from fanal.exchange.case_import import BAD_CELL, REFUSED_ROW, Problem
from fanal.exchange.claims import Claims
from fanal.exchange.graph_file.xml_text import legal
from fanal.exchange.i2 import from_i2, is_i2, write_i2
from fanal.exchange.intake import Intake
from fanal.model.entity import EXISTS, USED
from fanal.model.statement import UNCERTAIN, Statement, sealed
from tests.exchange.generated_cases import CASE, IDS, MODEL, cases, export_of, told_case

Told = tuple[str, str, str, str]


def claims() -> Claims:
    return Claims(IDS, "case2", "file1")


def read(chart: bytes, intake: Intake | None = None) -> tuple[list[Statement], list[Problem]]:
    items = list(from_i2(BytesIO(chart), claims(), intake or Intake("chart.anx", "anx")))
    statements = [item for item in items if isinstance(item, Statement)]
    return statements, [item for item in items if isinstance(item, Problem)]


def written(statements: Iterable[Statement]) -> bytes:
    out = BytesIO()
    write_i2(export_of(statements), out)
    return out.getvalue()


class Names:
    """What the entities of a case are called once its chart was read."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.claims = claims()
        self.known = {row.entity_id: self._new(row) for row in statements if row.prop == EXISTS}

    def _new(self, row: Statement) -> str:
        schema = MODEL.get(row.schema)
        if schema.edge is not None:
            return self.claims.entity_id("i2", "link", row.entity_id)
        return self.claims.entity_id("i2", "entity", schema.label["en"], row.entity_id)

    def told(self, row: Statement) -> Told | None:
        """Return a claim as the chart should bring it back, None if it cannot hold it."""
        prop = MODEL.get(row.schema).properties.get(row.prop)
        if row.prop == USED or row.schema == "Source":
            return None
        if prop is None or prop.type == "entity":
            return row.schema, self.known[row.entity_id], row.prop, self.known.get(row.value, row.value)
        found = self.claims.value(row, row.prop, legal(row.value).strip())
        return (row.schema, self.known[row.entity_id], row.prop, found.value) if isinstance(found, Statement) else None


def network(rows: Iterable[Statement]) -> set[Told]:
    return {(row.schema, row.entity_id, row.prop, row.value) for row in rows if row.schema != "Source"}


@given(statements=cases())
@settings(max_examples=150, deadline=None)
def test_what_goes_out_comes_back_as_the_same_network(statements: list[Statement]) -> None:
    names = Names(statements)
    found, problems = read(written(statements))
    assert network(found) == {told for row in statements if (told := names.told(row))}
    assert {problem.kind for problem in problems} <= {BAD_CELL}


@given(statements=cases())
@settings(max_examples=100, deadline=None)
def test_grades_doubts_languages_and_times_come_back_in_their_own_scheme(statements: list[Statement]) -> None:
    names = Names(statements)
    found, _ = read(written(statements))
    back = {(row.entity_id, row.prop, row.value, row.lang, *row[10:]) for row in found}
    for row in statements:
        told = names.told(row)
        if told and row.prop in ("name", "notes", "summary") and (row.grade_scheme or row.lang or row.valid_from):
            assert (told[1], told[2], told[3], row.lang, *row[10:]) in back


def test_sources_places_cards_and_roles_come_back() -> None:
    rows = [
        *told_case(),
        *(
            sealed(IDS, row)
            for row in (
                Statement("", CASE.id, "note1", "Note", EXISTS, "", source_id="s1", locator="p. 7"),
                Statement("", CASE.id, "note1", "Note", "entity", "elena"),
                Statement("", CASE.id, "note1", "Note", "name", "Visit"),
                Statement("", CASE.id, "note1", "Note", "description", "Came back late.\nAlone."),
                Statement("", CASE.id, "note1", "Note", "createdAt", "2012-06-01"),
                Statement("", CASE.id, "role1", "CaseRole", EXISTS, "", source_id="s1"),
                Statement("", CASE.id, "role1", "CaseRole", "person", "dan"),
                Statement("", CASE.id, "role1", "CaseRole", "role", "recruiter"),
                Statement("", CASE.id, "role1", "CaseRole", "capacity", "suspect"),
            )
        ),
    ]
    found, problems = read(written(rows))
    assert problems == []
    source = next(row.entity_id for row in found if row.schema == "Source" and row.prop == "title")
    note = {row.prop: row for row in found if row.schema == "Note"}
    assert (note["name"].value, note["description"].value) == ("Visit", "Came back late.\nAlone.")
    assert note["createdAt"].value == "2012-06-01"
    assert (note["description"].source_id, note["description"].locator) == (source, "p. 7")
    role = {row.prop: row.value for row in found if row.schema == "CaseRole"}
    assert (role["role"], role["capacity"]) == ("recruiter", "suspect")
    act = {row.prop: row for row in found if row.schema == "Act"}
    assert (act["act"].stance, act["act"].source_id, act["act"].locator) == (UNCERTAIN, source, "p. 3")


CHART = """<?xml version="1.0" encoding="UTF-8"?>
<Chart>
<ApplicationVersion Major="9"/>
<StrengthCollection><Strength Id="S1" Name="Confirmed" DotStyle="DotStyleSolid"/>
<Strength Id="S2" Name="Tentative" DotStyle="DotStyleDashed"/></StrengthCollection>
<GradeOne><StringCollection>{one}</StringCollection></GradeOne>
<GradeTwo><StringCollection>{two}</StringCollection></GradeTwo>
<GradeThree><StringCollection><String Text="Ungraded"/><String Text="1 Default"/></StringCollection></GradeThree>
<SourceHints><StringCollection><String Text="Informant"/></StringCollection></SourceHints>
<AttributeClassCollection><AttributeClass Id="A1" Name="Date of Birth" Type="AttTime"/>
<AttributeClass Id="A2" Name="Shoe size" Type="AttNumber"/></AttributeClassCollection>
<EntityTypeCollection><EntityType Id="T1" Name="Man" IconFile="Person"/>
<EntityType Id="T2" Name="Spaceship" IconFile="Rocket"/></EntityTypeCollection>
<ChartItemCollection>
<ChartItem Id="1" Label="John&#10;SMITH" GradeOneIndex="2" GradeTwoIndex="3" GradeThreeIndex="1"
 SourceReference="Log 7" SourceType="Informant" DateSet="false" Description="Tall">
 <End><Entity EntityId="10" Identity="JS1"><Icon><IconStyle EntityTypeReference="T1"/></Icon>
 <CardCollection><Card Summary="Seen" Text="At the bar" DateSet="true" DateTime="2012-05-13T21:00:00.000"
  SourceReference="Log 9" GradeOneIndex="1" GradeTwoIndex="1"/></CardCollection></Entity></End>
 <AttributeCollection><Attribute AttributeClassReference="A1" Value="1980-02-01T00:00:00.000"/>
 <Attribute AttributeClass="Shoe size" Value="43"/></AttributeCollection></ChartItem>
<ChartItem Id="2" Label="+41 44 668 18 00"><End><Entity EntityId="11" Identity="+41446681800"><Icon>
 <IconStyle Type="Telephone"/></Icon></Entity></End></ChartItem>
<ChartItem Id="3" Label="Nostromo"><End><Entity EntityId="12" Identity="Nostromo"><Icon>
 <IconStyle Type="Spaceship"/></Icon></Entity></End></ChartItem>
<ChartItem Id="4" Label="Jane"><End><Entity EntityId="13" Identity="Jane"><Box><BoxStyle Type="Woman"/></Box>
 </Entity></End></ChartItem>
<ChartItem Id="5" Label="Sister" DateSet="true" TimeSet="true" DateTime="2012-05-13T21:30:00.000">
 <Link End1Id="10" End2Id="13"><LinkStyle Strength="Tentative" ArrowStyle="ArrowNone" Type="Sister"/></Link></ChartItem>
<ChartItem Id="6" Label="500 EUR"><Link End1Id="10" End2Id="13"><LinkStyle Strength="Confirmed"
 ArrowStyle="ArrowOnTail" Type="Transaction"/></Link></ChartItem>
<ChartItem Id="7" Label="Subscriber"><Link End1Id="10" End2Id="11"><LinkStyle Strength="Confirmed"
 Type="Subscriber"/></Link></ChartItem>
<ChartItem Id="8" Label="pilots"><Link End1Id="10" End2Id="12"><LinkStyle Type="pilots"/></Link></ChartItem>
<ChartItem Id="9" Label="lost"><Link End1Id="10" End2Id="99"><LinkStyle Type="knows"/></Link></ChartItem>
<ChartItem Id="10" Label="picture"/>
</ChartItemCollection></Chart>
"""
LETTERS = ("Ungraded", "A - Always reliable", "B - Mostly", "C - Sometimes", "D - Unreliable", "E - Untested")
FIGURES = ("Ungraded", "1 - Known to be true", "2 - Known", "3 - Not known", "4 - Cannot be judged", "5 - False")


def chart(one: Iterable[str] = LETTERS, two: Iterable[str] = FIGURES) -> bytes:
    texts = ["".join(f'<String Text="{text}"/>' for text in texts) for texts in (one, two)]
    return CHART.replace("{one}", texts[0]).replace("{two}", texts[1]).encode()


def only(rows: Iterable[Statement], schema: str, prop: str) -> Statement:
    (row,) = {row for row in rows if (row.schema, row.prop) == (schema, prop)}
    return row


def test_a_chart_of_others_is_mapped_by_its_types() -> None:
    intake = Intake("chart.anx", "anx")
    found, problems = read(chart(), intake)
    people = {row.value for row in found if (row.schema, row.prop) == ("Person", "name")}
    assert people == {"John SMITH", "Jane"}
    assert only(found, "Person", "birthDate").value == "1980-02-01"
    assert only(found, "Person", "description").value == "Tall"
    assert {row.value for row in found if row.schema == "Person" and row.prop == "notes"} == {
        "Identity: JS1",
        "Shoe size: 43",
    }
    assert only(found, "Phone", "number").value == "+41446681800"
    assert (only(found, "Item", "name").value, only(found, "Item", "type").value) == ("Nostromo", "Spaceship")
    assert only(found, "Family", "subtype").value == "sibling"
    assert only(found, "Family", "date").value == "2012-05-13"
    assert only(found, "Family", "time").value == "21:30:00"
    assert only(found, "Family", "person").stance == UNCERTAIN
    assert only(found, "Payment", "summary").value == "500 EUR"
    holder = only(found, "Communication", "subtype")
    assert (holder.value, holder.original_value) == ("uses_phone", "Subscriber")
    assert only(found, "UnknownLink", "role").value == "pilots"
    assert [(problem.kind, problem.row, problem.column) for problem in problems] == [
        (BAD_CELL, 3, "Type"),
        (BAD_CELL, 8, "Type"),
        (REFUSED_ROW, 9, "Link"),
        (REFUSED_ROW, 10, ""),
    ]
    assert (intake.rows, intake.refused, intake.links) == (10, 2, 4)
    assert set(intake.mapped) == {"Date of Birth", "Shoe size", "Identity"}


def test_an_arrow_on_the_tail_turns_the_link_round() -> None:
    found, _ = read(chart())
    names = {row.value: row.entity_id for row in found if (row.schema, row.prop) == ("Person", "name")}
    assert only(found, "Payment", "payer").value == names["Jane"]
    assert only(found, "Payment", "beneficiary").value == names["John SMITH"]


def test_grades_keep_the_scheme_of_their_chart() -> None:
    found, _ = read(chart())
    john = next(row for row in found if row.value == "John SMITH")
    assert (john.grade_scheme, john.source_grade, john.information_grade) == ("uk_5x5x5", "B", "3")
    assert john.handling == "uk_5x5x5: 1 Default"
    jane = next(row for row in found if row.value == "Jane")
    assert jane.grade_scheme == jane.source_grade == jane.handling == ""
    odd, _ = read(chart(("Ungraded", "Sure", "Hearsay")))
    john = next(row for row in odd if row.value == "John SMITH")
    assert (john.grade_scheme, john.source_grade) == ("i2_chart", "Hearsay")
    assert john.information_grade == "3 - Not known"


def test_cards_are_dated_sourced_notes() -> None:
    found, _ = read(chart())
    titles = {row.entity_id: row.value for row in found if (row.schema, row.prop) == ("Source", "title")}
    note = only(found, "Note", "description")
    assert (note.value, titles[note.source_id], note.source_grade) == ("At the bar", "Log 9", "A")
    assert only(found, "Note", "createdAt").value == "2012-05-13"
    assert {row.value for row in found if (row.schema, row.prop) == ("Source", "notes")} == {"Informant"}


def test_the_same_chart_gives_the_same_statements() -> None:
    assert read(chart())[0] == read(chart())[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "latin-1"])
def test_encodings_are_those_that_the_file_names(encoding: str) -> None:
    text = chart().decode().replace("Jane", "Žana" if encoding != "latin-1" else "Jané")
    data = text.replace("UTF-8", "UTF-16" if encoding == "utf-16" else encoding).encode(encoding)
    assert is_i2(BytesIO(data))
    found, _ = read(data)
    assert any(row.value in ("Žana", "Jané") for row in found)


BOMB = '<!DOCTYPE Chart [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "data",
    [
        chart().replace(b"<Chart>", f"{BOMB}<Chart>".encode()).replace(b"Jane", b"&b;"),
        chart().replace(b"<Chart>", b'<!DOCTYPE Chart [<!ENTITY x SYSTEM "file:///etc/passwd">]><Chart Label="&x;">'),
        chart()[:1500],
        chart().replace(b"</ChartItem>", b"</Item>"),
        chart().replace(b'encoding="UTF-8"', b'encoding="UTF-9"'),
        b"<Chart \x00\x01",
    ],
)
def test_hostile_and_broken_charts_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError):
        read(data)


@pytest.mark.parametrize("data", [b"", b"{}", b"<graphml></graphml>", b"PK\x03\x04", b"<Chartier/>"])
def test_other_files_are_not_charts(data: bytes) -> None:
    assert not is_i2(BytesIO(data))


def test_an_empty_chart_holds_nothing() -> None:
    assert read(b"<Chart/>") == ([], [])


def test_a_chart_by_another_writer_is_read() -> None:
    """Written by anxwritter 1.25.0 (MIT), in UTF-16 as Analyst's Notebook does."""
    data = (Path(__file__).parents[1] / "data" / "i2" / "anxwritter.anx").read_bytes()
    assert is_i2(BytesIO(data))
    found, problems = read(data)
    assert problems == []
    alice = next(row for row in found if row.value == "Alice")
    assert (alice.grade_scheme, alice.source_grade, alice.information_grade) == ("uk_5x5x5", "B", "3")
    bob = next(row for row in found if row.value == "Bob")
    assert (bob.grade_scheme, bob.source_grade) == ("", "")
    assert only(found, "Payment", "payer").value == alice.entity_id
    assert only(found, "Payment", "beneficiary").value == bob.entity_id
    assert (only(found, "Payment", "date").value, only(found, "Payment", "date").stance) == ("2012-05-14", UNCERTAIN)
    assert only(found, "Person", "birthDate").value == "1980-02-01"
    assert only(found, "Person", "age").value == "33"
    assert only(found, "Note", "createdAt").value == "2012-05-13"
