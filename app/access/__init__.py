"""Access: who is asking, what they may do, and a log of what they did.

On this machine alone everything is allowed to whoever sits at it. Guarded, everybody says who they are: people with an
account and a session, programs with a token; each has permissions, and the gate holds every request against them.
"""

from app.access.access import Access
from app.access.asked import Asked
from app.access.gate import Gate
from app.access.password_refusal import PasswordRefusedError
from app.access.passwords import fits
from app.access.refusal import NotAllowedError
from app.access.sessions import set_cookie
from app.access.who import PERMISSIONS, ROLES, Permission, Role, Who, acting_as, who

__all__ = [
    "PERMISSIONS",
    "ROLES",
    "Access",
    "Asked",
    "Gate",
    "NotAllowedError",
    "PasswordRefusedError",
    "Permission",
    "Role",
    "Who",
    "acting_as",
    "fits",
    "set_cookie",
    "who",
]
