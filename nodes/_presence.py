"""Who is in a zone, since when, and who came or went."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from app.sdk import Json
from nodes._places import Places


@dataclass
class Visit:
    label: str
    since: float
    last: float


@dataclass
class Presence:
    """Visits to zones. A thing that is not seen for `patience` seconds has left when it was last seen."""

    zones: Places
    patience: float
    visits: dict[str, dict[int, Visit]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.visits = {name: {} for name in self.zones}

    def inside(self, at: NDArray[np.float32]) -> dict[str, NDArray[np.bool_]]:
        """For each zone which of n points, as parts of the picture, lie in it or on its border."""
        import cv2

        return {
            name: np.array([cv2.pointPolygonTest(zone, (float(x), float(y)), False) >= 0 for x, y in at], bool)
            for name, zone in self.zones.items()
        }

    def follow(self, now: float, inside: Mapping[str, NDArray[np.bool_]], things: list[tuple[int, str]]) -> list[Json]:
        """What changed, in the order of the zones. `things`: number and name of each of the n points."""
        events: list[Json] = []
        for zone, visits in self.visits.items():
            for (number, label), is_in in zip(things, inside[zone], strict=True):
                if is_in and number not in visits:
                    visits[number] = Visit(label, now, now)
                    events.append({"zone": zone, "event": "enter", "id": number, "label": label, "time": round(now, 3)})
                elif is_in:
                    visits[number].last = now
                elif number in visits:
                    events.append(_left(zone, number, visits.pop(number), now))
            for number in [number for number, visit in visits.items() if now - visit.last > self.patience]:
                visit = visits.pop(number)
                events.append(_left(zone, number, visit, visit.last))
        return events

    def dwell(self, now: float) -> dict[str, Json]:
        """How long those inside have been there, by zone: seconds in the mean, and of whom it is longest."""
        stays = {zone: [now - visit.since for visit in visits.values()] for zone, visits in self.visits.items()}
        return {
            zone: {"mean": round(sum(stay) / len(stay), 2), "longest": round(max(stay), 2)} if stay else None
            for zone, stay in stays.items()
        }


def _left(zone: str, number: int, visit: Visit, when: float) -> Json:
    stayed = round(max(0.0, when - visit.since), 3)
    about: dict[str, Json] = {"zone": zone, "event": "leave", "id": number, "label": visit.label}
    return {**about, "time": round(when, 3), "stayed": stayed}
