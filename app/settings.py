"""What can be set from outside: environment variables, read once when the lab is built."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

ROOT = Path(__file__).parents[1]
Names = Annotated[tuple[str, ...], NoDecode]


class Settings(BaseSettings):
    model_config = SettingsConfigDict(use_attribute_docstrings=True, frozen=True, populate_by_name=True, extra="ignore")

    multimodal: bool = Field(True, alias="ENABLE_MULTIMODAL")
    """Whether pictures, sound, films and bytes are taken; without, flows of text, numbers and JSON work as ever."""
    streaming: bool = Field(True, alias="ENABLE_STREAMING")
    """Whether programs may open streams and stream video here."""
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", alias="MENTATLAB_LOG_LEVEL")
    """What the log leaves out is below this."""
    drain_seconds: float = Field(8, ge=0, le=600, alias="MENTATLAB_DRAIN_SECONDS")
    """Seconds that requests and streams have to finish when the server is asked to end."""
    home: Path = Field(Path("~/.mentatlab"), alias="MENTATLAB_HOME")
    """The data folder: flows, uploads, models that were fetched, files that flows write."""
    database: str = Field("", alias="MENTATLAB_DATABASE")
    """Where the records are, such as `postgresql://user:password@host/name`; empty for a file in the data folder."""
    hub: bool = Field(False, alias="MENTATLAB_HUB")
    """Whether a model that is not on this machine may be fetched from the model hub."""
    model_memory: int = Field(0, ge=0, alias="MENTATLAB_MODEL_MEMORY")
    """MiB that models may fill on the processor; 0 for half of the machine's memory."""
    model_idle: float = Field(0, ge=0, alias="MENTATLAB_MODEL_IDLE")
    """Seconds after which a model nobody uses is let go; 0 for not before memory runs short."""
    storage: str = Field("", alias="MENTATLAB_STORAGE")
    """Where media are kept: a folder, or `s3://bucket/prefix`; nothing for a folder in the data folder."""
    s3_endpoint: str = Field("", alias="MENTATLAB_S3_ENDPOINT")
    """The address of an S3 that is not Amazon's. Key and secret are in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."""
    storage_copies: int = Field(4096, gt=0, alias="MENTATLAB_STORAGE_COPIES_MB")
    """MiB of copies on this machine of what is kept elsewhere."""
    storage_days: float = Field(30, ge=0, alias="MENTATLAB_STORAGE_DAYS")
    """Days after which media that no flow, run or recording needs are removed; 0 for never."""
    storage_limit: int = Field(0, ge=0, alias="MENTATLAB_STORAGE_LIMIT_MB")
    """MiB over which such media are removed before that, the oldest first; 0 for no limit."""
    upload_limit: int = Field(100, gt=0, alias="MENTATLAB_UPLOAD_LIMIT_MB")
    """MiB one upload may have, where its family has no limit of its own."""
    image_limit: int = Field(0, ge=0, alias="MENTATLAB_IMAGE_LIMIT_MB")
    """MiB of an uploaded picture; 0 for MENTATLAB_UPLOAD_LIMIT_MB."""
    audio_limit: int = Field(0, ge=0, alias="MENTATLAB_AUDIO_LIMIT_MB")
    """MiB of uploaded sound; 0 for the same."""
    video_limit: int = Field(0, ge=0, alias="MENTATLAB_VIDEO_LIMIT_MB")
    """MiB of an uploaded film; 0 for the same."""
    upload_hours: float = Field(24, gt=0, alias="MENTATLAB_UPLOAD_HOURS")
    """Hours after which an upload in parts that nobody went on with is thrown away."""
    recording_limit: int = Field(4096, gt=0, alias="MENTATLAB_RECORDING_LIMIT_MB")
    """MiB one recording of a session may have; then it ends, and the session goes on."""
    recording_spare: int = Field(512, ge=0, alias="MENTATLAB_RECORDING_SPARE_MB")
    """MiB that recordings leave free on the disk."""
    recording_quality: int = Field(0, ge=0, le=100, alias="MENTATLAB_RECORDING_QUALITY")
    """JPEG quality in which recordings keep pictures that no browser sent; 0 keeps them without loss."""
    runs_at_once: int = Field(2, gt=0, le=64, alias="MENTATLAB_RUNS_AT_ONCE")
    """Runs that are at work at the same time; the others wait in the queue."""
    run_attempts: int = Field(3, gt=0, alias="MENTATLAB_RUN_ATTEMPTS")
    """How often a run is begun that the server does not live to end; then it is marked as interrupted."""
    runs_kept: int = Field(1000, ge=0, alias="MENTATLAB_RUNS_KEPT")
    """Runs that are over and stay in the history."""
    runs_days: float = Field(30, ge=0, alias="MENTATLAB_RUNS_DAYS")
    """Days that they stay; 0 for ever."""
    results_limit: int = Field(1024, ge=0, alias="MENTATLAB_RESULTS_MB")
    """MiB that results of nodes may fill on the disk, so that runs need not compute them again; 0 keeps none."""
    stream_drop_threshold: float = Field(0.10, ge=0, le=1, alias="STREAM_DROP_THRESHOLD")
    """Share of dropped frames above which a video session says it is dropping."""
    stream_slowdown_threshold: float = Field(0.30, ge=0, le=1, alias="STREAM_SLOWDOWN_THRESHOLD")
    """Share of dropped frames above which its client is told to slow down."""
    stream_max_frame_size_mb: float = Field(5, gt=0, alias="STREAM_MAX_FRAME_SIZE_MB")
    """MiB one frame may have."""
    stream_max_sessions: int = Field(10, gt=0, alias="STREAM_MAX_SESSIONS")
    """Video sessions at once."""
    stream_enforce_max_sessions: bool = Field(False, alias="STREAM_ENFORCE_MAX_SESSIONS")
    """Refuse what is over that number instead of logging it."""

    stream_buffer_kb: int = Field(1024, ge=4, alias="STREAM_BUFFER_KB")
    """KiB a published stream keeps for those who come late, unless its opener says otherwise."""
    stream_window_kb: int = Field(256, ge=16, alias="STREAM_WINDOW_KB")
    """KiB that may wait for one slow subscriber of a stream; beyond it, chunks are left out."""
    stream_memory_mb: int = Field(1024, ge=1, alias="STREAM_MEMORY_MB")
    """MiB that all published streams together keep; beyond it the fullest let go of their oldest chunks."""
    stream_max_streams: int = Field(10_000, gt=0, alias="STREAM_MAX_STREAMS")
    """Published streams at once."""
    access: Literal["auto", "open", "guarded"] = Field("auto", alias="MENTATLAB_ACCESS")
    """`auto` asks who it is wherever others can reach the server, `guarded` on this machine too, `open` nobody."""
    token: str = Field("", alias="MENTATLAB_TOKEN")
    """The token that the address at the start carries; a new one each time unless it is said here."""
    hosts: Names = Field((), alias="MENTATLAB_HOSTS")
    """Names besides localhost by which an unguarded server may be asked, with commas between them."""
    origins: Names = Field((), alias="MENTATLAB_ORIGINS")
    """Sites, such as https://example.org, whose pages may ask this server; with commas between them."""
    rate: int = Field(1200, gt=0, alias="MENTATLAB_RATE")
    """Requests a minute that one client has where it is guarded."""
    sign_in_rate: int = Field(10, gt=0, alias="MENTATLAB_SIGN_IN_RATE")
    """Tries to sign in a minute, of one client and of one name."""
    files: Names = Field((), alias="MENTATLAB_FILES")
    """Folders that flows may read where it is guarded, besides uploads and what ships; with commas between them."""

    reach: Names = Field((), alias="MENTATLAB_REACH")
    """Names and networks inside that flows may connect to where it is guarded, or `anything`; with commas between."""

    address: str = Field("", alias="MENTATLAB_ADDRESS")
    """Where agents outside reach this server, such as http://lab.local:8080; empty for where it listens."""

    @field_validator("hosts", "origins", "files", "reach", mode="before")
    @classmethod
    def _split(cls, text: object) -> object:
        return tuple(filter(None, map(str.strip, text.split(",")))) if isinstance(text, str) else text

    @property
    def folder(self) -> Path:
        return self.home.expanduser().resolve()

    @property
    def database_url(self) -> str:
        return self.database or f"sqlite:///{self.folder / 'mentatlab.db'}"

    @field_validator("storage", "s3_endpoint")
    @classmethod
    def _is_an_address(cls, value: str, about: ValidationInfo) -> str:
        scheme, _, rest = value.partition("://")
        if about.field_name == "s3_endpoint" and value and (scheme not in ("http", "https") or not rest):
            raise ValueError("no address of a server: write http://host:port")
        if (
            about.field_name == "storage"
            and "://" in value
            and (scheme != "s3" or not rest.strip("/") or rest[0] == "/")
        ):
            raise ValueError("neither a folder nor a bucket: write s3://bucket/prefix")
        return value

    @property
    def upload_limits(self) -> tuple[int, int, int, int]:
        """Bytes of an upload: image, audio, video, anything else."""
        own = (self.image_limit, self.audio_limit, self.video_limit, self.upload_limit)
        image, audio, video, file = ((limit or self.upload_limit) * 1024 * 1024 for limit in own)
        return image, audio, video, file

    @property
    def max_frame_size(self) -> int:
        """Bytes."""
        return int(self.stream_max_frame_size_mb * 1024 * 1024)
