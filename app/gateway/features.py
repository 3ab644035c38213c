"""Parts of the gateway that can be turned off: their addresses stay, and say so."""

from typing import Literal

from fastapi import Depends, params

from app.gateway.problem import ProblemError
from app.settings import Settings

Feature = Literal["ENABLE_MULTIMODAL", "ENABLE_STREAMING"]


def why_off(settings: Settings, *features: Feature) -> str:
    """A sentence for the first of these that is off; nothing if all are on."""
    values = {"ENABLE_MULTIMODAL": settings.multimodal, "ENABLE_STREAMING": settings.streaming}
    off = next((feature for feature in features if not values[feature]), None)
    return f"{off} is off: start the server with {off}=true to have it" if off else ""


def needs(settings: Settings, *features: Feature) -> list[params.Depends]:
    """For a router's `dependencies`: its routes answer 501 `feature_disabled` while one of these is off."""
    why = why_off(settings, *features)

    def refuse() -> None:
        raise ProblemError(501, "feature_disabled", why)

    return [Depends(refuse)] if why else []
