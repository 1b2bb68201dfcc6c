"""HTCDS 2.0: the standard's own files, and what form servers make of its form."""

from collections.abc import Sequence
from io import BytesIO

from hypothesis import given, settings
from python_calamine import CalamineWorkbook

from fanal.exchange.case_import import BAD_CELL, REFUSED_ROW, Problem
from fanal.exchange.claims import Claims
from fanal.exchange.htcds import from_htcds, layout_of, write_htcds
from fanal.exchange.htcds.fields import Codes, field_of, fields
from fanal.exchange.intake import Intake
from fanal.model.entity import EXISTS, USED
from fanal.model.ids import KeyedIds
from fanal.model.schemata import load_model
from fanal.model.statement import UNCERTAIN, Statement
from fanal.model.vocabulary import load_vocabularies
from tests.exchange.generated_cases import MODEL, cases, export_of, told_case
from tests.shared_data import data_path

IDS = KeyedIds(b"h" * 32)
FORM = [
    "_uuid",
    "victim/prs_First_Name",
    "victim/prs_Second_Name",
    "prs_Gender",
    "prs_Citizenship",
    "vic_TraffickingStatus",
    "vic_Methods_of_Control",
    "vic_Methods_of_Control/DebtBondage",
    "vic_Methods_of_Control/SexualAbuse",
    "vic_TypeOfExploitation",
    "vic_TypeOfSexExploitation",
    "per_RoleInProcess",
    "hte_Type",
    "hte_City",
    "hte_Date",
    "cas_Status",
    "_status",
    "shoe size",
]
SUBMISSION = [
    "u1",
    "Ana",
    "Pop",
    "TransgenderFeminine",
    "RO MD",
    "ActualVictimOfTrafficking",
    "PhysicalThreats DebtBondage Hypnosis",
    "1",
    "0",
    "SexualExploitation Other",
    "Prostitution",
    "ControlledIndividual RecruiterOrIntermediary",
    "Transit",
    "Sofia",
    "2012-05-13",
    "Active",
    "submitted_via_web",
    "39",
]


def read(
    rows: Sequence[Sequence[str]], intake: Intake | None = None, file: str = "form.csv"
) -> tuple[list[Statement], list[Problem]]:
    layout = layout_of(rows)
    assert layout is not None
    body = [(str(number), cells) for number, cells in enumerate(rows, 1)][layout.headings :]
    items = list(from_htcds(body, layout, Claims(IDS, "case1", "source1"), intake or Intake(file, "htcds")))
    return [item for item in items if isinstance(item, Statement)], [
        item for item in items if isinstance(item, Problem)
    ]


def values(statements: Sequence[Statement], schema: str, prop: str) -> list[str]:
    return [row.value for row in statements if (row.schema, row.prop) == (schema, prop)]


def test_a_submission_becomes_a_person_and_what_hangs_on_the_person() -> None:
    statements, _ = read([FORM, SUBMISSION])
    (person,) = {row.entity_id for row in statements if row.schema == "Person"}
    assert values(statements, "Person", "name") == ["Ana Pop"]
    assert values(statements, "Person", "gender") == ["other"]
    assert values(statements, "Person", "citizenship") == ["ro", "md"]
    assert values(statements, "Person", "traffickingStatus") == ["actual_victim"]
    assert values(statements, "Exploitation", "controlMethod") == ["physical_threats", "debt_bondage"]
    assert values(statements, "Exploitation", "exploitationType") == ["sexual_exploitation", "other", "prostitution"]
    assert values(statements, "Exploitation", "exploited") == [person]
    assert values(statements, "CaseRole", "capacity") == ["victim"]
    assert values(statements, "CaseRole", "role") == ["controller", "recruiter"]
    assert set(values(statements, "CaseRole", "person")) == {person}
    assert values(statements, "Transit", "transported") == [person]
    assert values(statements, "Transit", "date") == ["2012-05-13"]
    assert values(statements, "Place", "city") == ["Sofia"]
    assert values(statements, "Note", "description") == ["Status: Active"]
    assert {row.locator for row in statements} == {"form.csv:2"}
    assert {row.source_id for row in statements} == {"source1"}


def test_the_standards_code_stays_as_the_original_and_a_code_for_two_things_is_uncertain() -> None:
    statements, _ = read([FORM, SUBMISSION])
    gender = next(row for row in statements if row.prop == "gender")
    roles = {row.value: row for row in statements if row.prop == "role"}
    assert gender.original_value == "TransgenderFeminine"
    assert roles["recruiter"].stance == UNCERTAIN
    assert roles["controller"].stance != UNCERTAIN


def test_what_is_not_of_the_standard_is_listed_with_row_and_column() -> None:
    intake = Intake("form.csv", "htcds")
    _, problems = read([FORM, SUBMISSION], intake)
    assert [(item.kind, item.row, item.column) for item in problems] == [
        (BAD_CELL, 1, "shoe size"),
        (BAD_CELL, 2, "vic_Methods_of_Control"),
    ]
    assert "Hypnosis" not in str([item.error for item in problems])
    assert set(intake.ignored) == {"_status", "shoe size"}
    assert set(intake.mapped) | set(intake.ignored) == set(FORM)
    assert (intake.rows, intake.refused) == (1, 0)


def test_the_same_submission_in_another_file_is_the_same_person() -> None:
    first, _ = read([FORM, SUBMISSION])
    again, _ = read([FORM, SUBMISSION])
    elsewhere, _ = read([FORM, SUBMISSION], file="later.csv")
    assert first == again
    assert {row.entity_id for row in first} == {row.entity_id for row in elsewhere}


def test_a_row_without_any_usable_value_is_refused_and_the_others_stay() -> None:
    bad = [""] * len(FORM)
    bad[3] = "purple"
    intake = Intake("form.csv", "htcds")
    statements, problems = read([FORM, bad, SUBMISSION, [""] * len(FORM)], intake)
    assert [item.kind for item in problems if item.row == 2] == [BAD_CELL, REFUSED_ROW]
    assert (intake.rows, intake.refused) == (2, 1)
    assert values(statements, "Person", "name") == ["Ana Pop"]


def template() -> list[list[str]]:
    path = data_path("reference/htcds/HTCDS_Excel_Spreadsheet_v2.0.xlsx")
    book = CalamineWorkbook.from_path(str(path))
    return [[str(cell) for cell in row] for row in book.get_sheet_by_index(0).to_python(skip_empty_area=False)]


def test_the_standards_spreadsheet_is_filled_in_under_its_labels() -> None:
    """Its hidden names stand over other labels in the five columns of the address; one has no name at all."""
    rows = template()[:3]
    rows[2] = [f"value {label}" if label else "1" for label in rows[1]]
    statements, _ = read(rows, file="template.xlsx")
    assert values(statements, "Address", "street") == ["value Mailing Street"]
    assert values(statements, "Address", "city") == ["value Mailing City"]
    assert values(statements, "Address", "postalCode") == ["value Mailing Zip/Postal Code"]
    assert "Reason for Outgoing Referral: value Reason for Outgoing Referral" in values(
        statements, "Note", "description"
    )


def test_the_empty_template_has_no_rows() -> None:
    intake = Intake("template.xlsx", "htcds")
    statements, problems = read(template(), intake)
    assert (statements, problems, intake.rows) == ([], [], 0)
    assert intake.ignored == []


def test_every_field_of_the_standard_has_a_home_in_the_model() -> None:
    path = data_path("reference/htcds/HTCDS_Field_Standards_2.0.ods")
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    named = {str(row[6]).strip() for row in rows[1:] if "_" in str(row[6])}
    known = {name for name in named if field_of(name) is not None}
    assert {name for name in named - known if not name.startswith("org_")} == set()
    model, vocabularies = load_model(), load_vocabularies()
    for field in fields().values():
        assert not field.schema or field.prop in model.get(field.schema).properties
        assert not field.vocabulary or Codes.of(vocabularies[field.vocabulary], field.codes).terms


def test_every_choice_of_the_form_is_known() -> None:
    book = CalamineWorkbook.from_path(str(data_path("reference/htcds/htcds_xlsform.xlsx")))
    survey = [[str(cell) for cell in row] for row in book.get_sheet_by_name("survey").to_python()]
    choices: dict[str, list[str]] = {}
    for name, code, *_ in book.get_sheet_by_name("choices").to_python()[1:]:
        choices.setdefault(str(name), []).append(str(code))
    heading = [row[1] for row in survey[1:] if "_" in row[1] and not row[1].startswith("__")]
    lists = {row[1]: row[0].split()[1] for row in survey[1:] if " " in row[0]}
    filled = [" ".join(choices.get(lists.get(name, ""), [])[:30]) for name in heading]
    single = ("prs_Gender", "vic_TraffickingStatus", "vic_TraffickingStatusDecisionMakingOrg", "cas_Status")
    filled = [text.split()[0] if name in single and text else text for name, text in zip(heading, filled, strict=True)]
    statements, problems = read([heading, filled])
    assert problems == []
    assert len(values(statements, "Exploitation", "controlMethod")) == len(choices["methodsofcontrol"])
    assert len(values(statements, "Exploitation", "sector")) == len(choices["forcedlabourindustry"])


def test_roles_are_of_the_perpetrator_who_controls_sells_or_harbors() -> None:
    """The standard lists them under the perpetrator's context: who sold is told from who bought."""
    path = data_path("reference/htcds/HTCDS_Field_Standards_2.0.ods")
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    section = ""
    sections = {}
    for row in rows:
        section = str(row[0]).strip() or section
        sections[str(row[6])] = section
    assert "Perpetrator" in sections["per_RoleInProcess"]
    codes = Codes.of(load_vocabularies()["case_role"])
    found = {code: codes.find(code) for code in ("ControlledIndividual", "SoldIndividual", "HarbouredIndividual")}
    assert [term.code if term else "" for term in found.values()] == ["controller", "person_seller", "harborer"]


def test_other_tables_are_not_taken_for_it() -> None:
    assert layout_of([["First Name", "Second Name", "Email", "Status"], ["a", "b", "c", "d"]]) is None
    assert layout_of([]) is None


def exported(statements: Sequence[Statement]) -> dict[str, list[list[str]]]:
    out = BytesIO()
    write_htcds(export_of(statements), out)
    out.seek(0)
    book = CalamineWorkbook.from_filelike(out)
    return {
        name: [[str(cell) for cell in row] for row in book.get_sheet_by_name(name).to_python()]
        for name in book.sheet_names
    }


def test_what_came_in_goes_out_as_the_same_codes_and_comes_in_again() -> None:
    first, _ = read([FORM, SUBMISSION])
    sheets = exported(first)
    names, labels, row = sheets["HTCDS 2.0"]
    told = dict(zip(names, row, strict=True))
    assert told["prs_FirstName"] == "Ana"
    assert told["prs_Gender"] == "TransgenderFeminine"
    assert told["prs_Citizenship"] == "RO;MD"
    assert told["vic_MethodsOfControl"] == "PhysicalThreats;DebtBondage"
    assert set(told["vic_TypeOfExploitation"].split(";")) == {"SexualExploitation", "Other"}
    assert told["vic_TypeOfSexExploitation"] == "Prostitution"
    assert set(told["per_RoleInProcess"].split(";")) == {"ControlledIndividual", "RecruiterOrIntermediary"}
    assert (told["hte_Type"], told["hte_City"], told["hte_Date"]) == ("Transit", "Sofia", "2012-05-13")
    assert told["cas_Status"] == "Active"
    again, problems = read([names, labels, row])
    assert problems == []
    assert sorted((one.schema, one.prop, one.value) for one in again if len(one.value) != 24) == sorted(
        (one.schema, one.prop, one.value) for one in first if len(one.value) != 24
    )


def test_what_the_standard_cannot_say_is_counted() -> None:
    sheets = exported(told_case())
    rest = {(kind, prop): float(count) for kind, prop, count in sheets["Not in HTCDS"][1:]}
    assert rest["Act", MODEL.get("Act").properties["agent"].label["en"]] == 1
    assert rest["Person", "Name"] == 1
    said = sheets["HTCDS 2.0"][2:]
    assert len(said) == 3
    names = sheets["HTCDS 2.0"][0]
    assert "'=Dan" in [row[names.index("prs_SecondName")] for row in said]


@given(statements=cases())
@settings(max_examples=25, deadline=None)
def test_every_claim_is_said_or_counted(statements: list[Statement]) -> None:
    sheets = exported(statements)
    names = sheets["HTCDS 2.0"][0]
    counted = sum(float(row[2]) for row in sheets["Not in HTCDS"][1:])
    claims = [row for row in statements if row.prop not in (EXISTS, USED)]
    assert counted <= len(claims)
    assert len(sheets["HTCDS 2.0"]) - 2 == sum(row.prop == EXISTS and row.schema == "Person" for row in statements)
    named = [row for row in sheets["HTCDS 2.0"][2:] if row[names.index("prs_SecondName")]]
    assert len(claims) - counted >= len(named)
