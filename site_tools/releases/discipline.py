"""What was asked for, held against what the draft changes → the class to seal, or every reason why it may not be sealed."""

from __future__ import annotations

from datetime import timedelta

from site_tools.errors import OperatorError, Refused
from site_tools.model.comparison import Comparison
from site_tools.model.finding import Finding, Severity
from site_tools.model.release import CHANGE_CLASSES, WEIGHTY, ChangeClass, Label, Lowered, Order
from site_tools.model.text import Span
from site_tools.releases.grounds import named

_OFFERED = 6  # sentences of a summary to begin with


def class_of(order: Order, comparison: Comparison | None) -> ChangeClass:
    """Return the class to seal: as asked for, else as derived; a first version, compared with nothing, is material."""
    return order.change_class or (comparison.materiality.change_class if comparison else "material")


def lowered(order: Order, comparison: Comparison | None) -> Lowered | None:
    """Return from which class the one asked for was lowered, and why; None where it was not."""
    derived: ChangeClass = comparison.materiality.change_class if comparison else "none"
    below = CHANGE_CLASSES.index(class_of(order, comparison)) < CHANGE_CLASSES.index(derived)
    return Lowered(derived, order.reason.strip()) if below else None


def hold(order: Order, comparison: Comparison | None, label: Label, days: int) -> None:
    """Raise Refused with every rule of releasing that the order breaks, OperatorError for a reason that nothing needs.

    `days` is the policy's notice. A first version changes nothing for anybody: it needs neither notice nor summary.
    """
    change_class = class_of(order, comparison)
    short = comparison is not None and change_class in WEIGHTY and (label.effective - order.published).days < days
    if order.waive_notice.strip() and not short:
        raise OperatorError(
            "There is no notice to waive: the version needs none, or readers get it. Leave out --waive-notice."
        )
    if order.reason.strip() and lowered(order, comparison) is None:
        raise OperatorError(
            f"Nothing needs a --reason: the class {change_class} is not below what the words of the draft say. Leave it out."
        )
    if comparison is None:
        return
    found = _too_low(order, comparison)
    mend = _mend(order, comparison) if found else ""
    if short and not order.waive_notice.strip():
        found += (_short_notice(order, label, days),)
    if change_class in WEIGHTY and not order.summary.strip():
        found += (_missing_summary(order, comparison),)
    if found:
        raise Refused(f"The draft cannot be sealed on these terms.{mend}", found)


def _too_low(order: Order, comparison: Comparison) -> tuple[Finding, ...]:
    """Return why the class asked for is too low. A loss that the check let pass is a loss all the same."""
    low = lowered(order, comparison)
    if low is None or (low.reason and low.derived != CHANGE_CLASSES[-1]):
        return ()
    return tuple(named(comparison, class_of(order, comparison), "class-too-low"))


def _mend(order: Order, comparison: Comparison) -> str:
    if comparison.materiality.change_class == CHANGE_CLASSES[-1]:
        return " Put back what is lost, or leave out --class: a loss is never lowered."
    asked = f'--class {order.change_class} --reason "…"'
    return f" Leave out --class, or say why the change is no more than that: {asked}; the reason is sealed."


def _short_notice(order: Order, label: Label, days: int) -> Finding:
    least = order.published + timedelta(days=days)
    given = (label.effective - order.published).days
    return Finding(
        "short-notice",
        Severity.ERROR,
        _facts(order),
        f"The change is material and would take effect {_days(given)} after it is published on {order.published}; this policy "
        f"gives its readers {_days(days)} (notice_days).",
        f'Choose --effective {least} or later, or say why readers get less: --waive-notice "…". The reason is sealed.',
    )


def _missing_summary(order: Order, comparison: Comparison) -> Finding:
    weighty = [told.text for told in comparison.materiality.summary if told.change_class in WEIGHTY]
    told = " ".join(weighty[:_OFFERED])
    draft = f" What Clausebook would say, to begin with: {told}" if told else ""
    return Finding(
        "missing-summary",
        Severity.ERROR,
        _facts(order),
        f"The change is material, and nothing tells readers in your own words what it means for them.{draft}",
        'Give it with --summary "…", or with --summary - from standard input.',
    )


def _facts(order: Order) -> Span:
    return Span(f"policy_src/{order.policy}/policy.yml")


def _days(count: int) -> str:
    return f"{count} day" if count == 1 else f"{count} days"
