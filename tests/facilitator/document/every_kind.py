"""One document of each kind, plans and others, for what must be so of all of them."""

from typing import Final

from facilitator.agreement.plan import Attendee
from facilitator.case.matter import Matter, Process
from facilitator.case.meeting_terms import meeting_terms, sent_by
from facilitator.case.profile import Profile
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.guide_page_pdf import guide_page_pdf
from facilitator.document.meeting_terms_pdf import meeting_terms_pdf
from facilitator.document.typesetting.style import LARGE
from facilitator.guide.contents import topic_called, topics
from tests.facilitator.document.every_script import BY_LANGUAGE, plan_in, plan_in_every_script
from tests.facilitator.document.kinds_of_plan import KINDS, word
from tests.facilitator.document.plans import (
    action,
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


def documents() -> dict[str, bytes]:
    """Return each document by a name for its file."""
    others = plan(
        [action(1, what=_OTHER_SCRIPTS, who=_OTHER_SCRIPTS)],
        attendees=(Attendee(name=_OTHER_SCRIPTS, role=_OTHER_SCRIPTS),),
    )
    long_rows = plan(
        [action(1, what=" ".join(map(word, range(3_000))), who="".join(map(word, range(3_000))))]
    )
    sixty = [action(n, what=f"Send {word(n)} to {word(7 * n)}", who=word(3 * n)) for n in range(1, 61)]
    return {
        **{kind.replace(" ", "-"): action_plan_pdf(made) for kind, made in KINDS.items()},
        "sixty-actions": action_plan_pdf(partial_plan(sixty)),
        "large-print": action_plan_pdf(partial_plan(25), large_print=True),
        "other-scripts": action_plan_pdf(others),
        "every-part-large": action_plan_pdf(plan_with_every_part(), large_print=True),
        "other-scripts-large": action_plan_pdf(others, large_print=True),
        "every-script-large": action_plan_pdf(plan_in_every_script(), large_print=True),
        **{
            f"in-{language}": action_plan_pdf(plan_in(words), large_print=bool(number % 2))
            for number, (language, words) in enumerate(BY_LANGUAGE.items())
        },
        "lists": action_plan_pdf(plan([action(1, what=_LISTS, how_we_will_know=_LISTS)])),
        "lists-large": action_plan_pdf(plan([action(1, what=_LISTS)]), large_print=True),
        "replaces": action_plan_pdf(partial_plan(12, replaces="3f9a 20cc 81b7 04de")),
        "contact-by-mail": action_plan_pdf(plan(2, contact="Ask Kim Barrow: kim@barrow.example.")),
        "addresses-large": action_plan_pdf(plan_with_addresses(), large_print=True),
        "fields": signing_pdf(),
        "fields-large": signing_pdf(people=PEOPLE * 15, look=LARGE),
        "long-rows": action_plan_pdf(long_rows),
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
