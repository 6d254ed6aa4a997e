"""How the house is built and checked: what ``dev.py`` does, standard library only.

It must not import the product (``qbosync_desktop``) or anything that has to be installed first: it runs on a bare
Python and starts the installed tools as programs of their own.
"""
