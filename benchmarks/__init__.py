"""Figures that can be claimed: each script prints medians from one run. Never part of the tests."""
