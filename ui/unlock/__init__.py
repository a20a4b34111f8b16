"""Before anything is unlocked: the first run, the passphrase, what is said when neither leads on.

A passphrase comes in, an open vault goes out, derived in the worker. Whatever was typed is dropped with its
page. No page here may know a case, not even the one where the passphrase is changed.
"""
