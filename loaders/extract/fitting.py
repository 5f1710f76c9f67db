"""What the rules find in each sentence of the narrative, once for all who ask."""

from loaders.extract import failure_rules, telling
from loaders.extract.narrative import Told
from loaders.extract.weigh.weighing import Fitting


def fitting(told: Told) -> Fitting:
    """The failures and gaps that rules find in a sentence."""
    return Fitting(
        told,
        failure_rules.fitting(told.tagged),
        telling.find(told),
        failure_rules.is_something_else(told.tagged),
    )
