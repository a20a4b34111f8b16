"""The colours of each theme, by what they are for."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Colours as `#rrggbb`; text pairs meet WCAG 2.2 AA (4.5 to 1), borders that matter 3 to 1.

    Party colours stay apart for the three kinds of colour blindness (Machado, Oliveira and Fernandes 2009),
    carry `on_party` text and can be text on `card` and `paper`.
    """

    paper: str
    card: str
    card_quiet: str
    line: str
    line_button: str
    track: str
    line_field: str
    ink: str
    ink_muted: str
    ink_off: str
    teal: str
    teal_pressed: str
    on_teal: str
    teal_soft: str
    amber: str
    amber_soft: str
    amber_line: str
    danger: str
    on_danger: str
    danger_soft: str
    rail: str
    rail_active: str
    rail_ink: str
    rail_ink_active: str
    focus: str
    on_party: str
    party: tuple[str, ...]

    def named(self) -> dict[str, str]:
        """Return the single colours by name, for the style sheet."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "party"}


LIGHT = Tokens(
    paper="#faf8f4",
    card="#ffffff",
    card_quiet="#f4f0e9",
    line="#e3ddd0",
    line_button="#c9c0b0",
    track="#e3ddd0",
    line_field="#8a8476",
    ink="#1d2830",
    ink_muted="#56626b",
    ink_off="#56626b",
    teal="#17645c",
    teal_pressed="#104b45",
    on_teal="#ffffff",
    teal_soft="#e2efec",
    amber="#855500",
    amber_soft="#fbf0da",
    amber_line="#e0b667",
    danger="#a3271f",
    on_danger="#ffffff",
    danger_soft="#fbe9e6",
    rail="#142a2e",
    rail_active="#26474c",
    rail_ink="#cfdadb",
    rail_ink_active="#ffffff",
    focus="#1450a8",
    on_party="#ffffff",
    party=("#4f2d82", "#2573b6", "#a94c20", "#490822", "#89426d", "#12123f", "#8817d3", "#800e0e"),
)

DARK = Tokens(
    paper="#14191b",
    card="#1e2629",
    card_quiet="#182023",
    line="#364247",
    line_button="#536269",
    track="#364247",
    line_field="#819097",
    ink="#eef2f2",
    ink_muted="#adb9bd",
    ink_off="#adb9bd",
    teal="#6fcabb",
    teal_pressed="#93dbcf",
    on_teal="#0a1e1b",
    teal_soft="#1f3b39",
    amber="#f2c36b",
    amber_soft="#3a2f19",
    amber_line="#8a6a2c",
    danger="#ffa396",
    on_danger="#33100c",
    danger_soft="#42241f",
    rail="#0c1214",
    rail_active="#23393d",
    rail_ink="#c3cfd1",
    rail_ink_active="#ffffff",
    focus="#8fc7ff",
    on_party="#14191b",
    party=("#a98bf0", "#8fd0f5", "#f0a050", "#fafada", "#ee6c6c", "#d3a5ae", "#6796b6", "#b5e198"),
)

HIGH_CONTRAST = Tokens(
    paper="#000000",
    card="#000000",
    card_quiet="#000000",
    line="#ffffff",
    line_button="#ffffff",
    track="#666666",
    line_field="#ffffff",
    ink="#ffffff",
    ink_muted="#ffffff",
    ink_off="#a6a6a6",
    teal="#8ff0e0",
    teal_pressed="#ffffff",
    on_teal="#000000",
    teal_soft="#003f38",
    amber="#ffe14d",
    amber_soft="#2b2400",
    amber_line="#ffe14d",
    danger="#ffb3a8",
    on_danger="#000000",
    danger_soft="#3b0d07",
    rail="#000000",
    rail_active="#003f38",
    rail_ink="#ffffff",
    rail_ink_active="#ffffff",
    focus="#ffe14d",
    on_party="#000000",
    party=DARK.party,
)
