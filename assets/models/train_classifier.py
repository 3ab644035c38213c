"""Train shapes-classifier/: `python assets/models/train_classifier.py`, about 20 minutes on two cores.

A small ResNet of transformers, on pictures drawn by `shapes.single`: each is seen once.
"""

import argparse
import math
from pathlib import Path

import numpy as np
import shapes
import torch
from torch.nn.functional import cross_entropy
from transformers import ConvNextImageProcessor, ResNetConfig, ResNetForImageClassification

SIDE = 64  # pixels


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--steps", type=int, default=4000, help="batches to train on")
    options.add_argument("--batch", type=int, default=64)
    options.add_argument("--out", type=Path, default=Path(__file__).with_name("shapes-classifier"))
    given = options.parse_args()
    model = train(given.steps, given.batch)
    processor = ConvNextImageProcessor(
        size={"shortest_edge": SIDE}, crop_pct=1.0, image_mean=[0.5] * 3, image_std=[0.5] * 3
    )
    print(f"{given.out}: {accuracy(model):.1%} of 600 pictures it has not seen")
    model.half().save_pretrained(given.out)
    processor.save_pretrained(given.out)


def train(steps: int, size: int) -> ResNetForImageClassification:
    torch.manual_seed(0)
    named = dict(enumerate(shapes.LABELS))
    model = ResNetForImageClassification(
        ResNetConfig(
            embedding_size=24,
            hidden_sizes=[24, 48, 96],
            depths=[1, 1, 1],
            layer_type="basic",
            downsample_in_first_stage=False,
            id2label=named,
            label2id={name: place for place, name in named.items()},
        )
    )
    best = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=0.05)
    pace = torch.optim.lr_scheduler.LambdaLR(best, lambda step: _warm_then_cool(step, steps))
    random = np.random.default_rng(0)
    model.train()
    for step in range(steps):
        pixels, labels = batch(random, size)
        loss = cross_entropy(model(pixel_values=pixels).logits, labels)
        best.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        best.step()
        pace.step()
        if step % 100 == 0:
            print(f"step {step} of {steps}, loss {loss.item():.3f}", flush=True)
    return model.eval()


def batch(random: np.random.Generator, count: int) -> tuple[torch.Tensor, torch.Tensor]:
    """(count, 3, 64, 64) float32 in -1 to 1, and (count,) places in `shapes.LABELS`."""
    drawn = [shapes.single(random, SIDE) for _ in range(count)]
    pixels = np.stack([pixels for pixels, _ in drawn]).astype(np.float32) / 127.5 - 1
    return torch.from_numpy(pixels).permute(0, 3, 1, 2), torch.tensor([label for _, label in drawn])


@torch.inference_mode()
def accuracy(model: ResNetForImageClassification) -> float:
    pixels, labels = batch(np.random.default_rng(99), 600)
    return float((model(pixel_values=pixels).logits.argmax(-1) == labels).float().mean())


def _warm_then_cool(step: int, steps: int) -> float:
    return min(1.0, (step + 1) / 80) * (0.5 * (1 + math.cos(math.pi * step / steps)) * 0.98 + 0.02)


if __name__ == "__main__":
    main()
