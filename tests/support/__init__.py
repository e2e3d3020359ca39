"""What several test files share: oracles, inputs, operands, processes. A test file may import it, and it no test."""
