"""Keys, encrypted case files and their destruction.

A passphrase opens the vault key, the vault key opens the key of a case, and that opens the case's file:

vault                 what an unlocked vault offers; whoever wants a case asks it
├── unlocking         the passphrase becomes the vault key: header, vault_key, tries, changeover
├── case_keys         wrapped keys of cases, kept in a key_home: files, or a keychain_home over keychain
├── case_creation     a whole case or none
└── destruction       the key first, then the files; destruction_resumed ends what was broken off
case_store            opens the store of a case, its schema brought up to date by migrations
└── store             values in transactions: tables, rows, undo_history, paper_pieces, word_index
    ├── connection    one encrypted file: cipher, database_errors, unopened_file
    └── presence      whether that file is still there under its name
encrypted_copy        a case out of one vault and into another: copy_words, copy_writing, copy_reading
└── rescued_copy      the same out of an open case whose file is gone

A key is in memory only while it is used, in a buffer that is wiped. No text of a library and no path of the
vault is in an error. Nothing is called erased that was not seen to go. Values go in and come out as they are
in `case`, `meeting` and `agreement`; no rule of theirs is decided here, and no other part opens a database.
"""
