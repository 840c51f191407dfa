"""The page shell component."""
