"""How large what people send may be, by what it is."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes that one upload of each family may have."""

    image: int = 100 * MIB
    audio: int = 100 * MIB
    video: int = 100 * MIB
    file: int = 100 * MIB
    """Of everything else."""

    @classmethod
    def all(cls, size: int) -> "Limits":
        return cls(size, size, size, size)

    def of(self, mime: str) -> int:
        family = mime.partition("/")[0]
        return {"image": self.image, "audio": self.audio, "video": self.video}.get(family, self.file)

    @property
    def most(self) -> int:
        """What nothing may exceed, whatever it turns out to be."""
        return max(self.image, self.audio, self.video, self.file)
