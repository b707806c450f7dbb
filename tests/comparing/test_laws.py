"""The laws, over generated pairs of versions."""

from __future__ import annotations

from hypothesis import given, settings

from comparing.generated import pairs, policy
from comparing.laws import hold
from site_tools.model.policy import Policy


@settings(max_examples=200)
@given(pairs)
def test_every_pair_keeps_the_laws(both: tuple[Policy, Policy]) -> None:
    hold(*both)


def test_tables_whose_rows_could_be_paired_in_two_ways() -> None:
    few = "# A {#a}\n\n| we |  | you you you |\n|---|---|---|\n| may |  | we may |\n"
    many = (
        "# A {#a}\n\n| may |  | not |\n|---|---|---|\n| we may |  | we we we |\n| we |  | we |\n| we |  | we we you |\n"
    )
    hold(policy(few), policy(many))
