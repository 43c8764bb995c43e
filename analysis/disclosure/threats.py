"""The threat list: who could work out an answer, from what, and what stands in the way.

Every row names a test that makes the attack twice: without the defence, where it succeeds, and with it, where it does
not. A row whose defence is "none" is a risk that the controleur is told about. A reader is supposed to know who rated
whom, all ratings about others (and so every correction, variance and margin), and the answer of the gemeente.
"""

from __future__ import annotations

from dataclasses import dataclass

NO_DEFENCE = "none: the controleur is told from how many telling raters on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Threat:
    """One attack: what the attacker knows beside the reader's knowledge, what it learns, the defence and its test."""

    name: str
    knows: str
    learns: str
    defence: str
    test: str


THREATS = (
    Threat(
        name="few answers",
        knows="a score from one or two raters",
        learns="their answers",
        defence="no score and no verdict from fewer confidential raters than the norm version names",
        test="test_a_score_of_too_few_raters_is_not_told",
    ),
    Threat(
        name="the open answer taken off",
        knows="a score of five raters, one of them the gemeente",
        learns="the sum over the other four",
        defence="only confidential raters count for the threshold",
        test="test_the_open_answer_does_not_count_as_cover",
    ),
    Threat(
        name="everybody the same",
        knows="a score at an end of the scale",
        learns="what every rater answered",
        defence="scores near an end are told as such, from where public facts say that a rating would be fixed",
        test="test_a_score_at_an_end_does_not_tell_every_answer",
    ),
    Threat(
        name="correction undone",
        knows="a score well inside the scale, of strict or mild raters",
        learns="that the plain mean lies at an end",
        defence="the coding begins where the plain mean without the open answer would fix a rating",
        test="test_a_corrected_score_does_not_tell_every_answer",
    ),
    Threat(
        name="margin taken off",
        knows="a coded score, and the bound beside it",
        learns="the score: bound less margin",
        defence="beside a coded score the bound is the end of the coding plus the margin",
        test="test_the_bound_does_not_give_a_coded_score_back",
    ),
    Threat(
        name="mean beside the score",
        knows="a coded score, and the plain mean that the contract names",
        learns="the score: mean less correction",
        defence="score and mean are coded together",
        test="test_the_plain_mean_does_not_give_a_coded_score_back",
    ),
    Threat(
        name="figure measured",
        knows="where the lines lie in the drawing",
        learns="more decimals, or the score behind the coding",
        defence="the figure is drawn from the numbers as they are written",
        test="test_a_figure_holds_no_number_that_is_not_written",
    ),
    Threat(
        name="one came or went",
        knows="the reports of two rounds between which one rater came, went, or changed its mind",
        learns="that rater's answer, if the others stayed the same",
        defence="the numbers of the later round are left out",
        test="test_two_rounds_do_not_tell_who_came_went_or_changed",
    ),
    Threat(
        name="two at an end",
        knows="the reports of two rounds between which two raters came who both answered at an end",
        learns="both answers",
        defence="exact ranges for every pair of rounds, on the lattice of possible answers",
        test="test_two_rounds_do_not_tell_two_answers_at_an_end",
    ),
    Threat(
        name="three rounds together",
        knows="the reports of three rounds of which no two differ by few raters",
        learns="an answer from a combination of the three",
        defence="the joint range over all that was published, by linear programming",
        test="test_three_rounds_do_not_tell_what_no_two_of_them_tell",
    ),
    Threat(
        name="friends tell",
        knows="what m raters answered",
        learns="the answers of the others, from all but one on for certain",
        defence=NO_DEFENCE,
        test="test_from_how_many_telling_friends_on_an_answer_is_fixed_is_told",
    ),
    Threat(
        name="refusal",
        knows="that a number was left out",
        learns="what the number must have been",
        defence="the coding looks at public facts only, and a dash looks the same whatever its reason",
        test="test_a_refusal_looks_the_same_whatever_its_reason",
    ),
    Threat(
        name="total minus shown",
        knows="a total and all shown counts of a row",
        learns="the hidden small count",
        defence="another count is hidden with it, the smallest that will do",
        test="test_a_small_count_does_not_follow_from_the_total",
    ),
    Threat(
        name="margins of a table",
        knows="the totals of rows and columns",
        learns="hidden counts that bound each other",
        defence="the range of every hidden count is computed, and more are hidden until all are wide",
        test="test_a_small_count_does_not_follow_from_the_margins_of_a_table",
    ),
    Threat(
        name="items of few",
        knows="means of single items of few raters",
        learns="answers that one mean over the items hides",
        defence="no means of items from fewer than eight confidential raters",
        test="test_items_of_few_raters_are_not_told",
    ),
    Threat(
        name="partners pool their scores",
        knows="the network's mean and distribution, and all scores but one",
        learns="the last score",
        defence="one decimal, groups of at least five, shares in steps of five per cent; the rest is told as a risk",
        test="test_all_other_partners_together_do_not_get_the_last_score_exactly",
    ),
)
