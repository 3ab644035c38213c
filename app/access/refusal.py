"""Asked for what one may not do."""

from app.access.who import Permission, who
from app.flow import FlowError

_MEANS: dict[Permission, str] = {
    "read": "look at anything here",
    "run": "run flows",
    "edit": "change anything",
    "admin": "let others in, or see who did what",
}
_REMEDY = "Sign in with an account or a token that may, or ask whoever runs this server"


class NotAllowedError(FlowError):
    """Somebody may not do what was asked; what is told to a page that asks for a flow's change is told of this, too."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(f"{who().name} may not {_MEANS[permission]}", _REMEDY)
        self.permission = permission
