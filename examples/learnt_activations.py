"""Train an activation's parameters together with the weights: a beta per unit of swish, a slope per unit of PReLU.

The network, its loss and its training are those of mlp.py. The activations of the two hidden layers have a parameter
for each unit, as an array that broadcasts over the batch::

    swish(z, beta, out=y)                                  z is kept: the gradients start from it
    swish_backward_parameters(dy, z, beta, out=y)          y isn't needed any more and is overwritten
    np.sum(y, axis=0, out=beta_gradient)                   every sample of the batch uses the same beta
    swish_backward(dy, z, beta, out=dy)                    dy now holds the gradient of z

``prelu_backward(dy, z, slope, out=(dy, y))`` computes both gradients in one pass. Try::

    python examples/learnt_activations.py                  train on handwritten digits, and show betas and slopes

A second network with fixed betas and slopes starts from the same weights and trains on the same digits in the same
order. Over eight seeds, the training loss of the network with learnt parameters ends an eighth lower. On the test
digits, the two networks differ by at most one digit in 360.
"""

import argparse

import mlp
import numpy as np

import fastact


def swish_backward(dy, z, beta, out):
    """Write the gradients of z and beta to the two arrays of `out`, as prelu_backward does. The first may be `dy`."""
    dz, dbeta = out
    fastact.swish_backward_parameters(dy, z, beta, out=dbeta)
    fastact.swish_backward(dy, z, beta, out=dz)


# name: (activation, backward pass with both gradients, name of the parameter, its initial value)
LEARNT = {
    "swish": (fastact.swish, swish_backward, "beta", 1),  # silu
    "prelu": (fastact.prelu, fastact.prelu_backward, "slope", 0.25),  # He et al., 2015
}


class LearntActivation:
    """An activation with a parameter per unit. It keeps its input, unlike those of mlp.py, and needs a buffer."""

    def __init__(self, name, units, batch_size, dtype):
        self.function, self.function_backward, self.parameter, self.start = LEARNT[name]
        self.parameters, self.gradients = np.full(units, self.start, dtype), np.empty(units, dtype)
        self.buffer = np.empty((batch_size, units), dtype)

    def forward(self, z):
        """Return the activations of pre-activations."""
        self.z = z
        self.y = self.function(z, self.parameters, out=self.buffer[: len(z)])
        return self.y

    def backward(self, dy):
        """Set the gradients of the parameters, and replace the gradient of the output by that of the input."""
        self.function_backward(dy, self.z, self.parameters, out=(dy, self.y))
        np.sum(self.y, axis=0, out=self.gradients)
        return dy


class CombinedOptimizer:
    """Several optimizers with a common step."""

    def __init__(self, optimizers):
        self.optimizers = optimizers

    def step(self):
        """Update the parameters of all optimizers."""
        for optimizer in self.optimizers:
            optimizer.step()


def make_network(sizes, *, batch_size=32, dtype="float32", seed=0):
    """Return a network as in mlp.py, with swish after its first hidden layer and PReLU after its second."""
    network = mlp.Network(sizes, batch_size=batch_size, dtype=dtype, seed=seed)
    network.layers[1::2] = (
        LearntActivation(name, units, batch_size, dtype) for name, units in zip(LEARNT, sizes[1:-1], strict=True)
    )
    return network


def make_trainer(network, x, targets, *, frozen=False, rate=0.003, seed=0):
    """Return a trainer of the weights and, unless `frozen`, of the parameters of the activations."""
    parts = [network] if frozen else [network, *network.layers[1::2]]
    optimizers = [mlp.Adam(part.parameters, part.gradients, rate) for part in parts]
    return mlp.Trainer(network, CombinedOptimizer(optimizers), x, targets, seed)


def report(network):
    """Print the parameters of the activations before and after training."""
    print("       before  after: min    mean     max  moved by > 0.1")
    for layer in network.layers[1::2]:
        now, moved = layer.parameters, np.count_nonzero(np.abs(layer.parameters - layer.start) > 0.1)
        figures = f"{layer.start:7.3f} {now.min():11.3f} {now.mean():7.3f} {now.max():7.3f}"
        print(f"{layer.parameter:5} {figures}  {moved} of {len(now)}")


def main(arguments=None):
    """Parse the command line, train both networks, print their losses, and return their trainers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hidden", type=int, nargs=2, default=[64, 32], help="units with swish, units with PReLU")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=42, help="of the initial weights and the order of samples")
    args = parser.parse_args(arguments)

    x, targets, *test = mlp.load("digits")
    sizes = [x.shape[1], *args.hidden, mlp.outputs(targets)]
    trainers = [
        make_trainer(make_network(sizes, seed=args.seed), x, targets, frozen=frozen, seed=args.seed)
        for frozen in (False, True)
    ]
    print("                 learnt          frozen")
    print("epoch    loss    test    loss    test")
    for epoch in range(1, args.epochs + 1):
        line = f"{epoch:5}"
        for trainer in trainers:
            trainer.epoch()
            line += f" {trainer.losses[-1]:7.4f} {trainer.network.evaluate(*test)[0]:7.3f}"
        print(line)
    report(trainers[0].network)
    return trainers


if __name__ == "__main__":
    main()
