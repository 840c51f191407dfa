"""The tests: python3 -m dashboard test."""
