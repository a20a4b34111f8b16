"""The standing words of the plan: `resources/plan_words.toml`."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import resources


@cache
def plan_words() -> Mapping[str, Any]:
    """Return the words as the file has them; nobody changes what is returned."""
    return resources.read_toml("plan_words.toml")
