"""The secret that an agent's server and the lab share: where it is found, and how it is told on the wire."""

import hashlib
import hmac
import os
import re
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

LONGEST = 4096


class Secret(BaseModel):
    """Where the token is found that an agent's server asks for: a variable or a file, one of both, never the token."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True, frozen=True)

    env: str | None = Field(None, pattern=r"^[A-Za-z_]\w*$")
    """The name of an environment variable."""
    file: str | None = Field(None, min_length=1)
    """The path of a file with nothing else in it; a relative one counts from the data folder."""

    @model_validator(mode="after")
    def _is_one_of_both(self) -> Self:
        if (self.env is None) == (self.file is None):
            raise ValueError("a secret has either env, a variable's name, or file, a path")
        return self

    def read(self, folder: Path) -> str:
        """The token. Blocks. Raises ValueError, which never says what was found."""
        where = f"the variable {self.env}" if self.env else f"the file {self.file}"
        if self.env is not None:
            found = os.environ.get(self.env, "")
        else:
            try:
                found = (folder / Path(self.file or "").expanduser()).read_bytes()[: LONGEST + 9].decode("ascii")
            except OSError as error:
                raise ValueError(f"{where} cannot be read: {error.strerror}") from None
            except UnicodeDecodeError:
                raise ValueError(f"{where} holds no token: it is letters, digits and signs in one line") from None
        found = found.strip()
        if not found:
            raise ValueError(f"{where} is {'not set' if self.env else 'empty'}")
        if len(found) > LONGEST or not re.fullmatch(r"[\x21-\x7e]+", found):
            raise ValueError(f"{where} holds no token: it is letters, digits and signs in one line")
        return found


def bearer(token: str) -> dict[str, str]:
    """The header that tells it (RFC 6750)."""
    return {"Authorization": f"Bearer {token}"}


def is_told(token: str, header: str) -> bool:
    """Whether a request's `Authorization` tells the token. Takes as long whatever is told."""
    kind, _, told = header.partition(" ")
    ours, theirs = (hashlib.sha256(one.encode("utf-8", "surrogatepass")).digest() for one in (token, told.strip()))
    return hmac.compare_digest(ours, theirs) and kind.lower() == "bearer"
