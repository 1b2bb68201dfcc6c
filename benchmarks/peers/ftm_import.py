"""POLE through FollowTheMoney mappings into a nomenklatura SQL store; run by the peers' own Python. Prints JSON."""

import json
import logging
import resource
import sqlite3
import sys
import time
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import yaml
from followthemoney import Dataset, StatementEntity, model
from nomenklatura.db import get_engine
from nomenklatura.resolver import Linker
from nomenklatura.store.sql import SQLStore

NAME = "pole"


def entities(mapping: Path, folder: Path, dataset: Dataset) -> Iterator[StatementEntity]:
    """Yield what the rows of each file are about, cleaned by FollowTheMoney."""
    specs = yaml.safe_load(mapping.read_text())
    for path in sorted(folder.glob("*.csv"), key=lambda path: (".relationships." in path.name, path.name)):
        spec = specs[path.name.removeprefix("crime-investigation.").removesuffix(".csv")]
        query = model.make_mapping({"csv_url": str(path), "entities": spec["entities"]}, key_prefix=NAME)
        for record in query.source.records:
            mapped = query.map(record)
            for name in spec["write"]:
                if name in mapped:
                    yield StatementEntity.from_data(dataset, mapped[name].to_dict(), cleaned=True)


def main() -> None:
    logging.disable(logging.WARNING)
    mapping, folder, base = sys.argv[1:4]
    dataset = Dataset({"name": NAME, "title": NAME})
    began = time.perf_counter()
    store = SQLStore(dataset, Linker({}), get_engine(f"sqlite:///{base}"))
    with store.writer() as writer:
        for entity in entities(Path(mapping), Path(folder), dataset):
            writer.add_entity(entity)
    took = time.perf_counter() - began
    with sqlite3.connect(base) as connection:
        count = "SELECT count(*), count(DISTINCT entity_id) FROM statement"
        statements, found = connection.execute(count).fetchone()
    print(
        json.dumps(
            {
                "version": f"followthemoney {version('followthemoney')} + nomenklatura {version('nomenklatura')}",
                "seconds": took,
                "statements": statements,
                "entities": found,
                "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            }
        )
    )


if __name__ == "__main__":
    main()
