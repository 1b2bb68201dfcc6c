from fanal.text.cyrillic import ROMANIZATIONS, SCHOLARLY, has_cyrillic


def test_every_letter_of_our_languages_is_written_in_plain_latin() -> None:
    letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяђјљњћџѓѕќѐѝ"
    for table in (SCHOLARLY, *ROMANIZATIONS):
        assert set(letters) <= set(table)
        assert all(latin == "" or (latin.isascii() and latin.isalpha()) for latin in table.values())


def test_knows_cyrillic_when_it_sees_it() -> None:
    assert has_cyrillic("a б")
    assert not has_cyrillic("Žižek λ 北")
