"""When a value is too far from another one to be believed without a look."""


def is_jump(value: float, other: float | None, factor: float | None) -> bool:
    """Return whether a value is more than `factor` times the other one, or less than one part."""
    if not other or factor is None:
        return False
    return not 1 / factor <= value / other <= factor
