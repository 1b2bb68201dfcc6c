"""A word for a term of ours wins over a code of another standard that covers several terms."""

import pytest

from fanal.model.values import Cleaned, clean


@pytest.mark.parametrize("vocabulary", ["recruitment_method", "control_method", "exploitation_type"])
def test_other_means_other(vocabulary: str) -> None:
    found = clean("code", "Other", vocabulary=vocabulary)
    assert isinstance(found, Cleaned)
    assert found.value == "other"
