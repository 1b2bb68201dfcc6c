"""Nine link classes must stay apart for color-blind eyes, on dark screens and on a black and white printer."""

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from fanal.model.vocabulary import load_vocabularies

CLASSES = {term.code: term.attributes for term in load_vocabularies()["link_class"]}
BACKGROUNDS = {"color": "#ffffff", "color_dark": "#1c2027"}
# WCAG 2.2, 1.4.11 asks for 3; thin lines on dark looked faint at that.
LEAST_CONTRAST = {"color": 3, "color_dark": 4}
Array = NDArray[np.float64]

# Machado, Oliveira and Fernandes (2009), "A physiologically-based model for simulation of color
# vision deficiency", severity 1.0: linear RGB to linear RGB.
SIGHT = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])


def linear(color: str) -> Array:
    share = np.array([int(color[start : start + 2], 16) for start in (1, 3, 5)]) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def lab(rgb: Array) -> Array:
    ratio = TO_XYZ @ np.clip(rgb, 0, 1) / WHITE
    curve = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio * (29 / 6) ** 2 / 3 + 4 / 29)
    return np.array([116 * curve[1] - 16, 500 * (curve[0] - curve[1]), 200 * (curve[1] - curve[2])])


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((float(TO_XYZ[1] @ linear(color)) for color in (one, other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_the_instruments_give_published_values() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert lab(linear("#ff0000")) == pytest.approx([53.24, 80.09, 67.20], abs=0.02)


@pytest.mark.parametrize("theme", BACKGROUNDS)
@pytest.mark.parametrize("code", CLASSES)
def test_a_line_stands_out_from_the_background(code: str, theme: str) -> None:
    assert contrast(CLASSES[code][theme], BACKGROUNDS[theme]) >= LEAST_CONTRAST[theme]


@pytest.mark.parametrize("theme", BACKGROUNDS)
@pytest.mark.parametrize("sight", SIGHT)
def test_no_two_classes_look_alike_to_anyone(theme: str, sight: str) -> None:
    seen = {code: lab(SIGHT[sight] @ linear(look[theme])) for code, look in CLASSES.items()}
    nearest = min(combinations(seen, 2), key=lambda pair: np.linalg.norm(seen[pair[0]] - seen[pair[1]]))
    assert np.linalg.norm(seen[nearest[0]] - seen[nearest[1]]) >= 20, nearest


def test_each_class_has_a_line_style_and_a_letter_of_its_own() -> None:
    for key in ("dash", "letter", "color", "color_dark"):
        assert len({look[key] for look in CLASSES.values()}) == 9
    assert len({tuple(look["dash_pattern"]) for look in CLASSES.values()}) == 9


def test_line_styles_repeat_evenly() -> None:
    for look in CLASSES.values():
        assert len(look["dash_pattern"]) % 2 == 0
        assert (look["dash"] == "solid") == (look["dash_pattern"] == [])
        assert all(length > 0 for length in look["dash_pattern"])
