"""Run the benchmarks: ``python -m benchmarks [name ...]``; all of them without a name."""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import machine
from benchmarks.figures import Figure
from benchmarks.peers import NoPeerError

RESULTS = Path(__file__).resolve().parent / "results"
NAMES = ("help_time", "measures", "tulip", "import_pole", "memory", "entourage", "map_first_picture", "suggestions")
Run = Callable[[], Iterator[Figure]]


def main() -> int:
    """Run what was asked for; return 1 if a benchmark could not run to its end."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(NAMES))
    names = parser.parse_args().names or list(NAMES)
    if unknown := sorted(set(names) - set(NAMES)):
        parser.error(f"there is no benchmark {unknown[0]}; there are {', '.join(NAMES)}")
    host = machine.describe()
    print(", ".join(f"{name} {value}" for name, value in host.items()), flush=True)
    return max([_measure(name, host) for name in names])


def _measure(name: str, host: dict[str, str | int | float]) -> int:
    print(f"\n▸ {name}", flush=True)
    run: Run = import_module(f"benchmarks.{name}").run
    figures: list[Figure] = []
    failure = ""
    began = time.perf_counter()
    try:
        for figure in run():
            figures.append(figure)
            print(f"  {_line(figure)}", file=sys.stderr, flush=True)
    except (NoPeerError, OSError) as error:
        failure = str(error)
    load = os.getloadavg()[1]
    print_table(f"{name} (mean load {load:.1f} on {host['cores']} cores)", figures)
    if failure:
        print(f"  not to its end: {failure}")
    RESULTS.mkdir(exist_ok=True)
    record = {
        "benchmark": name,
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "seconds": round(time.perf_counter() - began, 1),
        "machine": {**host, "load": round(load, 1)},
        "failure": failure,
        "figures": [asdict(figure) for figure in figures],
    }
    (RESULTS / f"{name}.json").write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n")
    return int(bool(failure))


def _line(figure: Figure) -> str:
    return "  ".join(part for part in cells(figure) if part)


def cells(figure: Figure) -> Sequence[str]:
    """Return a figure as the cells of a row."""
    verdict = {True: "met", False: "NOT MET", None: ""}[figure.met]
    other = "" if figure.other is None else f"{shown(figure.other)} {figure.unit}"
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f} ×"
    return (
        figure.what, f"{shown(figure.value)} {figure.unit}", figure.peer, other,
        ratio, figure.wanted, verdict, figure.note,
    )  # fmt: skip


def shown(value: float) -> str:
    """Return a figure with as many digits as mean something."""
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.4g}"


def print_table(name: str, figures: Iterable[Figure]) -> None:
    """Print the figures of one benchmark."""
    table = Table(title=name, title_justify="left", show_lines=False)
    for heading in ("what", "Fanal", "peer", "its figure", "ratio", "target", "", "note"):
        table.add_column(heading, overflow="fold")
    for figure in figures:
        table.add_row(*cells(figure))
    Console(width=None if sys.stdout.isatty() else 190).print(table)


if __name__ == "__main__":
    sys.exit(main())
