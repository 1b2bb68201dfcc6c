"""The English definitions of the model: vocabularies, their terms, schemata and properties."""

from collections.abc import Iterator

from fanal.model.schemata import load_model
from fanal.model.vocabulary import MEANINGS, load_vocabularies


def texts() -> Iterator[tuple[str, str, str]]:
    """Yield each definition, the file that it stands in, and what it defines."""
    for vocabulary in load_vocabularies().values():
        where = f"src/fanal/model/vocab/{vocabulary.name}.yaml"
        yield vocabulary.definition, where, vocabulary.label["en"]
        for term in vocabulary:
            yield term.definition, where, term.label["en"]
            for key in MEANINGS & term.attributes.keys():
                yield term.attributes[key], where, f"{key.replace('_', ' ')}, {term.label['en']}"
    model = load_model()
    for schema in model:
        where = f"src/fanal/model/schema/{schema.name}.yaml"
        yield schema.definition, where, schema.label["en"]
        for name in model.raw[schema.name].get("properties", {}):
            prop = schema.properties[name]
            yield prop.definition, where, f"{schema.label['en']}: {prop.label['en']}"
