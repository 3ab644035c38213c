"""Whisper checkpoints as openai-whisper and as transformers write them, into one and the same model."""

import io
import json
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.sdk import NodeError

RENAMED = (  # transformers' words for the parts, and openai's; the longer ones first
    ("model.", ""),
    (".layers.", ".blocks."),
    (".embed_tokens.", ".token_embedding."),
    (".embed_positions.weight", ".positional_embedding"),
    (".self_attn_layer_norm.", ".attn_ln."),
    (".encoder_attn_layer_norm.", ".cross_attn_ln."),
    (".final_layer_norm.", ".mlp_ln."),
    (".self_attn.", ".attn."),
    (".encoder_attn.", ".cross_attn."),
    (".q_proj.", ".query."),
    (".k_proj.", ".key."),
    (".v_proj.", ".value."),
    (".out_proj.", ".out."),
    (".fc1.", ".mlp.0."),
    (".fc2.", ".mlp.2."),
    ("encoder.layer_norm.", "encoder.ln_post."),
    ("decoder.layer_norm.", "decoder.ln."),
)


def loaded(path: Path, device: str) -> Any:
    """A Whisper from a `.pt` file, one packed as `.pt.xz`, or a folder of transformers. Runs no code in any of them.

    Raises NodeError if it is something else.
    """
    build: Callable[[Path, str], Any] = _from_folder if path.is_dir() else _from_file
    try:
        return build(path, device).eval().to(device)
    except Exception as error:
        remedy = "Choose a .pt file of openai-whisper, one packed as .pt.xz, or a folder of transformers"
        raise NodeError(f"{path.name} is no Whisper model", remedy, pin="model") from error


def _from_file(path: Path, device: str) -> Any:
    import torch
    import whisper

    weights = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
    kept = torch.load(io.BytesIO(weights), map_location=device, weights_only=True)
    model = _filled(kept["dims"], kept["model_state_dict"])
    if heads := whisper._ALIGNMENT_HEADS.get(path.name.removesuffix(".xz").removesuffix(".pt")):
        model.set_alignment_heads(heads)  # which heads follow the words in time is known for the published ones
    return model


def _from_folder(path: Path, device: str) -> Any:
    import torch
    from safetensors.torch import load_file

    config = json.loads((path / "config.json").read_text())
    weights = {name: one for part in path.glob("model*.safetensors") for name, one in load_file(part, device).items()}
    named = {_openai_name(name): value.float() for name, value in weights.items() if name != "proj_out.weight"}
    model = _filled(_dimensions(config), named)
    generation = path / "generation_config.json"
    heads = json.loads(generation.read_text()).get("alignment_heads") if generation.exists() else None
    if heads:
        mask = torch.zeros(config["decoder_layers"], config["decoder_attention_heads"], dtype=torch.bool)
        mask[tuple(torch.tensor(heads).T)] = True
        model.register_buffer("alignment_heads", mask.to_sparse(), persistent=False)
    return model


def _filled(dimensions: dict[str, int], weights: dict[str, Any]) -> Any:
    from whisper.model import ModelDimensions, Whisper

    model = Whisper(ModelDimensions(**dimensions))
    model.load_state_dict(weights)
    return model


def _dimensions(config: dict[str, Any]) -> dict[str, int]:
    return {
        "n_mels": config["num_mel_bins"],
        "n_audio_ctx": config["max_source_positions"],
        "n_audio_state": config["d_model"],
        "n_audio_head": config["encoder_attention_heads"],
        "n_audio_layer": config["encoder_layers"],
        "n_vocab": config["vocab_size"],
        "n_text_ctx": config["max_target_positions"],
        "n_text_state": config["d_model"],
        "n_text_head": config["decoder_attention_heads"],
        "n_text_layer": config["decoder_layers"],
    }


def _openai_name(name: str) -> str:
    for theirs, ours in RENAMED:
        name = name.replace(theirs, ours)
    return name
