"""Models: the devices they live on, the lanes that reach them, who stays and who leaves, and where they come from."""

from app.models.call import Ran, StaleError, Terms
from app.models.devices import Device, Devices
from app.models.lane import Lane, LaneGauge, ThreadLane
from app.models.process import ProcessLane, Sent
from app.models.residency import Residency, Resident
from app.models.shared import CannotTravelError
from app.models.weights import Weights

__all__ = [
    "CannotTravelError",
    "Device",
    "Devices",
    "Lane",
    "LaneGauge",
    "ProcessLane",
    "Ran",
    "Residency",
    "Resident",
    "Sent",
    "StaleError",
    "Terms",
    "ThreadLane",
    "Weights",
]
