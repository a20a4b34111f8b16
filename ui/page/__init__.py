"""What every page is written with: the page itself, its acts with their keys, the way to the case and back.

A page sends an intention to the `CaseController` and reloads what the `Changes` name that come back. Going
to a place in another stage is asked for here, by what that page can do. No page may know another page, or
hold a case of its own. A refusal is heard by who did what was refused; no page listens for those of others.
"""
