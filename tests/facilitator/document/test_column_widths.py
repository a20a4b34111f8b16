"""How wide the columns of a table are."""

import pytest

from facilitator.document.typesetting.column_widths import column_widths


@pytest.mark.parametrize(
    ("wanted", "least", "widths"),
    [
        ((100, 100, 100), (20, 100, 30), [100, 100, 100]),
        ((100, 100, 100), (130, 50, 50), [130, 85, 85]),
        ((100, 100, 100), (130, 100, 50), [130, 100, 70]),
        ((100, 100, 100), (200, 100, 50), [100, 100, 100]),
    ],
    ids=["all have enough", "two give alike", "one has nothing to give", "there is not enough"],
)
def test_a_column_takes_what_it_lacks_from_those_with_room_to_spare(
    wanted: tuple[float, ...], least: tuple[float, ...], widths: list[float]
) -> None:
    assert column_widths(wanted, least) == widths
