"""Session files (`.retold`): both pages byte for byte, and everything a person did with them."""

from core.session_files.digests import result_digest
from core.session_files.errors import SessionError
from core.session_files.files import open_session, save_session
from core.session_files.places import refuse_misplaced
from core.session_files.saved import KeptPage, Result, SavedSession, kept

__all__ = [
    "KeptPage",
    "Result",
    "SavedSession",
    "SessionError",
    "kept",
    "open_session",
    "refuse_misplaced",
    "result_digest",
    "save_session",
]
