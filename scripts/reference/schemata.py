"""The page of schemata."""

from fanal.model.schemata import Schema, load_model
from reference.markdown import table


def _section(schema: Schema, parents: list[Schema]) -> str:
    origin = "FollowTheMoney" if schema.origin == "ftm" else "Fanal"
    facts = [f"*{schema.label['en']}*, {origin}."]
    if schema.edge:
        arrow = "→" if schema.edge.directed else "–"
        facts.append(f"Link: `{schema.edge.source}` {arrow} `{schema.edge.target}`, class `{schema.edge.link_class}`.")
    if parents:
        facts.append("Extends " + ", ".join(f"[{parent.name}](#{parent.name.lower()})" for parent in parents) + ".")
    inherited = {name for parent in parents for name in parent.properties}
    own = [prop for name, prop in schema.properties.items() if name not in inherited]
    rows = [
        (
            f"`{p.name}`",
            p.label["en"],
            f"{p.type} {p.range or p.vocabulary}".strip(),
            "FtM" if p.origin == "ftm" else "Fanal",
            p.definition,
        )
        for p in own
    ]
    body = table(("property", "label", "type", "from", "meaning"), rows) if rows else "No property of its own.\n"
    return f"## {schema.name}\n\n{' '.join(facts)} {schema.definition}\n\n{body}"


def page() -> str:
    """Return the page."""
    model = load_model()
    intro = (
        "# Schemata\n\nThe kinds of things that a case can hold. Names and value types are FollowTheMoney's "
        "wherever it has the thing; a test compares them with the real package. Properties are inherited.\n"
    )
    parts = [intro]
    for schema in sorted(model, key=lambda schema: schema.name):
        parents = [model.get(name) for name in model.raw[schema.name].get("extends", [])]
        parts.append(_section(schema, parents))
    return "\n".join(parts)
