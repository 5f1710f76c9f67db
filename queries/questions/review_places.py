"""What a review is grouped under by place: the region that its area lies in, or the area itself."""

from enum import StrEnum

from queries.questions.places import Places, region_of
from queries.questions.reviews import ReviewInScope

NO_REGION = "No region stated"


class PlaceBy(StrEnum):
    """How wide the places are."""

    REGION = "region"
    AREA = "area"


def place_groups(review: ReviewInScope, known: Places, by: PlaceBy) -> tuple[str | None, ...]:
    """The uids of the places that a review counts under; None where no document says where it was."""
    if not review.places:
        return (None,)
    if by is PlaceBy.AREA:
        return review.places
    return tuple(sorted({region for place in review.places for region in region_of(known, place)}))


def place_name(group: str | None, known: Places) -> str:
    """What a group is called."""
    if group is None:
        return NO_REGION
    return known[group].name if group in known else group
