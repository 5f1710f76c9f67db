"""Reviews that only named roles see, and the graph for everybody else: one that never held what tells of them."""

from graph.restricting.choosing import Choice, Held, choose
from graph.restricting.deciding import chosen, lift, restrict, restrictions
from graph.restricting.following import Standing, standing
from graph.restricting.opening import bring_up_to_date, documents_in, make_open_graph, may_stay, put_walkthroughs
from graph.restricting.walkthroughs import Drafted, Shown

__all__ = [
    "Choice",
    "Drafted",
    "Held",
    "Shown",
    "Standing",
    "bring_up_to_date",
    "choose",
    "chosen",
    "documents_in",
    "lift",
    "make_open_graph",
    "may_stay",
    "put_walkthroughs",
    "restrict",
    "restrictions",
    "standing",
]
