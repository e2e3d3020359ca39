"""Helpers of several test files: oracles, inputs, operands, processes. They import no test file."""
