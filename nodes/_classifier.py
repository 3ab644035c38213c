"""Any image classifier that transformers can load: ViT, ResNet, EfficientNet, ConvNeXt, Swin and more."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.sdk import NodeError, batched

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Guess:
    """What a picture may be: labels with their scores, best first, and the picture as (n,) little-endian float32."""

    labels: tuple[str, ...]
    scores: tuple[float, ...]
    features: NDArray[np.float32]


class Classifier:
    """A classifier with its preprocessing, resident on one device, in single precision."""

    def __init__(self, device: str, checkpoint: str) -> None:
        self.prepare, self.model = _loaded(checkpoint)
        self.model = self.model.eval().to(device)
        self.labels: dict[int, str] = {int(place): name for place, name in self.model.config.id2label.items()}
        self._seen: list[Any] = []
        self.model.base_model.register_forward_hook(lambda model, given, out: self._seen.append(out))

    @batched(most=32)
    def classify(self, pictures: Sequence[Pixels]) -> list[Guess]:
        """Every label of each picture, (height, width, 3) uint8 RGB of any size."""
        return self.guess(pictures)

    def guess(self, pictures: Sequence[Pixels]) -> list[Guess]:
        """The same for pictures that belong together."""
        import torch

        if not pictures:
            return []
        with torch.inference_mode():
            seen = [self.prepare(images=[np.array(one)], return_tensors="pt")["pixel_values"] for one in pictures]
            self._seen.clear()
            logits = self.model(pixel_values=torch.cat(seen).to(self.model.device, self.model.dtype)).logits
            scores, order = logits.float().softmax(-1).sort(-1, descending=True)
            features = _pooled(self._seen.pop()).float().cpu().numpy().astype("<f4")
        ranked = zip(order.tolist(), scores.tolist(), features, strict=True)
        return [Guess(tuple(self.labels[n] for n in which), tuple(how), row) for which, how, row in ranked]


def _pooled(output: Any) -> Any:
    """(batch, channels) from what a model's body says: its own pooling, the class token, or the mean over the map."""
    if getattr(output, "pooler_output", None) is not None:
        return output.pooler_output.flatten(1)
    last = output.last_hidden_state
    return last[:, 0] if last.ndim == 3 else last.mean((2, 3))


def _loaded(checkpoint: str) -> tuple[Any, Any]:
    import torch
    from transformers import AutoImageProcessor, AutoModelForImageClassification
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()
    try:
        return (
            AutoImageProcessor.from_pretrained(checkpoint, local_files_only=True),
            AutoModelForImageClassification.from_pretrained(checkpoint, dtype=torch.float32, local_files_only=True),
        )
    except (OSError, ValueError, KeyError) as error:
        reason = str(error).splitlines()[0]
        remedy = "Choose a folder or hub id with an image classifier of transformers"
        raise NodeError(f"{Path(checkpoint).name} is no image classifier: {reason}", remedy, pin="model") from error
