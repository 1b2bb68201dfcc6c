import pytest

from fanal.model.ids import KeyedIds
from fanal.model.statement import Statement, sealed, statement_id

IDS = KeyedIds(b"k" * 32)
CLAIM = Statement("", "case1", "person1", "Person", "name", "Ana")


@pytest.mark.parametrize("field", [name for name in Statement._fields if name not in {"id", "original_value"}])
def test_every_part_of_the_claim_makes_another_id(field: str) -> None:
    assert statement_id(IDS, CLAIM._replace(**{field: "other"})) != statement_id(IDS, CLAIM)


def test_how_the_value_was_first_written_and_the_old_id_make_no_other_claim() -> None:
    assert statement_id(IDS, CLAIM._replace(original_value=" ANA ", id="x")) == statement_id(IDS, CLAIM)


def test_sealing_sets_the_id_and_nothing_else() -> None:
    done = sealed(IDS, CLAIM)
    assert done == CLAIM._replace(id=statement_id(IDS, CLAIM))
    assert sealed(IDS, done) == done


def test_a_name_cannot_be_guessed_from_the_id_without_the_key() -> None:
    assert statement_id(KeyedIds(b"l" * 32), CLAIM) != statement_id(IDS, CLAIM)


def test_the_same_text_in_another_field_is_another_claim() -> None:
    left = CLAIM._replace(valid_from="2012")
    right = CLAIM._replace(valid_to="2012")
    assert statement_id(IDS, left) != statement_id(IDS, right)
