"""Figures of a description: what is written and drawn in them."""

from __future__ import annotations

from matplotlib.patches import Rectangle

from analysis.figures.contacts import contacts
from analysis.figures.variance_shares import Shares, variance_shares


def test_every_share_is_written_in_its_piece_unless_it_is_too_narrow() -> None:
    bar = Shares("Vertrouwen", ((0.50, "50 %"), (0.47, "47 %"), (0.03, "3 %")))
    figure = variance_shares([bar], ("een", "twee", "drie"))
    assert {text.get_text() for text in figure.axes[0].texts} == {"Vertrouwen", "50 %", "47 %"}
    assert [text.get_text() for text in figure.legends[0].get_texts()] == ["een", "twee", "drie"]


def test_pieces_differ_without_colour() -> None:
    bar = Shares("Vertrouwen", tuple((0.25, "25 %") for _ in range(4)))
    looks = {
        (patch.get_hatch(), patch.get_facecolor())
        for patch in variance_shares([bar], ("a", "b", "c", "d")).axes[0].patches
    }
    light = [hatch for hatch, colour in looks if sum(colour[:3]) > 2.0]
    assert len(looks) == 4
    assert len(set(light)) == 3


def test_few_contacts_are_drawn_as_nothing_and_many_larger_than_some() -> None:
    figure = contacts(("A", "B"), ((2, 0), (0, 1)), ("weinig", "enkele", "veel"))
    squares = [patch for patch in figure.axes[0].patches if isinstance(patch, Rectangle) and patch.get_fill()]
    drawn = sorted(patch.get_width() for patch in squares if patch.get_facecolor()[3] > 0.0)
    assert len(drawn) == 2
    assert drawn[0] < drawn[1]


def test_a_long_name_of_a_cluster_is_cut() -> None:
    figure = contacts(("Een heel lange clusternaam", "B"), ((2, 0), (0, 1)), ("weinig", "enkele", "veel"))
    assert figure.axes[0].get_yticklabels()[0].get_text() == "Een heel lange ."
