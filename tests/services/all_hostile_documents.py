"""All two hundred hostile documents, with their figures: ``make hostile``; the usual run tries a sample."""

from pathlib import Path

import pytest

from tests.services.test_hostile_documents import check, tried_apart


def test_all_two_hundred_are_read_or_refused_within_bounds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tried, peak = tried_apart(tmp_path, slice(None))
    slowest = max(tried, key=lambda one: one.seconds)
    refused = sum(one.outcome.startswith("refused") for one in tried)
    with capsys.disabled():
        print(  # noqa: T201 (the figures are what this run is for)
            f"\n{len(tried)} hostile documents: {refused} refused, {len(tried) - refused} read; "
            f"most memory {peak:.0f} MB, longest {slowest.seconds:.1f} s ({slowest.name})"
        )
    check(tried, peak)
