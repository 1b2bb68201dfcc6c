"""The page of vocabularies."""

from fanal.model.vocabulary import Vocabulary, load_vocabularies
from reference.markdown import table

_SHOWN = ("phase", "agent_role", "subject_role", "side", "link_class", "need_not_be_proven")
_HEADS = {
    "need_not_be_proven": "need not be proven",
    "agent_role": "role of the agent",
    "subject_role": "role of the subject",
    "link_class": "class",
}


def _section(vocabulary: Vocabulary) -> str:
    terms = list(vocabulary)
    shown = [key for key in _SHOWN if any(term.attributes.get(key) for term in terms)]
    has_codes = any(term.codes for term in terms)
    head = ["code", "label", "meaning", *(_HEADS.get(key, key) for key in shown)]
    rows = []
    for term in terms:
        row = [f"`{term.code}`", term.label["en"], term.definition, *(term.attributes.get(key, "") for key in shown)]
        if has_codes:
            row.append(", ".join(f"{code}" for codes in term.codes.values() for code in codes))
        rows.append(row)
    if has_codes:
        head.append("HTCDS 2.0")
    return f"## {vocabulary.name}\n\n*{vocabulary.label['en']}.* {vocabulary.definition}\n\n{table(head, rows)}"


def page() -> str:
    """Return the page."""
    intro = (
        "# Vocabularies\n\nThe codes that links, acts, roles and grades come from. A published "
        "code is never renamed or removed. "
        "Every code has a label in every shipped language; the labels are in `src/fanal/model/vocab`.\n"
    )
    return "\n".join([intro, *(_section(vocabulary) for vocabulary in load_vocabularies().values())])
