"""The way of the cities to the Mission label, in frames and in sentences."""
