"""What a process has used, as /proc tells it."""

import os
import time
from pathlib import Path
from statistics import median

TICKS = os.sysconf("SC_CLK_TCK")


def cpu_s(pid: int) -> float:
    """Return the processor time that a process has taken, in seconds of one core."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def rss_mb(pid: int) -> float:
    """Return the memory that a process holds, in MB."""
    line = next(
        line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if "VmRSS" in line
    )
    return int(line.split()[1]) / 1024


def size() -> str:
    """Return what the machine is: cores, memory, and how fast Python counts on it now."""
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return f"{os.cpu_count()} cores, {total:.0f} GB, {pace():.0f} ms for a million additions"


def pace() -> float:
    """Return the ms of the processor that Python takes for a million additions: median of 9.

    Machines of the same size differ by a factor of three in it, and one from hour to hour.
    """
    taken = []
    for _time in range(9):
        began, total = time.process_time(), 0
        for number in range(1_000_000):
            total += number
        taken.append(1000 * (time.process_time() - began))
    return median(taken)
