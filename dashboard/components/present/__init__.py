"""The presenting component."""
