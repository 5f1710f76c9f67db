"""What a profile may be asked for: the filters that fit it."""

from typing import cast

from queries.questions.question import Arguments, Parameter
from queries.questions.scope import PARAMETERS, Filters

_FILTERS = {parameter.name: parameter for parameter in PARAMETERS}


def among_filters(*names: str) -> tuple[Parameter, ...]:
    """The shared filters of these names."""
    return tuple(_FILTERS[name] for name in names)


def filters_given(arguments: Arguments) -> Filters:
    """The filters among arguments that need not hold all of them."""
    return cast("Filters", {name: arguments[name] for name in Filters.__annotations__ if name in arguments})
