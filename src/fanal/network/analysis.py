"""The descriptor of an analysis: from it the command line, the API, the forms and the reference pages are drawn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeVar

from fanal.errors import InputError
from fanal.network.result import Cell, Note, Outcome

Per = Literal["node", "network", "pair", "role", "table"]
Compute = Callable[..., Outcome]
Function = TypeVar("Function", bound=Compute)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that can be chosen.

    Attributes
    ----------
    name : str
        Keyword of the function.
    label : str
        Shown name, in English.
    type : str
        ``integer``, ``number``, ``boolean`` or ``choice``.
    default : int, float, bool or str
    minimum, maximum : float or None
        Range of a number, both ends included.
    choices : tuple of str
        Codes of a choice.
    definition : str
        What it does, in a sentence.
    """

    name: str
    label: str
    type: Literal["integer", "number", "boolean", "choice"]
    default: int | float | bool | str
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    definition: str = ""

    def read(self, value: object) -> int | float | bool | str:
        """Return a value that came from outside as the type it must have.

        Parameters
        ----------
        value : object
            The right type already, or its text (``true``, ``0.85`` …).

        Raises
        ------
        InputError
            It is of the wrong type or out of range.
        """
        typed = self._typed(str(value).strip())
        if typed is None or not self._is_in_range(typed):
            raise InputError(
                "{value} does not fit the parameter {name}. Give {wanted}.",
                value=str(value),
                name=self.name,
                wanted=self.wanted,
            )
        return typed

    @property
    def wanted(self) -> Note:
        """What may be given, in words."""
        if self.type == "choice":
            return Note("one of {choices}", {"choices": ", ".join(self.choices)})
        if self.type == "boolean":
            return Note("true or false")
        is_whole, has_top = self.type == "integer", self.maximum is not None
        span = {"low": "-∞" if self.minimum is None else f"{self.minimum:.12g}", "high": f"{self.maximum or 0:.12g}"}
        match is_whole, has_top:
            case True, True:
                return Note("a whole number from {low} to {high}", span)
            case True, False:
                return Note("a whole number, at least {low}", span)
            case False, True:
                return Note("a number from {low} to {high}", span)
        return Note("a number, at least {low}", span)

    def _typed(self, text: str) -> int | float | bool | str | None:
        try:
            match self.type:
                case "boolean":
                    return {"true": True, "1": True, "false": False, "0": False}.get(text.lower())
                case "integer":
                    return int(text)
                case "number":
                    return float(text)
        except ValueError:
            return None
        return text if text in self.choices else None

    def _is_in_range(self, value: object) -> bool:
        if isinstance(value, str | bool) or not isinstance(value, int | float):
            return True
        low = float("-inf") if self.minimum is None else self.minimum
        high = float("inf") if self.maximum is None else self.maximum
        return low <= value <= high and abs(value) != float("inf")


@dataclass(frozen=True, slots=True)
class Output:
    """One thing that comes out.

    Attributes
    ----------
    name : str
        Column or value name.
    label : str
        Shown name, in English.
    type : str
        ``integer``, ``number``, ``boolean``, ``code``, ``codes`` or ``id``.
    unit : str
        ``people``, ``links``, ``share`` (in [0, 1]), ``steps`` …, "" for a pure number.
    of : str
        ``row`` for a column, ``value`` for a figure of the whole network, ``cell`` for a matrix.
    """

    name: str
    label: str
    type: Literal["integer", "number", "boolean", "code", "codes", "id"]
    unit: str = ""
    of: Literal["row", "value", "cell"] = "row"


@dataclass(frozen=True, slots=True)
class Analysis:
    """An analysis that can be asked for by its id.

    Attributes
    ----------
    id, title : str
    per : str
        What a row stands for: node, network (no rows), pair, role, table.
    outputs : tuple of Output
    weighted, directed : str
        In words: what it does with strengths, and with direction.
    reference : str
        Source of the method.
    parameters : tuple of Parameter
    summary : str
        First line of the function's docstring: what the reader of the screen sees.
    function : callable
        ``function(network, **parameters) -> Outcome``.
    """

    id: str
    title: str
    per: Per
    outputs: tuple[Output, ...]
    weighted: str
    directed: str
    reference: str
    parameters: tuple[Parameter, ...] = ()
    summary: str = ""
    function: Compute = lambda _network: Outcome()

    def read_parameters(self, given: Mapping[str, object]) -> dict[str, Cell]:
        """Return every parameter, given ones read and defaults filled in.

        Raises
        ------
        InputError
            There is no such parameter, or its value does not fit.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in given:
            if name not in known:
                raise InputError(
                    "The analysis {analysis} has no parameter {name}. It has: {known}.",
                    analysis=self.id,
                    name=name,
                    known=", ".join(known) or "none",
                )
        return {name: known[name].read(given.get(name, known[name].default)) for name in known}


REGISTERED: Final[dict[str, Analysis]] = {}
"""Filled by `analysis`; read it through `fanal.network.registry`, which imports every measure first."""


def analysis(descriptor: Analysis) -> Callable[[Function], Function]:
    """Register the decorated function under a descriptor.

    Parameters
    ----------
    descriptor : Analysis
        Without summary and function: they come from what is decorated.

    Returns
    -------
    callable
        Gives the function back unchanged.

    Raises
    ------
    ValueError
        Two analyses bear one id, or the function has no docstring.
    """

    def register(function: Function) -> Function:
        if descriptor.id in REGISTERED:
            raise ValueError(f"two analyses are called {descriptor.id}")
        if not function.__doc__:
            raise ValueError(f"the analysis {descriptor.id} has no docstring; its first line is shown to the reader")
        summary = function.__doc__.strip().splitlines()[0]
        REGISTERED[descriptor.id] = replace(descriptor, summary=summary, function=function)
        return function

    return register


DIRECTED: Final = Parameter(
    "directed", "Follow the direction", "boolean", default=False, definition="Use links only from source to target."
)
WEIGHT: Final = Parameter(
    "weight",
    "Strength of a tie",
    "choice",
    default="none",
    choices=("none", "strength", "links"),
    definition="none: every tie counts 1; strength: sum of the strengths of its links; links: number of its links.",
)
SEED: Final = Parameter("seed", "Seed", "integer", default=1, minimum=0, maximum=2**31 - 1, definition="Same, same.")
