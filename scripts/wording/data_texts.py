"""The English texts of data: descriptors of analyses. Schemata and vocabularies carry labels of their own."""

from collections.abc import Iterator

from fanal.network.registry import ANALYSES


def texts() -> Iterator[tuple[str, str, str]]:
    """Yield each visible text, the module that says it, and what it is."""
    for analysis in ANALYSES.values():
        where = f"src/{analysis.function.__module__.replace('.', '/')}.py"
        named = f"of the analysis {analysis.id}"
        yield analysis.title, where, f"title {named}"
        yield analysis.summary, where, f"summary {named}"
        yield analysis.weighted, where, f"what is done with strengths, {named}"
        yield analysis.directed, where, f"what is done with direction, {named}"
        for parameter in analysis.parameters:
            yield parameter.label, where, "label of a parameter of analyses"
            for choice in parameter.choices:
                yield choice.replace("_", " "), where, f"choice of the parameter {parameter.name} of analyses"
            yield parameter.definition, where, f"meaning of the parameter {parameter.name} of analyses"
        for output in analysis.outputs:
            yield output.label, where, "label of a result of analyses"
            yield output.unit, where, "unit of a result of analyses"
