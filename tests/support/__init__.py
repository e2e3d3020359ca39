"""Helpers that several test files share: oracles, inputs, operands, processes. They import no test file."""
