"""What is known of a case before the meeting: matter, parties, people, readiness, agenda, dates of law.

Each file is a value with its rule, or a rule over values: `matter` and `people` say what is recorded,
`readiness` what is still missing, `statutory_dates` and `tribunal_time` which days follow from those that
were entered, `text` and its neighbours how typed words are read, kept and found. Values cannot be built
invalid; what is refused says in a sentence what to do. Nothing here knows that a meeting runs, or what was
agreed.
"""
