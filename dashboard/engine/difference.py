"""Say what differs between the answers of two engines."""

import pandas as pd

CLOSE = 1e-9  # relative, of floats: sums are added up in another order


def difference(ours: pd.DataFrame, theirs: pd.DataFrame) -> str:
    """Return what differs, or nothing: columns, types, rows in their order, missing values."""
    try:
        pd.testing.assert_frame_equal(ours, theirs, check_exact=False, rtol=CLOSE, atol=0)
    except AssertionError as error:
        return " ".join(str(error).split())[:300]
    return ""
