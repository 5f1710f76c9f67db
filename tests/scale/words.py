"""Invented words in the manner of reviews: parts that are put together by chance, none of them from a real paper."""

from random import Random

_WHO = (
    "the health visitor", "the allocated worker", "the duty team", "the ward sister", "the school nurse",
    "the lead professional", "the out-of-hours service", "the family support worker", "the practice manager",
    "the neighbourhood officer", "the probation officer", "the ambulance crew", "the midwife", "the housing officer",
)  # fmt: skip
_DID_NOT = (
    "did not tell", "did not ask", "was slow to answer", "did not pass the concern on to", "did not write to",
    "did not return the call of", "was not aware of what was known to", "did not check with", "did not invite",
)  # fmt: skip
_ABOUT = (
    "the bruise seen at the clinic", "the third missed appointment", "the move to another address",
    "the partner's earlier convictions", "the return of the stepfather", "the low weight at the spring check",
    "the threats made by text message", "the empty fridge", "the number of people in the household",
    "the call from a neighbour at night", "the change of medicine", "the unpaid rent", "the carer's own illness",
    "the injuries explained as falls", "the drinking described by the grandmother", "the withdrawal from nursery",
)  # fmt: skip
_ASK = (
    "should make sure that", "should review whether", "should show by audit that", "should agree with partners how",
    "must bring into supervision that", "should tell the board how often", "should write down in its procedure that",
    "should train all front-line staff so that", "is asked to confirm each quarter that", "should test whether",
)  # fmt: skip
_THAT = (
    "every visit is written up on the day", "a child is seen alone before a case is closed",
    "referrals are answered within one working day", "an interpreter is booked for each planned meeting",
    "fathers and partners are named in the assessment", "a history is put together before a plan is made",
    "disagreement between agencies is taken to a manager", "missed appointments are followed by a visit",
    "the views of the adult are asked and kept", "information is passed on when a family moves",
    "supervision looks at cases that do not change", "a discharge is planned with those who carry it on",
    "mental capacity is assessed for the decision in hand", "concerns about care at home are put to the landlord",
    "pre-birth assessments begin by the twentieth week", "the risk from a new partner is weighed afresh",
)  # fmt: skip
_DONE = (
    "Guidance was sent to all teams.", "An audit of forty files was made.", "The form now asks for this.",
    "Briefings were held in the spring.", "Two sessions are still to be held.", "The policy went to the board.",
    "A further sample is due.", "The post is filled.", "Work goes on with the provider.", "The leaflet is in print.",
    "Staff were reminded in writing.", "A report came to the quality group.", "Attendance was lower than hoped.",
)  # fmt: skip
_FILLER = (
    "in each of the localities", "across the partnership", "with the learning of this review in mind",
    "before the next inspection", "for all children under five", "where more than one service is involved",
    "and that this is looked at again after six months", "including agency and bank staff", "wherever they live",
    "whatever the time of day", "and the results are shared with partners", "in line with the local protocol",
)  # fmt: skip

STOCK = tuple(f"{{body}} {ask} {that} {filler}." for ask in _ASK[:4] for that in _THAT for filler in _FILLER[:3])
"""Recommendations that come back in other reviews nearly word for word."""


def failure(chance: Random, who: str, whom: str, length: int) -> str:
    """A sentence that says what somebody did not do."""
    return _filled(chance, f"{who} {chance.choice(_DID_NOT)} {whom} about {chance.choice(_ABOUT)}", length)


def ask(chance: Random, who: str, length: int) -> str:
    """A sentence that asks something of an agency."""
    return _filled(chance, f"{who} {chance.choice(_ASK)} {chance.choice(_THAT)}", length)


def again(chance: Random, stock: int, body: str) -> str:
    """One of the recommendations that come back, for this body, with a word or two of its own."""
    text = STOCK[stock].format(body=body)
    return text if chance.random() < 0.5 else f"{text[:-1]}, {chance.choice(_FILLER)}."


def lesson(chance: Random, length: int) -> str:
    """A sentence that says what is to be learnt."""
    return _filled(chance, f"Practice is safer where {chance.choice(_THAT)} and {chance.choice(_WHO)} is asked", length)


def step(chance: Random, length: int) -> str:
    """What an action is to do, in as few words as there is room for."""
    return _filled(chance, f"Make sure that {chance.choice(_THAT)}", length)


def progress(chance: Random, length: int) -> str:
    """A note of how far an action has come."""
    sentences = [chance.choice(_DONE)]
    while sum(map(len, sentences)) + len(sentences) < length:
        sentences.append(chance.choice(_DONE))
    return " ".join(sentences)[: max(length, 24)].rstrip()


def anybody(chance: Random) -> str:
    """Somebody in the story, by their post."""
    return chance.choice(_WHO)


def _filled(chance: Random, start: str, length: int) -> str:
    """The sentence with more said until it is about as long as asked."""
    text = start[0].upper() + start[1:]
    while len(text) + 30 < length:
        text = f"{text} {chance.choice(_FILLER)}" if chance.random() < 0.6 else f"{text}. {_more(chance)}"
    return f"{text}."


def _more(chance: Random) -> str:
    return f"It was known to {chance.choice(_WHO)} that {chance.choice(_ABOUT)} had been noted"
