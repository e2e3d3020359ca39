"""Plots: `fastact.plot`, ``python -m fastact plot``, and what their figures show."""

import os
import subprocess
import sys

import matplotlib
import numpy as np
import pytest

import fastact
from fastact._cli import plot
from fastact._cli.arguments import main
from fastact._cli.curve import SPAN, Curve
from fastact._cli.spelling import VALUES

PNG = b"\x89PNG\r\n"


def curves(*texts, span=(-5, 5)):
    return plot.curves([Curve.parse(text) for text in texts], span)


def gallery(*texts):
    return plot.gallery([Curve.parse(text) for text in texts], SPAN)


def lines(panel):
    """Return the coordinates of each curve of a panel, by label."""
    return {line.get_label(): line.get_xydata().T for line in panel.get_lines()}


def kinks(figure, panel):
    return [line.get_xydata().tolist() for line in figure.axes[panel].get_lines() if line.get_label() == "kinks"]


# --- what a figure shows -----------------------------------------------------------------------------------------


def test_kinks_are_marked_at_the_value_of_the_function():
    figure = curves("relu6", "sigmoid", "leaky_relu", span=(-5, 10))
    assert kinks(figure, 0) == [[[0, 0], [6, 6]], [[0, 0]]]
    assert kinks(figure, 1) == [[[0, 0], [6, 0]], [[0, 0.01]]]


def test_kinks_are_filled_dots():
    for figure in (curves("relu"), gallery("relu")):
        dots = [line for axes in figure.axes for line in axes.get_lines() if line.get_label() == "kinks"]
        assert len(dots) == 2
        assert all(dot.get_markerfacecolor() == dot.get_markeredgecolor() == dot.get_color() for dot in dots)


def test_a_small_dot_on_a_large_one_shows_that_value_and_derivative_are_equal():
    (panel,) = gallery("relu").axes
    value, derivative = (line for line in panel.get_lines() if line.get_label() == "kinks")
    np.testing.assert_array_equal(value.get_xydata(), derivative.get_xydata())
    assert derivative.get_markersize() < 0.7 * value.get_markersize()


def test_there_is_no_kink_where_value_and_derivative_are_continuous():
    assert kinks(curves("elu"), 1) == kinks(curves("leaky_relu:1"), 1) == []
    assert kinks(curves("elu:2"), 1) == [[[0, 2]]]


def test_sparsemax_of_two_elements_has_the_kinks_of_sparse_sigmoid():
    for panel in (0, 1):
        assert kinks(curves("sparsemax"), panel) == kinks(curves("sparse_sigmoid"), panel)
    assert kinks(curves("sparsemax"), 0) == [[[-1, 0], [1, 1]]]


def test_a_gated_pair_has_the_kinks_of_its_gate():
    assert kinks(curves("reglu"), 1) == [[[0, 0]]]


def test_kinks_beyond_the_range_are_left_out():
    assert kinks(curves("relu6", span=(-1, 1)), 0) == [[[0, 0]]]


def test_no_line_crosses_a_jump():
    value, derivative = (axes.get_lines()[0].get_xydata() for axes in curves("relu", span=(-1, 1)).axes)
    np.testing.assert_array_equal(value[:, 1], fastact.relu(value[:, 0]))
    (gap,) = np.flatnonzero(np.isnan(derivative[:, 1]))
    assert set(derivative[:gap, 1]) == {0}
    assert set(derivative[gap + 1 :, 1]) == {1}
    assert derivative[gap + 1, 0] == np.nextafter(0, 1)


@pytest.mark.parametrize("name", VALUES)
def test_everything_can_be_plotted(name):
    value, derivative = (axes.get_lines()[0].get_ydata() for axes in curves(name, span=(-5, 10)).axes)
    assert np.isfinite(value).sum() >= plot.POINTS - len(Curve.parse(name).kinks)
    assert np.isfinite(derivative).sum() == np.isfinite(value).sum()


def test_along_an_axis_the_first_of_two_elements_is_plotted():
    value, derivative = (axes.get_lines()[0].get_xydata().T for axes in curves("softmax").axes)
    np.testing.assert_allclose(value[1], fastact.sigmoid(value[0]), rtol=1e-14)
    np.testing.assert_allclose(derivative[1], fastact.sigmoid_derivative(derivative[0]), rtol=1e-12)


def test_a_gallery_has_a_panel_for_each_function():
    panels = [axes for axes in gallery(*VALUES).axes if axes.get_visible()]
    assert [axes.get_title() for axes in panels] == list(VALUES)
    for axes in panels:
        drawn = lines(axes)
        for label, function in zip(("value", "derivative"), Curve.parse(axes.get_title()).functions(), strict=True):
            x, y = drawn[label]
            np.testing.assert_array_equal(y, function(x))


def test_a_derivative_is_dashed_above_the_value_in_a_gallery():
    (panel,) = gallery("relu").axes
    value, derivative = (line for line in panel.get_lines() if line.get_label() in ("value", "derivative"))
    assert (value.get_label(), derivative.get_label()) == ("value", "derivative")  # in the order of drawing
    assert (value.get_linestyle(), derivative.get_linestyle()) == ("-", "--")


def test_titles_of_a_gallery_are_no_wider_than_the_panels():
    figure = gallery(*["binary_cross_entropy_with_logits"] * plot.GALLERY_COLUMNS, "clamped_swiglu:1,2,3")
    figure.draw_without_rendering()
    for axes in figure.axes:
        if axes.get_visible():
            assert axes.title.get_window_extent().width <= axes.get_window_extent().width


def test_every_one_of_many_curves_looks_different():
    figure = curves(*list(VALUES)[: len(plot.PALETTE) + 3])
    for panel in figure.axes:
        drawn = [line for line in panel.get_lines() if line.get_label() in VALUES]
        looks = {(line.get_color(), str(line.get_linestyle())) for line in drawn}
        widths = [line.get_linewidth() for line in drawn]
        assert len(looks) == len(drawn) == len(plot.PALETTE) + 3
        assert widths == sorted(widths, reverse=True)
        assert max(widths) < 4


# --- parameters --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "label", "parameters"),
    [
        ("leaky_relu:0.2", "leaky_relu(negative_slope=0.2)", (0.2,)),
        ("Leaky-ReLU: negative_slope = 0.2", "leaky_relu(negative_slope=0.2)", (0.2,)),
        ("hard_tanh:-2,3", "hard_tanh(min_val=-2, max_val=3)", (-2, 3)),
        ("hard_tanh:max_val=3", "hard_tanh(max_val=3)", (-1, 3)),
        ("hard_tanh:-2,max_val=3", "hard_tanh(min_val=-2, max_val=3)", (-2, 3)),
        ("SiLU", "silu", ()),
    ],
)
def test_parameters_are_given_as_in_a_call(text, label, parameters):
    figure = curves(text)
    x, y = lines(figure.axes[0])[label]
    np.testing.assert_array_equal(y, getattr(fastact, label.partition("(")[0])(x, *parameters))
    assert [entry.get_text() for entry in figure.legends[0].get_texts()] == [label]


def test_kinks_depend_on_the_parameters():
    assert kinks(curves("hard_tanh:-2,3"), 0) == [[[-2, -2], [3, 3]]]
    assert kinks(curves("hard_sigmoid:0"), 0) == []  # they are at infinity


# --- fastact.plot ------------------------------------------------------------------------------------------------


def test_plot_returns_a_figure_that_pyplot_does_not_know():
    figure = fastact.plot("gelu", "leaky_relu:0.2", range=(-4, 3))
    assert isinstance(figure, matplotlib.figure.Figure)
    assert [panel.get_xlim() for panel in figure.axes] == [(-4, 3)] * 2
    assert {"gelu", "leaky_relu(negative_slope=0.2)"} <= lines(figure.axes[0]).keys()
    assert figure.canvas.manager is None  # otherwise, a notebook would display it twice


def test_every_plot_has_the_same_default_range():
    assert fastact.plot("relu6").axes[0].get_xlim() == SPAN == (-5, 7)
    assert Curve.parse("relu6").kinks[-1] < SPAN[1]  # otherwise, it would look like relu


@pytest.mark.parametrize("span", [(-1e306, 1e306), (0, 5e-324)])
def test_extreme_ranges_can_be_plotted(span):
    assert fastact.plot("gelu", range=span)._repr_png_().startswith(PNG)


def test_plot_accepts_ufuncs():
    figure = fastact.plot(fastact.gelu, "relu")
    assert [text.get_text() for text in figure.legends[0].get_texts()] == ["gelu", "relu"]


def test_a_notebook_displays_the_figure():
    assert fastact.plot("gelu")._repr_png_().startswith(PNG)


@pytest.mark.parametrize(
    ("error", "message", "names", "span"),
    [
        (TypeError, "plot: expected at least one name", [], (-5, 5)),
        (TypeError, "plot: names must be strings, got 3", [3], (-5, 5)),
        (TypeError, r"plot: .*, got \['gelu', 'relu'\]; pass a sequence as \*names", [["gelu", "relu"]], (-5, 5)),
        (TypeError, "plot: .*, got <ufunc 'tanh'>; ufuncs of fastact are accepted, too", [np.tanh], (-5, 5)),
        (KeyError, "plot: unknown activation 'gelu_derivative'", [fastact.gelu_derivative], (-5, 5)),
        (ValueError, "plot: 'rrelu': crelu and rrelu can't be plotted", ["rrelu"], (-5, 5)),
        (ValueError, "plot: 'CReLU': crelu and rrelu can't be plotted", ["CReLU"], (-5, 5)),
        (ValueError, "plot: 'leaky_relu:nan': 'nan' is not a number", ["leaky_relu:nan"], (-5, 5)),
        (ValueError, "plot: .*: parameter 'alpha' is given twice", ["elu:alpha=1,alpha=2"], (-5, 5)),
        (ValueError, r"plot: range must be at most 1e\+307 wide, got \(-1e\+308, 1e\+308\)", ["relu"], (-1e308, 1e308)),
        (KeyError, "plot: unknown activation 'gellu'; did you mean gelu", ["gellu"], (-5, 5)),
        (ValueError, "plot: 'relu:1': too many positional arguments; parameters of relu: none", ["relu:1"], (-5, 5)),
        (ValueError, r"plot: range must be two finite numbers, the lower first, got \(5, -5\)", ["relu"], (5, -5)),
        (ValueError, r"plot: range must be two .* got \(0, inf\)", ["relu"], (0, float("inf"))),
        (ValueError, "plot: range must be two", ["relu"], (0, 1, 2)),
        (TypeError, "plot: range must be two .* got 3", ["relu"], 3),
    ],
)
def test_plot_rejects_invalid_arguments(error, message, names, span):
    with pytest.raises(error, match=message):
        fastact.plot(*names, range=span)


def test_plot_without_matplotlib_names_the_package_to_install():
    code = "import sys, fastact; sys.modules['matplotlib'] = None; fastact.plot('gelu')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr.endswith('ImportError: fastact.plot needs matplotlib: python -m pip install "fastact[plot]"\n')


# --- the command -------------------------------------------------------------------------------------------------


def plot_without_display(backend, path=""):
    """Run ``plot relu`` without a display, and with a backend of matplotlib."""
    path = os.pathsep.join(filter(None, [path, os.environ.get("PYTHONPATH")]))
    environment = os.environ | {"MPLBACKEND": backend, "PYTHONPATH": path}
    for display in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(display, None)
    command = [sys.executable, "-m", "fastact", "plot", "relu"]
    return subprocess.run(command, env=environment, capture_output=True, text=True)


def test_svg_files_keep_text_and_are_reproducible(tmp_path):
    files = [tmp_path / name for name in ("one.svg", "two.svg")]
    for file in files:
        assert main(["plot", "--gallery", "relu", "gelu", "-o", str(file)]) == 0
    one, two = (file.read_text() for file in files)
    assert one == two
    assert ">gelu</text>" in one


@pytest.mark.parametrize("low", ["-1e1", "-1E+1", "-.1e2", "-10.0"])
def test_the_lower_end_of_the_range_may_have_an_exponent(low, tmp_path, monkeypatch):
    figures = []
    monkeypatch.setattr(plot, "save", lambda figure, file: figures.append(figure))
    assert main(["plot", "relu", "-o", str(tmp_path / "figure.svg"), "--range", low, "1e1"]) == 0
    assert figures[0].axes[0].get_xlim() == (-10, 10)


def test_the_command_writes_a_png(tmp_path):
    file = tmp_path / "figure.png"
    assert main(["plot", "relu", "leaky_relu:0.2", "-o", str(file), "--range", "-5", "10"]) == 0
    assert file.read_bytes().startswith(PNG)


WINDOWS = """
from matplotlib.backend_bases import FigureManagerBase
from matplotlib.backends.backend_agg import FigureCanvasAgg

class FigureManager(FigureManagerBase):
    @classmethod
    def start_main_loop(cls):
        print("windows are open")

class FigureCanvas(FigureCanvasAgg):
    required_interactive_framework = "headless"
    manager_class = FigureManager
"""


def test_the_command_opens_a_window_without_a_file(tmp_path):
    (tmp_path / "windows.py").write_text(WINDOWS)
    done = plot_without_display("module://windows", str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "windows are open\n", "")


def test_an_unknown_backend_is_named():
    done = plot_without_display("nosuch")
    assert done.returncode == 1
    assert done.stderr.startswith("python -m fastact plot: can't import matplotlib: Key backend: 'nosuch' is not")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("backend", "reason"),
    [
        ("Agg", "there is no display, or matplotlib's backend 'agg' has none"),
        ("", "there is no display, or matplotlib's backend 'agg' has none"),
        ("module://broken", "no toolkit"),
    ],
)
def test_the_command_says_why_there_is_no_window(backend, reason, tmp_path):
    if not backend and sys.platform != "linux":
        pytest.skip("other systems always have a display")
    (tmp_path / "broken.py").write_text("raise ImportError('no toolkit')")
    done = plot_without_display(backend, str(tmp_path))
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == f"python -m fastact plot: can't open a window: {reason}; write a file with -o FILE\n"
