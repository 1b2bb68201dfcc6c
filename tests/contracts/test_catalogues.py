"""What Fanal says is in every catalogue, translated, and nothing is said beside the catalogues."""

import ast
import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from fanal.text.catalogue_file import Entry, read_entries, read_headers, read_messages
from fanal.text.messages import LOCALES, REVIEWED, catalogue, languages, translated
from fanal.text.serbian import to_latin

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import catalogues  # noqa: E402 (a script, found through the line above)
from wording import screen_texts  # noqa: E402
from wording.checking import faults  # noqa: E402
from wording.code_texts import PACKAGE, Code  # noqa: E402
from wording.placeholders import FORMS, choices, names  # noqa: E402

FOLDER = PACKAGE / "locales"
WANTED = catalogues.wanted()
CODE = Code()


def text_of(locale: str) -> str:
    return (FOLDER / f"{locale}.po").read_text(encoding="utf-8")


@pytest.mark.parametrize("locale", LOCALES)
def test_everything_is_translated_with_the_same_parts(locale: str) -> None:
    entries = {entry.english: entry for entry in read_entries(text_of(locale))}
    assert list(faults(locale, entries, WANTED)) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_catalogue_holds_only_what_is_said_in_a_stable_order(locale: str) -> None:
    written = [entry.english for entry in read_entries(text_of(locale))]
    assert written == sorted(WANTED)


@pytest.mark.parametrize("locale", LOCALES)
def test_our_reader_reads_what_babel_reads(locale: str) -> None:
    theirs = {message.id: message.string for message in read_po(io.BytesIO(text_of(locale).encode())) if message.id}
    assert read_messages(text_of(locale)) == theirs


def test_what_is_in_doubt_or_missing_is_not_shown() -> None:
    text = (
        'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"X-Fanal-Reviewed: yes\\n"\n\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n\n'
        'msgid "c"\nmsgstr ""\n\n#~ msgid "d"\n#~ msgstr "e"\n\nmsgid ""\n"two\\n"\n"lines “\\"”"\nmsgstr "f\\tg"\n'
    )
    assert read_messages(text) == {'two\nlines “"”': "f\tg"}
    assert read_headers(text) == {"Language": "fr", "X-Fanal-Reviewed": "yes"}


def test_latin_serbian_is_cyrillic_serbian_in_other_letters() -> None:
    cyrillic, latin = (read_messages(text_of(code)) for code in ("sr-Cyrl", "sr-Latn"))
    assert latin == {english: to_latin(text) for english, text in cyrillic.items()}
    assert all(names(latin[english]) == names(text) for english, text in cyrillic.items())
    assert not re.search(r"[\u0400-\u04ff]", "".join(latin.values()))


def test_a_catalogue_says_itself_whether_it_is_reviewed() -> None:
    said = {code: read_headers(text_of(code))[REVIEWED] == "yes" for code in LOCALES}
    assert {language.code: language.reviewed for language in languages()} == said
    screens = (ROOT / "frontend" / "src" / "core" / "i18n" / "locales.ts").read_text(encoding="utf-8")
    listed = re.findall(r'code: "([\w-]+)".*?reviewed: (true|false)', screens)
    assert {code: reviewed == "true" for code, reviewed in listed} == said


@pytest.mark.parametrize(
    ("english", "text", "fault"),
    [
        ("{count} links", "связей: {количество}", "takes other parts"),
        (
            "{n, plural, one {# link} other {# links}}",
            "{n, plural, one {# связь} other {# связей}}",
            "plural forms few",
        ),
        ("{n, plural, one {# link} other {# links}}", "{n} связей", "chooses by other numbers"),
        ("A link", "Svjaz", "not in Cyrillic"),
        ("A link", "", "not translated"),
    ],
)
def test_a_wrong_translation_is_found(english: str, text: str, fault: str) -> None:
    entry = Entry(english, text, references=("a.py",))
    assert [fault in found for found in faults("ru", {english: entry}, {english: entry})] == [True]
    assert list(faults("ru", {}, {english: entry}))


def test_plurals_are_read_through_their_nested_braces() -> None:
    text = "{who}: {n, plural, =0 {none} one {# of {all}} other {# of {all}}} and {k, select, a {x} other {y}}"
    plural, select = choices(text)
    assert plural[:3] == ("n", "plural", {"=0": "none", "one": "# of {all}", "other": "# of {all}"})
    assert select[:3] == ("k", "select", {"a": "x", "other": "y"})
    assert names(text) == {"who", "n", "all", "k"}
    assert set(FORMS) == set(LOCALES)


@pytest.mark.skipif(
    not shutil.which("node") or not (ROOT / "frontend" / "node_modules").is_dir(),
    reason="needs Node and the packages of the front end: make setup",
)
def test_both_tools_find_the_same_texts_of_the_screens() -> None:
    script = "import('./scripts/messages.mjs').then((m) => console.log(JSON.stringify([...m.findMessages().keys()])))"
    done = subprocess.run(["node", "-e", script], cwd=ROOT / "frontend", capture_output=True, check=True)
    assert set(json.loads(done.stdout)) == {text for text, _place in screen_texts.texts()}


# What is not for a reader in another language: SQL, names, the reference pages and the description of the API, which
# are in English, and what a person reads beside the code that they write in a notebook.
ELSEWHERE = ("examples", "store.derived", "store.engine", "store.history", "store.opening", "notebook", "web.desk.app")
DESCRIBED = ("ingest.mapping.spec", "web.desk.routes", "web.desk.filters", "web.desk.language")
SENTENCE = re.compile(r"(?s)\A[A-Z{].* .*[.?!]\Z")
SQL = re.compile(r"(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|SET|COPY|ANALYZE|TRUNCATE|BEGIN) ")


def sentences(tree: ast.Module) -> Iterator[str]:
    """Yield every text that looks like a sentence, docstrings aside."""
    aside = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside:
            yield from SENTENCE.findall(node.value) if not SQL.match(node.value) else ()


def test_no_sentence_is_beside_the_catalogues() -> None:
    references = {analysis.reference for analysis in catalogues.data_texts.ANALYSES.values()}
    beside = [
        (module.name, text)
        for module in CODE.modules.values()
        if not module.name.removeprefix("fanal.").startswith((*ELSEWHERE, *DESCRIBED))
        for text in sentences(module.tree)
        if text not in WANTED and not any(text in reference for reference in references)
    ]
    assert beside == []


SHOWING = {"print", "line", "table", "echo", "add_column", "add_task", "say", "Option", "Argument", "Typer", "command"}
MARKUP = re.compile(r"\[/?\w*\]|\bfanal\b [\w=-]*.*|--[\w-]+")
UNTRANSLATED_NAMES = {"name", "envvar", "style", "rich_markup_mode", "title_style", "justify", "overflow", "box"}


def untranslated(tree: ast.Module) -> Iterator[str]:
    """Yield the words that a module of the command line shows without its translator."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in SHOWING:
                shown = [*node.args, *(k.value for k in node.keywords if k.arg not in UNTRANSLATED_NAMES)]
                for argument in shown:
                    yield from words_in(argument)


def words_in(shown: ast.expr) -> Iterator[str]:
    match shown:
        case ast.Constant(value=str() as text):
            if re.search(r"[A-Za-z]{3}", MARKUP.sub("", text)):
                yield text
        case ast.BinOp():
            yield from words_in(shown.left)
            yield from words_in(shown.right)
        case ast.JoinedStr():
            for part in shown.values:
                yield from words_in(part)
        case ast.IfExp():
            yield from words_in(shown.body)
            yield from words_in(shown.orelse)
        case ast.Tuple() | ast.List():
            for part in shown.elts:
                yield from words_in(part)


def test_the_command_line_says_nothing_beside_its_translator() -> None:
    modules = [module for module in CODE.modules.values() if module.name.startswith("fanal.cli")]
    assert [(module.name, text) for module in modules for text in untranslated(module.tree)] == []


def test_words_beside_the_translator_are_found() -> None:
    code = (
        'out.print(f"[bold]Links[/bold] {n}"); table(out, (_("Id"), "Name"), rows, note=_("All") if n else "None here")'
    )
    assert list(untranslated(ast.parse(code))) == ["[bold]Links[/bold] ", "Name", "None here"]


def test_every_locale_says_an_error_in_its_own_words() -> None:
    english = "There is no case with the id {case}. `fanal cases` lists them."
    said = {code: translated(code, english, {"case": "x"}) for code in LOCALES}
    assert len(set(said.values())) >= len(LOCALES) - 1, "only Bosnian and Latin Serbian may agree"
    assert all("x" in text and "{" not in text for text in said.values())
    assert catalogue("en") == {}
