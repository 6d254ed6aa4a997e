"""Our client of Intuit's API: sign-in, tokens, session (retry, pacing), customers, batches, changes, faults.

Knows the domain, the ports of ``sync`` and the keyring; knows no Qt, no store, no screen.
"""

import logging

# These libraries write addresses with names in them, and tokens, at debug level. Never into our log.
for _library in ("urllib3", "requests", "requests_oauthlib", "oauthlib"):
    logging.getLogger(_library).setLevel(logging.WARNING)
