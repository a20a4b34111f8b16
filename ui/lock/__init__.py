"""When everything is locked unasked: nobody there, the computer locked or asleep; and hiding from captures.

Each part tells the app that it is time, and the app locks. A question, a menu or a list of files that is
open must never keep the lock from coming, and no lock may come without what was typed being saved first.
"""
