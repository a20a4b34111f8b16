"""A library of another system that notes its calls, for systems that are not here."""

import ctypes
from collections.abc import Callable
from typing import Any, TypeAlias

Anything: TypeAlias = Any


class Function:
    """One function of the library: callable, with the types that ctypes lets a caller set."""

    def __init__(self, name: str, answer: Callable[..., Any], calls: list[tuple[Any, ...]]) -> None:
        self._name = name
        self._answer = answer
        self._calls = calls
        self.restype: Any = None
        self.argtypes: Any = None

    def __call__(self, *arguments: Anything) -> Anything:
        self._calls.append((self._name, *(_plain(argument) for argument in arguments)))
        return self._answer(*arguments)


class FakeLibrary:
    """Answers only the functions it is given; any other is absent, as in an older system."""

    def __init__(self, **answers: Any) -> None:
        self.calls: list[tuple[Any, ...]] = []
        for name, answer in answers.items():
            made = answer if callable(answer) else lambda *_, answer=answer: answer
            setattr(self, name, Function(name, made, self.calls))

    def constant(self, name: str) -> str:
        """Return a constant by its name."""
        return name

    def called(self) -> list[str]:
        """Return the names of the functions called, in order."""
        return [call[0] for call in self.calls]


def _plain(argument: Anything) -> Anything:
    simple = (ctypes.c_void_p, ctypes.c_wchar_p, ctypes.c_size_t, ctypes.c_uint32)
    return argument.value if isinstance(argument, simple) else argument
