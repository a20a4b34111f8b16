"""Errors whose traceback holds no secret."""

import traceback
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


def forgets_frames(act: Callable[_P, _T]) -> Callable[_P, _T]:
    """Clear the local values of every finished frame of an error: a passphrase or key could be among them."""

    @wraps(act)
    def door(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        try:
            return act(*args, **kwargs)
        except BaseException as error:
            del args, kwargs
            cause: BaseException | None = error
            while cause is not None:
                traceback.clear_frames(cause.__traceback__)
                cause = cause.__context__
            raise

    return door
