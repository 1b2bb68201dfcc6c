import pytest
from hypothesis import given
from hypothesis import strategies as st

from fanal.errors import NotFoundError
from fanal.model.schemata import Property, load_model
from fanal.model.values import VALUE_TYPES, Cleaned, Refused, clean, cleaner, property_cleaner
from fanal.model.vocabulary import Term, Vocabulary

COLORS = Vocabulary(
    "color",
    {"en": "Color"},
    "",
    {
        "dark_red": Term("dark_red", {"en": "Dark red", "sr": "Тамноцрвена"}, "", codes={"x": ["DarkRed9"]}),
        "red": Term("red", {"en": "Red", "fr": "Rouge"}, "", replaced_by="dark_red"),
    },
)

GOOD = [
    ("name", "  Nguyễn\u200b  Thị\n Hương ", "Nguyễn Thị Hương"),
    ("name", "e\u0301", "é"),
    ("string", "a\tb", "a b"),
    ("text", "one\r\ntwo\x00 ", "one\ntwo"),
    ("address", "1 Main St\n Springfield,\n", "1 Main St, Springfield"),
    ("identifier", " 007-a ", "007-a"),
    ("entity", " ab1 ", "ab1"),
    ("checksum", "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("mimetype", "Text/CSV", "text/csv"),
    ("topic", "Crime.Traffick.Human", "crime.traffick.human"),
    ("json", ' {"a": [1]}', '{"a": [1]}'),
    ("html", "<p>x</p>", "<p>x</p>"),
    ("number", "12", "12"),
    ("number", "1 234,50 €", "1234.5"),
    ("number", "1.234.567", "1234567"),
    ("number", "1.234,5", "1234.5"),
    ("number", "1,234.5", "1234.5"),
    ("number", "1,234,567", "1234567"),
    ("number", "0,125", "0.125"),
    ("number", "12,5", "12.5"),
    ("number", "−3.0", "-3"),
    ("number", "+007", "7"),
    ("number", "-0.0", "0"),
    ("number", ".5", "0.5"),
    ("number", "53.4850", "53.485"),
    ("number", "1.234", "1.234"),
    ("number", "1e3", "1000"),
    ("number", "500 KM", "500"),
    ("number", "45 %", "45"),
    ("date", "13/05/2012", "2012-05-13"),
    ("date", "2012", "2012"),
    ("boolean", "Да", "true"),
    ("boolean", "Non", "false"),
    ("country", "FR", "fr"),
    ("country", "fra", "fr"),
    ("country", "Nigeria", "ng"),
    ("country", "Nigerian", "ng"),
    ("country", "nigérienne", "ne"),
    ("country", "Северна Македонија", "mk"),
    ("country", "Србија", "rs"),
    ("country", "Srbija", "rs"),
    ("country", "Shqipëri", "al"),
    ("country", "Roumanie", "ro"),
    ("country", "България", "bg"),
    ("country", "Россия", "ru"),
    ("country", "Kosovo", "xk"),
    ("country", "UK", "gb"),
    ("country", "Viet Nam", "vn"),
    ("country", "Norvège", "no"),
    ("country", "yucs", "yucs"),
    ("language", "fr", "fra"),
    ("language", "fre", "fra"),
    ("language", "sr-Latn", "srp"),
    ("language", "албански", "sqi"),
    ("language", "Edo", "bin"),
    ("language", "roumain", "ron"),
    ("gender", "F", "female"),
    ("gender", "мушко", "male"),
    ("gender", "homme", "male"),
    ("phone", "+33 6 12 34 56 78", "+33612345678"),
    ("phone", "0033 6 12 34 56 78", "+33612345678"),
    ("phone", "5-(997)640-5104", "59976405104"),
    ("phone", "+999 123 456", "+999123456"),
    ("email", "MailTo:x@y.org".replace("MailTo", "mailto"), "x@y.org"),
    ("email", "Ivan.Petrov@Example.ORG", "ivan.petrov@example.org"),
    ("url", "Example.org/Path?q=1", "http://example.org/Path?q=1"),
    ("url", "HTTPS://EXAMPLE.org", "https://example.org"),
    ("ip", "2001:0DB8::0001", "2001:db8::1"),
    ("iban", "fr14 2004 1010 0505 0001 3M02 606", "FR1420041010050500013M02606"),
]

BAD = [
    ("name", "x" * 385),
    ("string", "x" * 1025),
    ("text", "x" * 65_001),
    ("entity", "a b"),
    ("checksum", "abc"),
    ("mimetype", "excel"),
    ("topic", "Human trafficking"),
    ("json", "{"),
    ("number", "twelve"),
    ("number", "1,234"),
    ("number", "12,345"),
    ("number", "1.2.3"),
    ("number", "1-2"),
    ("number", ".."),
    ("number", "NaN"),
    ("number", "inf"),
    ("date", "31/02/2012"),
    ("date", "13/05/12"),
    ("boolean", "perhaps"),
    ("country", "Atlantis"),
    ("language", "Klingonese"),
    ("gender", "yes"),
    ("phone", "12"),
    ("phone", "call me"),
    ("phone", "1" * 21),
    ("email", "a@b"),
    ("email", "a b@c.org"),
    ("url", "javascript:alert(1)"),
    ("url", "nothing"),
    ("url", "http://[bad"),
    ("ip", "300.1.1.1"),
    ("iban", "FR1420041010050500013M02607"),
]


@pytest.mark.parametrize(("value_type", "raw", "value"), GOOD)
def test_cleans(value_type: str, raw: str, value: str) -> None:
    assert clean(value_type, raw) == Cleaned(value, "" if raw == value else raw)


@pytest.mark.parametrize(("value_type", "raw"), BAD)
def test_refuses_and_says_why_without_the_value(value_type: str, raw: str) -> None:
    refused = clean(value_type, raw)
    assert isinstance(refused, Refused)
    assert str(refused).endswith(".")
    assert len(str(refused)) > 20
    assert raw not in str(refused)


@pytest.mark.parametrize("value_type", [t for t in VALUE_TYPES if t not in {"code", "json"}])
@pytest.mark.parametrize("raw", ["", "  ", "\t\n"])
def test_nothing_is_refused_as_empty(value_type: str, raw: str) -> None:
    assert str(clean(value_type, raw)) == "The value is empty."


@pytest.mark.parametrize("value_type", [t for t in VALUE_TYPES if t != "code"])
@given(raw=st.text())
def test_any_text_is_cleaned_or_refused_and_cleaning_again_changes_nothing(value_type: str, raw: str) -> None:
    result = clean(value_type, raw)
    if isinstance(result, Cleaned):
        assert result.value
        assert clean(value_type, result.value) == Cleaned(result.value)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9))
def test_numbers_keep_their_worth(number: object) -> None:
    result = clean("number", str(number))
    assert isinstance(result, Cleaned)
    assert float(result.value) == float(str(number))


def test_a_local_phone_number_takes_the_country_of_its_column() -> None:
    assert cleaner("phone", country="fr")("06 12 34 56 78") == Cleaned("+33612345678", "06 12 34 56 78")
    assert clean("phone", "06 12 34 56 78", country="fr") == Cleaned("+33612345678", "06 12 34 56 78")
    assert cleaner("phone", country="fr")("123 45") == Cleaned("12345", "123 45")


@pytest.mark.parametrize("raw", ["dark_red", "Dark Red", "тамноцрвена", "Tamnocrvena", "DarkRed9", "red", "ROUGE"])
def test_a_code_is_found_by_code_label_foreign_code_or_the_one_it_replaced(raw: str) -> None:
    result = cleaner("code", vocabulary=COLORS)(raw)
    assert isinstance(result, Cleaned)
    assert result.value == "dark_red"


def test_an_unknown_code_is_refused_with_its_vocabulary() -> None:
    assert "color" in str(cleaner("code", vocabulary=COLORS)("blue"))
    assert str(cleaner("code", vocabulary=COLORS)(" ")) == "The value is empty."


def test_a_property_brings_its_vocabulary() -> None:
    prop = Property("paint", "code", {"en": "Paint"}, vocabulary="color")
    assert property_cleaner(prop, vocabularies={"color": COLORS})("Red") == Cleaned("dark_red", "Red")
    with pytest.raises(NotFoundError):
        property_cleaner(prop, vocabularies={})


def test_unknown_types_are_an_error() -> None:
    with pytest.raises(NotFoundError):
        cleaner("nonsense")
    with pytest.raises(NotFoundError):
        cleaner("code")


def test_the_model_uses_only_known_types() -> None:
    assert {prop.type for schema in load_model() for prop in schema.properties.values()} <= set(VALUE_TYPES)
