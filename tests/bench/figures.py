"""Print a figure: median, 95th percentile, and the ratio to what it is compared with."""

from collections.abc import Sequence


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def tell(what: str, values: Sequence[float], unit: str, *, against: str, other: float) -> None:
    """One line. `other` is the median of what it is compared with, in the same unit."""
    median, p95, p99 = (percentile(values, share) for share in (0.5, 0.95, 0.99))
    ratio = f"{median / other:.2f} of {against} ({other:g} {unit})" if other else against
    print(f"{what}: median {median:.4g} {unit}, p95 {p95:.4g}, p99 {p99:.4g}, n {len(values)}; {ratio}", flush=True)
