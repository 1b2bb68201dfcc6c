"""Each kind of row, told of a small sheet in plain words, gives the people and links it should."""

import pytest

from fanal.ingest import Importer, ImportReport, InputFile, Limits, load_mapping, save_mapping
from fanal.ingest.mapping.spec import VERSION, Mapping
from fanal.ingest.reading.open import open_tables
from fanal.ingest.recognition.nodes import Words
from fanal.ingest.recognition.shape import Shaped, shaped
from fanal.ingest.templates.compose import Composer, TableName
from fanal.ingest.templates.form import KEY, PartForm, TableForm, Use
from fanal.ingest.templates.guess import guess_form, guess_kind
from fanal.ingest.templates.kinds import MAIN, row_kinds
from fanal.model.schemata import load_model
from fanal.model.vocabulary import load_vocabularies
from fanal.text.messages import LOCALES
from tests.ingest.running import CASE, IDS, Imported

WORDS = Words(load_model(), load_vocabularies())


def looked_at(text: str, name: str = "sheet.csv") -> tuple[InputFile, Shaped]:
    file = InputFile.of_bytes(name, text.encode())
    return file, shaped(open_tables(file, Limits())[0], Limits())


def composed(found: Shaped, form: TableForm) -> Mapping:
    composer = Composer(form, WORDS.model, WORDS.vocabularies)
    assert composer.missing() == []
    read = found.table
    spec = composer.table(TableName(read.file, read.part, tuple(read.columns), read.has_header))
    return load_mapping(save_mapping(Mapping(VERSION, (spec,))))


def imported(text: str, kind: str, form: TableForm | None = None, name: str = "sheet.csv") -> Imported:
    file, found = looked_at(text, name)
    mapping = composed(found, form or guess_form(kind, found, WORDS))
    report = ImportReport()
    importer = Importer(IDS, CASE, mapping, WORDS.model, WORDS.vocabularies)
    return Imported(list(importer.statements([file], report)), report)


def test_every_text_is_there_in_nine_languages_and_every_slot_exists() -> None:
    languages = {locale.split("-")[0] for locale in LOCALES}
    for kind in row_kinds().values():
        assert set(kind.label) == set(kind.sentence) == languages
        for part in kind.parts:
            assert set(part.label) == languages
            for name in part.schemata:
                assert not WORDS.model.get(name).is_abstract
            usual = WORDS.model.get(part.schema)
            named = [slot for slot in part.slots if slot != MAIN and not slot.startswith("#")]
            assert [slot for slot in named if slot not in usual.properties] == []
            assert (usual.edge is not None) == part.is_link


def test_a_person() -> None:
    found = imported("name,born,role\nAna,1990,recruiter\nBo,,\n", "person")
    assert found.values("Person", "name") == ["Ana", "Bo"]
    assert found.values("Person", "birthDate") == ["1990"]
    assert found.values("CaseRole", "role") == ["recruiter"]


def test_a_group() -> None:
    found = imported("name,country\nHarbor Ltd,BG\n", "group")
    assert found.values("Organization", "name") == ["Harbor Ltd"]


def test_a_relation_whose_kind_stands_in_a_column() -> None:
    found = imported("from,to,relation\nAna,Bo,friend\nBo,Cy,брат\nAna,Cy,odd\n", "relation")
    assert found.pairs("Acquaintance") == [("Ana", "Bo")]
    assert found.pairs("Family") == [("Bo", "Cy")]
    assert found.pairs("UnknownLink") == [("Ana", "Cy")]


def test_a_relation_of_one_kind_chosen_for_all_rows() -> None:
    _, sheet = looked_at("a,b\nAna,Bo\n")
    uses = {"a": (Use("first", MAIN),), "b": (Use("second", MAIN),)}
    form = TableForm("relation", {"link": PartForm(relation="act:recruits")}, uses)
    found = imported("a,b\nAna,Bo\n", "relation", form)
    assert found.pairs("Act") == [("Ana", "Bo")]
    assert found.values("Act", "act") == ["recruits"]
    assert sheet.table.columns == ["a", "b"]


def test_a_person_and_a_relation_to_another() -> None:
    text = "name,age,relation,to\nAna,20,friend,Bo\nCy,30,,\n"
    _, sheet = looked_at(text)
    form = guess_form("person_and_relation", sheet, WORDS)
    assert form.uses["age"] == (Use("first", "age"),)
    found = imported(text, "person_and_relation")
    assert sorted(found.values("Person", "name")) == ["Ana", "Bo", "Cy"]
    assert found.pairs("Acquaintance") == [("Ana", "Bo")]


def test_an_act_in_the_words_of_the_reader() -> None:
    found = imported("from,to,act,date,place\nElena,Ivan,recruits,2012-05,Varna\nElena,Ivan,набира,2013,\n", "act")
    assert found.pairs("Act") == [("Elena", "Ivan"), ("Elena", "Ivan")]
    assert found.values("Act", "act") == ["recruits", "recruits"]
    assert found.values("Place", "name") + found.values("Place", "full") == ["Varna"]
    assert len(found.of("Act", "place")) == 1


def test_a_payment() -> None:
    found = imported("from,to,amount,currency,date\nAna,Bo,500,EUR,2012\n", "payment")
    assert found.pairs("Payment") == [("Ana", "Bo")]
    assert (found.values("Payment", "amount"), found.values("Payment", "currency")) == (["500"], ["EUR"])


def test_a_call_between_numbers() -> None:
    text = "from,to,date\n+359 88 812 3456,+359 88 765 4321,2012-05-01\n"
    _, sheet = looked_at(text)
    form = guess_form("call", sheet, WORDS)
    numbers = {"caller": PartForm(schema="Phone"), "called": PartForm(schema="Phone")}
    found = imported(text, "call", TableForm("call", numbers, form.uses))
    assert found.values("Phone", "number") == ["+359888123456", "+359887654321"]
    assert len(found.entities("Communication")) == 1


def test_a_meeting_with_people_in_columns_and_in_one_cell() -> None:
    text = "day,host,guests\n2012,Ana,Bo; Cy\n2013,Ana,\n"
    uses = {
        "day": (Use("event", "date"),),
        "host": (Use("people", MAIN),),
        "guests": (Use("people", MAIN, split=";"),),
    }
    found = imported(text, "meeting", TableForm("meeting", {}, uses))
    assert len(found.entities("Event")) == 2
    assert sorted(found.values("Person", "name")) == ["Ana", "Bo", "Cy"]
    assert len(found.of("Event", "involved")) == 4


def test_a_stay() -> None:
    found = imported("name,place,start date,end date\nAna,Hotel Rila,2012-05,2012-07\n", "stay")
    assert len(found.entities("Presence")) == 1
    assert (found.values("Presence", "startDate"), found.values("Presence", "endDate")) == (["2012-05"], ["2012-07"])


def test_a_membership() -> None:
    found = imported("name,to,role\nAna,The Harbor,driver\n", "membership")
    assert found.pairs("Membership") == [("Ana", "The Harbor")]
    assert found.values("Group", "name") == ["The Harbor"]
    assert found.values("Membership", "role") == ["driver"]


def test_a_phone_and_whose_it_is() -> None:
    found = imported("phone,name\n+359 88 812 3456,Ana\n+359 88 765 4321,\n", "belonging")
    assert len(found.entities("Phone")) == 2
    assert len(found.of("Phone", "holder")) == 1
    assert found.values("Person", "name") == ["Ana"]


def test_a_report_of_a_hotline() -> None:
    text = (
        "report_date,victim_gender,victim_age,accused_gender,place_city\n2012,female,20,,Varna\n2012,female,20,male,\n"
    )
    file, sheet = looked_at(text)
    assert guess_kind(sheet, WORDS) == "report"
    found = imported(text, "report")
    assert len(found.entities("Exploitation")) == 2
    assert len(found.of("Exploitation", "exploited")) == 2
    assert len(found.of("Exploitation", "exploiter")) == 1
    assert found.values("Address", "city") == ["Varna"]
    assert file.name == "sheet.csv"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("name,born\nAna,1990\n", "person"),
        ("source,target\nAna,Bo\n", "relation"),
        ("from,to,amount\nAna,Bo,5\n", "payment"),
        ("from,to,act\nAna,Bo,recruits\n", "act"),
        ("from,age,to,relation\nAna,20,Bo,friend\n", "person_and_relation"),
        ("id,name,kind\n1,Harbor,company\n", "group"),
        ("id,name,kind\n1,Ana,person\n2,Harbor,company\n", "recognized"),
        (",Ana,Bo\nAna,0,1\nBo,1,0\n", "recognized"),
        ("x,y,z\n1,2,3\n4,5,6\n", ""),
    ],
)
def test_what_a_row_is_is_guessed(text: str, kind: str) -> None:
    assert guess_kind(looked_at(text)[1], WORDS) == kind


def test_a_column_without_a_use_is_listed_as_left_out_and_never_lost() -> None:
    _, sheet = looked_at("name,born,clerk\nAna,1990,x\n")
    form = TableForm("person", {}, {"name": (Use("person", "name"),)})
    assert composed(sheet, form).tables[0].ignore == ("born", "clerk")


def test_what_must_be_named_is_asked_for() -> None:
    form = TableForm("payment", {}, {"a": (Use("payer", MAIN),)})
    assert Composer(form, WORDS.model, WORDS.vocabularies).missing() == ["beneficiary"]


def test_first_and_last_name_together_tell_people_apart() -> None:
    text = "first name,last name\nAna,Petrova\nAna,Ivanova\nAna,Petrova\n"
    found = imported(text, "person")
    assert len(found.entities("Person")) == 2


def test_each_row_can_be_someone_else() -> None:
    form = TableForm("person", {"person": PartForm(key=("#row",))}, {"name": (Use("person", "name"),)})
    assert len(imported("name\nAna\nAna\n", "person", form).entities("Person")) == 2


def test_a_column_marked_as_key_tells_apart_and_is_no_property() -> None:
    uses = {"no": (Use("person", KEY),), "name": (Use("person", "name"),)}
    found = imported("no,name\n1,Ana\n2,Ana\n1,Anna\n", "person", TableForm("person", {}, uses))
    assert len(found.entities("Person")) == 2
    assert found.values("Person", "name") == ["Ana", "Ana", "Anna"]
