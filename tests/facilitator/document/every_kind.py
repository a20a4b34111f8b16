"""One document of each kind, for what must be so of all of them."""

from dataclasses import replace
from typing import Final

from facilitator.agreement.plan import Attendee, Outcome
from facilitator.case.matter import Matter, Process
from facilitator.case.meeting_terms import meeting_terms, sent_by
from facilitator.case.profile import Profile
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.guide_page_pdf import guide_page_pdf
from facilitator.document.meeting_terms_pdf import meeting_terms_pdf
from facilitator.document.typesetting.style import LARGE
from facilitator.guide.contents import topic_called, topics
from tests.facilitator.document.every_script import BY_LANGUAGE, plan_in, plan_in_every_script
from tests.facilitator.document.plans import (
    action,
    hostile_plan,
    partial_plan,
    plan,
    plan_with_addresses,
    plan_with_every_part,
)
from tests.facilitator.document.signing_table import PEOPLE, signing_pdf

_OTHER_SCRIPTS: Final = "Nguyễn Thị Hường Ẹ̀kọ́ Олена Ὀδυσσεύς ნინო Արամ محمد יוסף কৃষ্ণা 王 😀 ✓"

_LISTS: Final = """Each week of term:
\uf0b7 three hours of support
\uf0b7 therapy:
   a) two sessions
   b) a programme

Then, in this order:
1. look at what has changed
2. write it down"""


def _word(number: int) -> str:
    """Return a word that no other number has: pages of the same words would look like running heads."""
    return "".join(chr(ord("a") + number // place % 26) for place in (676, 26, 1))


def documents() -> dict[str, bytes]:
    """Return each document by a name for its file."""
    others = plan(
        [action(1, what=_OTHER_SCRIPTS, who=_OTHER_SCRIPTS)],
        attendees=(Attendee(name=_OTHER_SCRIPTS, role=_OTHER_SCRIPTS),),
    )
    long_rows = plan(
        [action(1, what=" ".join(map(_word, range(3_000))), who="".join(map(_word, range(3_000))))]
    )
    sixty = [action(n, what=f"Send {_word(n)} to {_word(7 * n)}", who=_word(3 * n)) for n in range(1, 61)]
    many = tuple(Attendee(name=f"Person {_word(number)}", role="Supporter") for number in range(90))
    aloud = plan(3).agreements
    signed = tuple(replace(each, how="By signing below", signs=True) for each in aloud)
    return {
        "one-action": action_plan_pdf(plan(1)),
        "sixty-actions": action_plan_pdf(partial_plan(sixty)),
        "no-actions": action_plan_pdf(plan(0, attendees=(), agreements=(), confidentiality=())),
        "large-print": action_plan_pdf(partial_plan(25), large_print=True),
        "other-scripts": action_plan_pdf(others),
        "partial-agreement": action_plan_pdf(partial_plan(4)),
        "agreed-aloud": action_plan_pdf(plan(3, agreements=aloud)),
        "signature-lines": action_plan_pdf(plan(3, agreements=signed)),
        "every-part": action_plan_pdf(plan_with_every_part()),
        "every-part-large": action_plan_pdf(plan_with_every_part(), large_print=True),
        "other-scripts-large": action_plan_pdf(others, large_print=True),
        "every-script": action_plan_pdf(plan_in_every_script()),
        "every-script-large": action_plan_pdf(plan_in_every_script(), large_print=True),
        **{
            f"in-{language}": action_plan_pdf(plan_in(words), large_print=bool(number % 2))
            for number, (language, words) in enumerate(BY_LANGUAGE.items())
        },
        "lists": action_plan_pdf(plan([action(1, what=_LISTS, how_we_will_know=_LISTS)])),
        "lists-large": action_plan_pdf(plan([action(1, what=_LISTS)]), large_print=True),
        "replaces": action_plan_pdf(partial_plan(12, replaces="3f9a 20cc 81b7 04de")),
        "no-agreement": action_plan_pdf(partial_plan(0, outcome=Outcome.NONE, agreements=())),
        "outcome-unsaid": action_plan_pdf(partial_plan(2, outcome=Outcome.UNSAID)),
        "nobody-known-to-sign": action_plan_pdf(
            plan(1, agreements=tuple(replace(each, signatory="") for each in signed))
        ),
        "contact-by-mail": action_plan_pdf(plan(2, contact="Ask Kim Barrow: kim@barrow.example.")),
        "addresses": action_plan_pdf(plan_with_addresses()),
        "addresses-large": action_plan_pdf(plan_with_addresses(), large_print=True),
        "practice": action_plan_pdf(plan(4, practice=True)),
        "fields": signing_pdf(),
        "fields-large": signing_pdf(people=PEOPLE * 15, look=LARGE),
        "long-rows": action_plan_pdf(long_rows),
        "many-people": action_plan_pdf(plan(1, attendees=many)),
        "hostile": action_plan_pdf(hostile_plan()),
        **{f"guide-{topic.name}": guide_page_pdf(topic) for topic in (topics()[0], topic_called("trouble"))},
        **{
            f"terms-{process.value}": meeting_terms_pdf(
                sent_by(
                    meeting_terms(process, kept=True, sharing=""),
                    Matter(reference="M-1", facilitator_name="Kim Barrow"),
                    Profile(service="Barrow Mediation", contact="kim@barrow.example, 01632 960001"),
                )
            )
            for process in Process
        },
    }
