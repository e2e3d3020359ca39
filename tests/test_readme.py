"""The README is true: its tables list the catalogue, and its error messages are the real ones."""

import re
from pathlib import Path

import numpy as np
import pytest

import fastact
from fastact._catalogue import ACTIVATIONS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text()


def test_the_gallery_shows_every_activation():
    picture = re.search(r"!\[[^]]*\]\((.*?\.svg)\)", README)[1]
    shown = re.findall(r">(\w+)</text>", (ROOT / picture).read_text())
    missing = {row.name for row in ACTIVATIONS} - set(shown)
    assert not missing, "run `python -m fastact plot --gallery --range -4 7 -o docs/gallery.svg`"


def test_the_table_of_other_libraries_lists_our_functions_in_order():
    table = README.split("## Coming from")[1]
    rows = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
    ours = [*(row.name for row in ACTIVATIONS), "rrelu", "crelu"]
    assert rows, "the README has no such table"
    assert rows == [name for name in ours if name in rows], "a name is unknown, repeated or out of order"


def test_errors_look_as_shown():
    session = re.search(r"```pycon\n(.*?)```", README, re.DOTALL)[1]
    shown = re.findall(r">>> (.*)\n(\w+): (.*)\n", session)
    assert len(shown) >= 4
    x = np.zeros((32, 64), np.float32)
    for call, exception, message in shown:
        with pytest.raises(Exception) as caught:  # noqa: PT011 - the README names the class
            eval(call, {"fastact": fastact, "np": np, "x": x})
        assert (type(caught.value).__mro__[0].__name__, str(caught.value).strip()) in {
            (exception, message),
            ("UFuncTypeError", message),
            ("_UFuncNoLoopError", message),
        }
