"""A keyboard and a mouse of a Wayland compositor, spoken to as its protocols say.

The keyboard is `virtual-keyboard-unstable-v1` with a real layout, so that keys have their places (programs
that type for scripts make up a layout of their own); the mouse is `wlr-virtual-pointer-unstable-v1`.
"""

import ctypes
import os
import socket  # noqa: TID251 - Wayland is spoken through a socket of this computer
import struct
import time
from pathlib import Path
from typing import Final

DISPLAY, REGISTRY = 1, 2
BUTTON_LEFT: Final = 0x110
EVDEV_OFFSET: Final = 8  # X11 and xkb count keys from 8, the kernel from 0
LEVELS: Final = ((), ("Shift_L",))
SHIFT, CTRL, ALT = 1, 4, 8
MODIFIERS: Final = {"shift": ("Shift_L", SHIFT), "ctrl": ("Control_L", CTRL), "alt": ("Alt_L", ALT)}
NOTCH: Final = 15  # what one turn of a wheel is, in the pixels of libinput


class WaylandHands:
    """Types and clicks on the compositor that listens at `place`; each call returns when it has taken all."""

    def __init__(self, place: Path, size: tuple[int, int], layout: str = "gb") -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(10)
        self._socket.connect(str(place))
        self._size = size
        self._last = REGISTRY
        self._globals: dict[str, tuple[int, int]] = {}
        self._send(DISPLAY, 1, struct.pack("=I", REGISTRY))
        self._wait()
        seat = self._bind("wl_seat")
        self._keyboard = self._made_by("zwp_virtual_keyboard_manager_v1", seat)
        self._pointer = self._made_by("zwlr_virtual_pointer_manager_v1", seat)
        self._keys = Layout(layout)
        self._give_layout()

    def close(self) -> None:
        """Go away; keyboard and mouse go too."""
        self._socket.close()

    def press(self, combination: str) -> None:
        """Press and let go a key with its modifiers: `Return`, `ctrl+Return`, `alt+Up`."""
        *held, key = combination.split("+")
        code, level = self._keys.place(key)
        names = {*held, *(("shift",) if level else ())}
        self._strike(code, [MODIFIERS[name] for name in MODIFIERS if name in names])

    def type(self, text: str) -> None:
        """Type text as a person would on this layout."""
        for sign in text:
            code, level = self._keys.place(sign)
            self._strike(code, [MODIFIERS["shift"]] if level else [])

    def click(self, x: int, y: int) -> None:
        """Click the left button there."""
        self.move(x, y)
        for state in (1, 0):
            self._send(self._pointer, 2, struct.pack("=III", self._now(), BUTTON_LEFT, state))
            self._send(self._pointer, 4)
        self._wait()

    def move(self, x: int, y: int) -> None:
        """Move the mouse there."""
        self._send(self._pointer, 1, struct.pack("=IIIII", self._now(), x, y, *self._size))
        self._send(self._pointer, 4)
        self._wait()

    def turn_wheel(self, turns: int) -> None:
        """Turn the wheel, down for positive numbers."""
        way = 1 if turns > 0 else -1
        for _ in range(abs(turns)):
            self._send(self._pointer, 5, struct.pack("=I", 0))
            self._send(self._pointer, 7, struct.pack("=IIii", self._now(), 0, way * NOTCH * 256, way))
            self._send(self._pointer, 4)
        self._wait()

    def _strike(self, code: int, held: list[tuple[str, int]]) -> None:
        codes = [self._keys.place(name)[0] for name, _ in held]
        for place in codes:
            self._key(place, 1)
        self._modifiers(sum(bit for _, bit in held))
        self._key(code, 1)
        self._key(code, 0)
        for place in codes:
            self._key(place, 0)
        self._modifiers(0)
        self._wait()

    def _key(self, code: int, state: int) -> None:
        self._send(self._keyboard, 1, struct.pack("=III", self._now(), code - EVDEV_OFFSET, state))

    def _modifiers(self, bits: int) -> None:
        self._send(self._keyboard, 2, struct.pack("=IIII", bits, 0, 0, 0))

    def _give_layout(self) -> None:
        text = self._keys.text + b"\0"
        file = os.memfd_create("layout")
        os.write(file, text)
        head = struct.pack("=IHHII", self._keyboard, 0, 16, 1, len(text))
        socket.send_fds(self._socket, [head], [file])
        os.close(file)
        self._wait()

    # the wire

    @staticmethod
    def _now() -> int:
        return int(time.monotonic() * 1000) & 0xFFFFFFFF

    def _next(self) -> int:
        self._last += 1
        return self._last

    def _bind(self, interface: str) -> int:
        number, version = self._globals[interface]
        made = self._next()
        name = interface.encode() + b"\0"
        padded = name + b"\0" * (-len(name) % 4)
        body = struct.pack("=II", number, len(name)) + padded + struct.pack("=II", min(version, 1), made)
        self._send(REGISTRY, 0, body)
        return made

    def _made_by(self, interface: str, seat: int) -> int:
        maker = self._bind(interface)
        made = self._next()
        self._send(maker, 0, struct.pack("=II", seat, made))
        return made

    def _send(self, object_id: int, request: int, body: bytes = b"") -> None:
        self._socket.sendall(struct.pack("=IHH", object_id, request, 8 + len(body)) + body)

    def _wait(self) -> None:
        """Wait until the compositor has taken everything that was sent."""
        done = self._next()
        self._send(DISPLAY, 0, struct.pack("=I", done))
        while True:
            sender, event, body = self._hear()
            if sender == done:
                return
            if sender == DISPLAY and event == 0:
                raise RuntimeError(f"the compositor refused: {body[8:].decode(errors='replace')}")
            if sender == REGISTRY and event == 0:
                number, length = struct.unpack_from("=II", body)
                name = body[8 : 7 + length].decode()
                (version,) = struct.unpack_from("=I", body, 8 + length + -length % 4)
                self._globals[name] = (number, version)

    def _hear(self) -> tuple[int, int, bytes]:
        sender, event, size = struct.unpack("=IHH", self._read(8))
        return sender, event, self._read(size - 8)

    def _read(self, count: int) -> bytes:
        got = b""
        while len(got) < count:
            part = self._socket.recv(count - len(got))
            if not part:
                raise RuntimeError("the compositor has ended")
            got += part
        return got


class _Names(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_char_p) for name in ("rules", "model", "layout", "variant", "options"))


class Layout:
    """A keyboard layout as libxkbcommon compiles it: its text, and where each sign is typed on it."""

    def __init__(self, layout: str) -> None:
        xkb = self._xkb = ctypes.CDLL("libxkbcommon.so.0")
        for name in ("xkb_context_new", "xkb_keymap_new_from_names", "xkb_keymap_get_as_string"):
            getattr(xkb, name).restype = ctypes.c_void_p
        context = ctypes.c_void_p(xkb.xkb_context_new(0))
        names = _Names(b"evdev", b"pc105", layout.encode(), b"", b"")
        keymap = ctypes.c_void_p(xkb.xkb_keymap_new_from_names(context, ctypes.byref(names), 0))
        if keymap.value is None:
            raise RuntimeError(f"there is no keyboard layout {layout}")
        self.text: bytes = ctypes.string_at(xkb.xkb_keymap_get_as_string(keymap, 1))
        self._places: dict[int, tuple[int, int]] = {}
        signs = ctypes.POINTER(ctypes.c_uint32)()
        for level in range(len(LEVELS)):
            for code in range(xkb.xkb_keymap_min_keycode(keymap), xkb.xkb_keymap_max_keycode(keymap) + 1):
                if xkb.xkb_keymap_key_get_syms_by_level(keymap, code, 0, level, ctypes.byref(signs)):
                    self._places.setdefault(signs[0], (code, level))

    def place(self, name: str) -> tuple[int, int]:
        """Return the key (counted as xkb does) and the level on which a sign or a named key lies."""
        sign = (
            self._xkb.xkb_utf32_to_keysym(ord(name))
            if len(name) == 1
            else self._xkb.xkb_keysym_from_name(name.encode(), 0)
        )
        if sign not in self._places:
            raise ValueError(f"{name!r} cannot be typed on this layout")
        return self._places[sign]
