"""Which words are one document's alone, and how they are found again in a text."""

from reviewgraph.forgetting.only import OnlySaid, only_said, words_of

SAID = "The school nurse did not tell the health visitor about the bruise."


def only(*others: str, names: tuple[str, ...] = ()) -> OnlySaid:
    return only_said([SAID], names, others)


def test_a_quotation_is_taken_out_and_what_stands_around_it_stays() -> None:
    text = "Read this aloud: “the school nurse did not  tell the HEALTH visitor”. Then ask why."
    assert only().without(text, "[gone]") == "Read this aloud: “[gone]”. Then ask why."


def test_two_quotations_are_two() -> None:
    text = f"{SAID} So it was. {SAID}"
    assert only().without(text, "[gone]") == "[gone]. So it was. [gone]."


def test_five_words_in_a_row_are_anybodys() -> None:
    assert not only().quoted_in("the school nurse did not")
    assert only().quoted_in("the school nurse did not tell")


def test_what_another_document_says_too_is_not_taken_out() -> None:
    both = only("We found that the school nurse did not tell the health visitor.")
    assert not both.quoted_in("The school nurse did not tell the health visitor")
    assert both.quoted_in("did not tell the health visitor about the bruise")


def test_a_name_counts_as_a_whole_from_two_words_on() -> None:
    found = only(names=("Oldtown Police", "Norbury"))
    assert found.without("What Oldtown Police knew in Norbury", "[gone]") == "What [gone] knew in Norbury"
    assert found.quoted_in("agency:oldtown-police")
    assert not only("Told by Oldtown Police.", names=("Oldtown Police",)).quoted_in("Oldtown Police")


def test_a_shorter_name_within_a_longer_quotation_is_taken_out_with_it() -> None:
    found = only(names=("school nurse",))
    assert found.without(f"{SAID} Every school nurse knows.", "[gone]") == "[gone]. Every [gone] knows."


def test_signs_are_no_words_and_apostrophes_belong_to_theirs() -> None:
    assert words_of("Children’s  Services_2-1/x") == ("children's", "services", "2", "1", "x")


def test_nothing_is_quoted_where_nothing_was_said() -> None:
    assert OnlySaid().without(SAID, "[gone]") == SAID
