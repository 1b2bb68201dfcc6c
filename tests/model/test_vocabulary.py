import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from fanal.errors import NotFoundError
from fanal.model.acts import acts, acts_behind
from fanal.model.grade import schemes
from fanal.model.schemata import load_model
from fanal.model.vocabulary import Term, Vocabulary, load_vocabularies
from tests.shared_data import data_path

VOCABULARIES = load_vocabularies()
LOCALES = ("en", "fr", "ru", "ro", "bg", "sr", "bs", "sq", "mk")
CYRILLIC = {"ru", "bg", "sr", "mk"}
ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ",
    "fr": "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûüœ",
    "ro": "abcdefghijklmnopqrstuvwxyzăâîșț",
    "bs": "abcčćdđefghijklmnoprsštuvzž",
    "sq": "abcçdeëfghijklmnopqrstuvxyz",
    "en": "abcdefghijklmnopqrstuvwxyz",
}
OWN_NAMES = re.compile(r"\bH[0-3]\b|Europol|Admiralty")
CODE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")

every_vocabulary = pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=lambda found: found.name)
every_act = pytest.mark.parametrize("act", acts().values(), ids=lambda found: found.code)


def labels(vocabulary: Vocabulary) -> Iterator[tuple[str, Mapping[str, str]]]:
    yield vocabulary.name, vocabulary.label
    for term in vocabulary:
        yield term.code, term.label
    if vocabulary.name == "grade_scheme":
        for scheme in schemes().values():
            for axis, values in scheme.axes.items():
                yield from ((f"{scheme.code} {axis} {value.code}", value.label) for value in values.values())


def attributes(name: str, key: str) -> dict[str, Any]:
    return {term.code: term.attributes[key] for term in VOCABULARIES[name]}


@every_vocabulary
def test_every_label_is_there_in_every_locale(vocabulary: Vocabulary) -> None:
    incomplete = {
        code: [locale for locale in LOCALES if not label.get(locale, "").strip()] for code, label in labels(vocabulary)
    }
    assert {code: gaps for code, gaps in incomplete.items() if gaps} == {}
    assert all(set(label) == set(LOCALES) for _, label in labels(vocabulary))


@every_vocabulary
def test_labels_are_written_in_the_letters_of_their_language(vocabulary: Vocabulary) -> None:
    strange = [
        (code, locale, letter)
        for code, label in labels(vocabulary)
        for locale, text in label.items()
        for letter in OWN_NAMES.sub("", text).casefold()
        if unicodedata.category(letter).startswith("L") and letter not in ALPHABETS[locale]
    ]
    assert strange == []


@every_vocabulary
def test_labels_are_in_one_unicode_form_and_trimmed(vocabulary: Vocabulary) -> None:
    texts = [text for _, label in labels(vocabulary) for text in label.values()]
    assert [text for text in texts if text != unicodedata.normalize("NFC", text) or text != text.strip()] == []


@every_vocabulary
@pytest.mark.parametrize("locale", LOCALES)
def test_no_two_terms_share_a_label(vocabulary: Vocabulary, locale: str) -> None:
    counts = Counter(term.label[locale].casefold() for term in vocabulary)
    assert [label for label, count in counts.items() if count > 1] == []


@every_vocabulary
def test_codes_are_plain(vocabulary: Vocabulary) -> None:
    assert CODE.fullmatch(vocabulary.name)
    if vocabulary.name != "handling":  # Europol writes its codes H0 to H3, and so does everyone
        assert [term.code for term in vocabulary if not CODE.fullmatch(term.code)] == []


@every_vocabulary
def test_every_term_has_a_definition_that_says_more_than_its_label(vocabulary: Vocabulary) -> None:
    for term in (*vocabulary, vocabulary):
        text = term.definition
        assert text[0].isupper(), text
        assert text.endswith("."), text
        assert text.rstrip(".").casefold() != term.label["en"].casefold()


@every_vocabulary
def test_definitions_are_not_shared(vocabulary: Vocabulary) -> None:
    counts = Counter(term.definition for term in vocabulary)
    assert [text for text, count in counts.items() if count > 1] == []


@every_vocabulary
def test_parents_and_replacements_exist_and_do_not_go_round(vocabulary: Vocabulary) -> None:
    for term in vocabulary:
        for key in ("parent", "replaced_by"):
            seen, code = {term.code}, getattr(term, key)
            while code:
                assert code in vocabulary, (term.code, key)
                assert code not in seen, (term.code, key)
                seen.add(code)
                code = getattr(vocabulary.get(code), key)


@every_vocabulary
def test_reviewed_locales_are_shipped_ones(vocabulary: Vocabulary) -> None:
    assert "en" in vocabulary.reviewed
    assert set(vocabulary.reviewed) <= set(LOCALES)


def test_the_schemata_find_their_vocabularies() -> None:
    wanted = {prop.vocabulary for schema in load_model() for prop in schema.properties.values()} - {""}
    assert wanted <= VOCABULARIES.keys()


def test_link_classes_are_the_nine() -> None:
    assert set(VOCABULARIES["link_class"].terms) == {
        "family", "financial", "criminal", "intimate", "support", "acquaintance", "communication", "membership",
        "presence",
    }  # fmt: skip


def test_subtypes_name_their_class_and_direction() -> None:
    assert set(attributes("link_subtype", "link_class").values()) == set(VOCABULARIES["link_class"].terms)
    assert {type(value) for value in attributes("link_subtype", "directed").values()} == {bool}


def test_roles_name_their_side_and_exploitation() -> None:
    assert set(attributes("case_role", "side").values()) == set(VOCABULARIES["role_side"].terms)
    assert set(attributes("case_role", "exploitation").values()) - {""} <= set(VOCABULARIES["exploitation_type"].terms)


def test_there_are_enough_acts_and_roles() -> None:
    assert len(acts()) >= 45
    assert len(VOCABULARIES["case_role"].terms) >= 28
    assert {act.phase for act in acts().values()} == set(VOCABULARIES["act_phase"].terms)
    exploitation = {act.exploitation for act in acts().values()}
    assert exploitation >= {
        "sexual_exploitation", "forced_labor", "domestic_servitude", "forced_begging", "forced_criminality",
        "forced_marriage", "organ_removal",
    }  # fmt: skip


def test_acts_stand_in_the_order_of_the_phases() -> None:
    order = list(VOCABULARIES["act_phase"].terms)
    places = [order.index(act.phase) for act in acts().values()]
    assert places == sorted(places)


@every_act
def test_an_act_points_to_what_exists(act: Any) -> None:
    roles = {"", *VOCABULARIES["case_role"].terms}
    assert {act.agent_role, act.subject_role} <= roles
    assert act.exploitation in {"", *VOCABULARIES["exploitation_type"].terms}
    assert act.agent_kinds
    assert act.subject_kinds
    assert act.need_not_be_proven.endswith(".")
    edge = load_model().get("Act").edge
    assert edge is not None
    for end, kinds in {edge.source: act.agent_kinds, edge.target: act.subject_kinds}.items():
        allowed = load_model().get("Act").properties[end].range
        assert all(load_model().get(kind).is_a(allowed) for kind in kinds)


@every_act
def test_an_act_that_is_symmetric_gives_both_ends_the_same(act: Any) -> None:
    if act.is_symmetric:
        assert act.agent_role == act.subject_role
        assert act.agent_kinds == act.subject_kinds


@every_act
def test_an_act_and_its_roles_agree_on_the_exploitation(act: Any) -> None:
    own = attributes("case_role", "exploitation")
    specific = {own[role] for role in (act.agent_role, act.subject_role) if role} - {""}
    assert specific <= {act.exploitation}


def test_most_roles_follow_from_acts_and_the_others_must_be_recorded() -> None:
    recorded_only = {role for role in VOCABULARIES["case_role"].terms if not acts_behind(role)}
    assert recorded_only == {"acquaintance", "employer", "interpreter", "other_role", "partner", "relative"}


def test_what_alone_proves_nothing_accuses_nobody() -> None:
    """Lodging, papers, a lift, a loan or an offered bribe may be innocent: no offending role follows."""
    side = attributes("case_role", "side")
    for code in (
        "hosts",
        "provides_documents",
        "rents_place_to",
        "transports",
        "pays_for_journey_of",
        "moves_money_for",
    ):
        act = acts()[code]
        assert side[act.agent_role] in {"neutral", "other"}
    assert acts()["bribes"].subject_role == ""
    assert acts()["reports_to_authorities"].subject_role == ""


def htcds_choices(name: str) -> set[str]:
    workbook = CalamineWorkbook.from_path(str(data_path("reference/htcds/htcds_xlsform.xlsx")))
    rows = workbook.get_sheet_by_name("choices").to_python()
    return {str(code).strip() for listed, code, *_ in rows if listed == name}


def mapped(name: str, standard: str = "htcds") -> set[str]:
    return {code for term in VOCABULARIES[name] for code in term.codes.get(standard, ())}


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        ("exploitation_type", "typeofexploitation"),
        ("recruitment_method", "methodofrecruitment"),
        ("trafficking_status", "traffickingstatus"),
        ("status_decider", "traffickingstatusdecisionmakingorg"),
        ("case_status", "status"),
        ("gender", "gender"),
        ("sector", "forcedlabourindustry"),
    ],
)
def test_every_htcds_code_has_its_term_and_no_other_is_named(name: str, choices: str) -> None:
    assert mapped(name) == htcds_choices(choices)


def test_both_htcds_lists_of_control_methods_are_mapped() -> None:
    definitions = data_path("reference/htcds/Field_Definitions.md").read_text(encoding="utf-8")
    longer = set(re.findall(r"^\| *(MethodsOfControl\w+)", definitions, re.MULTILINE))
    assert len(longer) == 17
    assert mapped("control_method") == htcds_choices("methodsofcontrol") | longer


def test_htcds_kinds_of_sexual_exploitation_are_mapped() -> None:
    assert mapped("exploitation_type", "htcds_sex") == htcds_choices("typeofsexexploitation")
    for term in VOCABULARIES["exploitation_type"].children("sexual_exploitation"):
        assert term.codes["htcds"] == ["SexualExploitation"]


def test_every_term_of_a_mapped_vocabulary_can_leave_as_htcds() -> None:
    for name in ("exploitation_type", "control_method", "recruitment_method", "event_stage", "case_status", "gender"):
        assert [term.code for term in VOCABULARIES[name] if not term.codes.get("htcds")] == []


def test_gender_uses_the_words_of_followthemoney() -> None:
    assert mapped("gender", "ftm") == {"female", "male", "other"}
    assert {"female", "male", "other"} <= set(VOCABULARIES["gender"].terms)


def test_a_label_falls_back_to_english_and_serbian_is_written_in_both_scripts() -> None:
    term = Term("x", {"en": "house", "sr": "кућа"}, "A house.", {"fr": "Une maison."})
    assert [term.labelled(locale) for locale in ("sr-Cyrl", "sr-Latn", "fr", "de")] == [
        "кућа",
        "kuća",
        "house",
        "house",
    ]
    assert [term.defined(locale) for locale in ("fr", "sr-Latn")] == ["Une maison.", "A house."]


def test_labelled_gives_back_an_unknown_code() -> None:
    acts_list = VOCABULARIES["act"]
    assert acts_list.labelled("recruits", "sr-Latn") == "vrbuje"
    assert acts_list.labelled("no_such_act", "fr") == "no_such_act"


@pytest.mark.parametrize("text", ["manages_prostitution", " Gère la prostitution de ", "организира проституцията на"])
def test_a_term_is_found_by_code_or_label_in_any_language(text: str) -> None:
    found = VOCABULARIES["act"].named(text)
    assert found is not None
    assert found.code == "manages_prostitution"


def test_an_unknown_code_is_an_error_that_names_the_vocabulary() -> None:
    with pytest.raises(NotFoundError, match="link_class"):
        VOCABULARIES["link_class"].get("no_such_class")
