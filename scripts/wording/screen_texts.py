"""The texts of the screens: every ``t("…")`` of the front end.

``npm run extract`` finds the same with the TypeScript compiler; this finds them where there is no Node.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from wording.modules import ROOT

FOLDER = ROOT / "frontend" / "src"
MARK = "frontend/"
_SAID = re.compile(r"""(?<![\w.$])t\(\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`)""")


def texts(folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    """Yield each text of the screens with the path of the file that says it."""
    for path in sorted([*folder.rglob("*.ts"), *folder.rglob("*.tsx")]):
        if ".test." not in path.name:
            for quoted in _SAID.findall(path.read_text(encoding="utf-8")):
                yield _unquoted(quoted), path.relative_to(ROOT).as_posix()


def _unquoted(quoted: str) -> str:
    if quoted.startswith('"'):
        return str(json.loads(quoted))
    inner = quoted[1:-1].replace(r"\'", "'").replace(r"\`", "`").replace('"', r"\"")
    return str(json.loads(f'"{inner}"'))
