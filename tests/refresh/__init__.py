"""Tests of the command that refreshes the data, against a real server on loopback."""
