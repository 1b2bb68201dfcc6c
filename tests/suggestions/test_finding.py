"""Known answers for what is found, and the promises that hold for any text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fanal.model.dates import PartialDate
from fanal.suggestions import KINDS, LANGUAGES, REASONS, Finding, detect_language, find, find_links, key
from fanal.text.serbian import to_latin

VALUES = [
    ("en", "on 03/13/2014", "date", "2014-03-13"),
    ("en", "on 3 May", "date", "--05-03"),
    ("en", "May 3rd, 2014", "date", "2014-05-03"),
    ("ru", "весной 2014", "date", "2014"),
    ("ro", "în mai 2014", "date", "2014-05"),
    ("sq", "më 3 mars 2015", "date", "2015-03-03"),
    ("bs", "3. maja 2014.", "date", "2014-05-03"),
    ("fr", "le 1er mars 2015", "date", "2015-03-01"),
    ("en", "13/05/2012", "date", "2012-05-13"),
    ("en", "300-400 euros", "amount", "300/400 EUR"),
    ("en", "€ 1,200.50", "amount", "1200.5 EUR"),
    ("ro", "douăzeci de mii de lei", "amount", "20000 RON"),
    ("ru", "двести евро", "amount", "200 EUR"),
    ("sq", "pesëqind euro", "amount", "500 EUR"),
    ("bs", "400 KM", "amount", "400 BAM"),
    ("fr", "carte 4111 1111 1111 1111", "card", "4111111111111111"),
    ("en", "IBAN DE51503303007215473203.", "iban", "DE51503303007215473203"),
    ("en", "insta: elena.p_99", "handle", "instagram:elena.p_99"),
    ("en", "t.me/elena_p", "handle", "telegram:elena_p"),
    ("en", "write to elena (at) mail.example", "email", "elena@mail.example"),
    ("bg", "кола СВ 1234 АК", "plate", "CB1234AK"),
    ("en", "0040 722 555 142", "phone", "+40722555142"),
]
NOTHING = [
    ("en", "1/2 of 3/4, page 4 of 9, 23:40, 142 km/h, room 5512, 448-201-9937"),
    ("en", "HM PRISON LEEDS. Western Union. Red Rose Club. Monday in May."),
    ("fr", "La Gare Saint-Jean, rue Victor Hugo, l'Hôtel Bristol, la Banque Populaire."),
    ("ro", "Strada Mihai Viteazul, Clubul Trandafirul Roșu, Crucea Roșie, dosar nr. 1234/P/2015"),
    ("bs", "vozi 40 km, Hotel Bristol, Crveni križ, Predmet K 1234/15"),
    ("ru", "Красный Крест, клуб «Роза», улица Гагарина, дело № 1234/15"),
    ("bs", "3 od 4, 12.30 sati, 1.2.3.4"),
]


@pytest.mark.parametrize(("language", "text", "kind", "value"), VALUES, ids=[text for _, text, _, _ in VALUES])
def test_a_value_in_one_form(language: str, text: str, kind: str, value: str) -> None:
    assert [(one.kind, one.value) for one in find(text, language)] == [(kind, value)]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_what_only_looks_like_a_finding(language: str, text: str) -> None:
    assert [one for one in find(text, language) if one.kind != "place"] == []


def test_a_wrong_iban_is_found_and_said_to_be_wrong() -> None:
    (found,) = find("IBAN DE52503303007215473203", "en")
    assert (found.kind, found.why, found.confidence) == ("iban", "check_figures_wrong", 0.5)


def test_serbian_is_found_alike_in_both_alphabets() -> None:
    text = "Бранко Живковић је у мају 2014. дао 1.500 динара Јелени Костић."
    cyrillic, latin = find(text, "sr"), find(to_latin(text), "sr-Latn")
    assert [(one.kind, key(one)) for one in cyrillic] == [(one.kind, key(one)) for one in latin]
    assert len(cyrillic) == 4


def test_the_key_forgets_the_place_and_tells_kinds_apart() -> None:
    here, there = Finding("date", 0, 4, "2014", 0.8, "year_word"), Finding("date", 9, 13, "2014", 0.9, "season")
    assert key(here) == key(there) != key(Finding("plate", 0, 4, "2014", 0.8, "form_of_country"))
    assert key(Finding("person", 0, 2, "李明", 0.8, "title")) != key(Finding("person", 0, 2, "王芳", 0.8, "title"))


WORDS = "Elena Popa DE51 passport no +40 May 2014 two hundred euro www. t.me/ took money from Јелену Елена AB-123- de"
PIECES = st.sampled_from([*"aAжЖ1+@.,-/:;()\n\"'«№€\u0301\x00 ", *WORDS.split()])


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=300), st.lists(PIECES, max_size=80).map("".join), st.lists(PIECES, max_size=80).map(" ".join)
    ),
    st.sampled_from(["", *LANGUAGES]),
)
def test_any_text_is_read_and_every_finding_lies_within_it(text: str, language: str) -> None:
    found = find(text, language)
    assert found == find(text, language)
    assert [(one.start, one.end) for one in found] == sorted((one.start, one.end) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for one in found:
        assert one.kind in KINDS
        assert one.why in REASONS
        assert 0 <= one.start < one.end <= len(text)
        assert 0 < one.confidence <= 1
        assert one.value
        assert one.kind != "date" or one.value.startswith("--") or PartialDate.parse(one.value)
    for link in find_links(text, found, language):
        assert link.agent in found
        assert link.subject in found
        assert link.start <= link.verb_start < link.verb_end <= link.end <= len(text)
        assert link.why in REASONS


HOSTILE = [
    *[
        "1",
        "1 ",
        "1.",
        "1,",
        "1/",
        "a",
        "A",
        "Aa ",
        "a@",
        "a.a@a.",
        "a-",
        "DE51",
        "DE51 ",
        "http://",
        "www.",
        " ",
        "\n",
    ],
    *['"', "(", "AB-123-", "ELENA ", "Elena Popa ", "Ana de ", "passport no ", "Ana took ", "\u0301", "1 000", "may "],
    *["two hundred and ", "May 1 ", "Jean-", "+40 7", "\x00", ".-", "de ", "t.me/", "Mr ", "called "],
]


def steps(text: str) -> int:
    """Return how many results a text gives, having read it; only that it ends at all is tested."""
    found = find(text, "en")
    return len(found) + len(find_links(text, found, "en"))


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_repeated_pieces_end(piece: str) -> None:
    """A search that takes more than linear time would not end with these within the patience of any test run."""
    assert steps(piece * (30_000 // len(piece))) >= 0


@pytest.mark.parametrize("text", ["", " ", "\n", "123", "李明"])
def test_a_text_without_our_letters_has_a_language_all_the_same(text: str) -> None:
    assert detect_language(text) == "en"
