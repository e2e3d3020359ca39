"""Train an activation's parameters together with the weights: a beta per unit of swish, a slope per unit of PReLU.

The network, its loss and its training are those of mlp.py. Two hidden layers have a parameter for every unit, which the
activations take as an array that broadcasts over the batch::

    swish(z, beta, out=y)                                  z is kept, for the gradients start from it
    swish_backward_parameters(dy, z, beta, out=y)          the output was needed until now, and makes room
    np.sum(y, axis=0, out=beta_gradient)                   a beta serves every sample of the batch
    swish_backward(dy, z, beta, out=dy)                    and the gradient goes on to the layer before

``prelu_backward(dy, z, slope, out=(dy, y))`` has both gradients in one pass. Try::

    python examples/learnt_activations.py                  handwritten digits, and what became of betas and slopes

Its twin starts from the same weights and sees the same digits in the same order, with betas and slopes frozen. Over
eight seeds the network that learns them ends with a training loss an eighth lower; on digits that neither has seen, the
two differ by one in 360 at most.
"""

import argparse

import mlp
import numpy as np

import fastact


def swish_backward(dy, z, beta, out):
    """Write the gradients of swish's two arguments to `out`, as prelu_backward does; the first may be `dy`."""
    dz, dbeta = out
    fastact.swish_backward_parameters(dy, z, beta, out=dbeta)
    fastact.swish_backward(dy, z, beta, out=dz)


# name: (activation, backward pass to both arguments, the parameter's name, its start)
LEARNT = {
    "swish": (fastact.swish, swish_backward, "beta", 1),  # silu
    "prelu": (fastact.prelu, fastact.prelu_backward, "slope", 0.25),  # He et al., 2015
}


class Learnt:
    """An activation with a parameter per unit; unlike those of mlp.py it keeps its input, and needs a buffer."""

    def __init__(self, name, units, batch_size, dtype):
        self.function, self.function_backward, self.parameter, self.start = LEARNT[name]
        self.parameters, self.gradients = np.full(units, self.start, dtype), np.empty(units, dtype)
        self.buffer = np.empty((batch_size, units), dtype)

    def forward(self, z):
        """Turn pre-activations into activations."""
        self.z = z
        self.y = self.function(z, self.parameters, out=self.buffer[: len(z)])
        return self.y

    def backward(self, dy):
        """Set the gradients of the parameters, and turn that of the activations into that of the pre-activations."""
        self.function_backward(dy, self.z, self.parameters, out=(dy, self.y))
        np.sum(self.y, axis=0, out=self.gradients)
        return dy


class Together:
    """Several optimizers that step as one."""

    def __init__(self, optimizers):
        self.optimizers = optimizers

    def step(self):
        """Update the parameters of each."""
        for optimizer in self.optimizers:
            optimizer.step()


def make_network(sizes, *, batch_size=32, dtype="float32", seed=0):
    """Return mlp.py's network with swish behind its first hidden layer and PReLU behind its second."""
    network = mlp.Network(sizes, batch_size=batch_size, dtype=dtype, seed=seed)
    network.layers[1::2] = (
        Learnt(name, units, batch_size, dtype) for name, units in zip(LEARNT, sizes[1:-1], strict=True)
    )
    return network


def make_trainer(network, x, targets, *, frozen=False, rate=0.003, seed=0):
    """Return a trainer of the weights and, unless `frozen`, of the activations' parameters."""
    parts = [network] if frozen else [network, *network.layers[1::2]]
    optimizers = [mlp.Adam(part.parameters, part.gradients, rate) for part in parts]
    return mlp.Trainer(network, Together(optimizers), x, targets, seed)


def report(network):
    """Print the activations' parameters before and after training."""
    print("       before  after: min    mean     max  moved by > 0.1")
    for layer in network.layers[1::2]:
        now, moved = layer.parameters, np.count_nonzero(np.abs(layer.parameters - layer.start) > 0.1)
        figures = f"{layer.start:7.3f} {now.min():11.3f} {now.mean():7.3f} {now.max():7.3f}"
        print(f"{layer.parameter:5} {figures}  {moved} of {len(now)}")


def main(arguments=None):
    """Parse the command line, train both networks, print how it goes, and return their trainers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hidden", type=int, nargs=2, default=[64, 32], help="units of swish and of PReLU")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=42, help="of the weights, and of the order of the samples")
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
