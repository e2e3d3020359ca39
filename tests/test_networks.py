"""The networks that the benchmark compares compute the same: only their times differ."""

import numpy as np
import pytest
from peers import networks

LIBRARIES = [name for name in networks.NETWORKS if name != "fastact"]


@pytest.fixture(scope="module")
def made():
    """Make the networks that are installed. PyTorch uses one thread meanwhile, because the CPUs may be busy."""
    made = networks.installed(networks.NETWORKS)
    if "torch" not in made:
        yield made
        return
    torch = made["torch"].torch
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield made
    torch.set_num_threads(before)


@pytest.fixture
def theirs(made, library):
    return made.get(library) or pytest.skip(f"{library} is not installed")


@pytest.mark.parametrize("library", LIBRARIES)
def test_training_gives_the_same_losses(made, theirs, library):
    ours = made["fastact"].train(shuffle=False)
    assert ours[0] > 4 * ours[-1] > 0  # it learns
    rtol = 5e-3 if "torch" in library else 1e-5  # PyTorch adds Adam's epsilon before it corrects the bias
    np.testing.assert_allclose(theirs.train(shuffle=False), ours, rtol)


@pytest.mark.parametrize("library", LIBRARIES)
def test_batches_are_shuffled(theirs, library):
    """The losses differ a little, because each library draws its own order."""
    ordered, shuffled = theirs.train(shuffle=False), theirs.train()
    assert shuffled != ordered
    np.testing.assert_allclose(shuffled, ordered, rtol=0.1)


@pytest.mark.parametrize("library", LIBRARIES)
def test_predictions_are_the_same(made, theirs, library):
    x, _ = networks.samples()
    ours = made["fastact"].predict(x)
    assert np.std(ours) > 0.1
    np.testing.assert_allclose(theirs.predict(x), ours, rtol=1e-5)
    np.testing.assert_allclose(theirs.predict(x[:1]), ours[:1], rtol=1e-5)


@pytest.mark.parametrize("library", [name for name in networks.BLOCKS if name != "fastact"])
def test_a_step_of_the_block_gives_the_same_loss_and_gradient(theirs, library):
    (loss, gradient), (our_loss, ours) = (networks.BLOCKS[name](tokens=64).step() for name in (library, "fastact"))
    assert loss == pytest.approx(our_loss, rel=1e-5)
    np.testing.assert_allclose(gradient, ours, rtol=1e-4, atol=1e-5 * abs(ours).max())
