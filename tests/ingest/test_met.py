"""The filter of ids never forgets, and hardly ever takes a new id for an old one."""

from fanal.ingest.importing.met import Met
from tests.ingest.running import IDS


def test_new_and_old_ids() -> None:
    met = Met()
    ids = [IDS.of("e", str(number)) for number in range(50_000)]
    assert all(met.add(identity) for identity in ids)
    assert not any(met.add(identity) for identity in ids)
