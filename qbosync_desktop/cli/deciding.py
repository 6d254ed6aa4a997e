"""Decisions: ``suggest``, ``accept``, ``link``, ``unlink``, ``pause``, ``archive``, ``not-twins`` and ``export``."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from qbosync_desktop.cli.opening import add_command, find_client, opened
from qbosync_desktop.cli.saying import EXIT_DONE, EXIT_PROBLEMS, problem_data, say, say_problems
from qbosync_desktop.desk.decisions import no_such_customer
from qbosync_desktop.desk.desk import Done
from qbosync_desktop.desk.rows import Check, reasons_in_words
from qbosync_desktop.domain.problems import InputProblem, Problem
from qbosync_desktop.domain.suggestion import Tier


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands of this module."""
    add_command(commands, "suggest", "show which clients and customers look like the same", run_suggest)
    accept = add_command(commands, "accept", "link every suggested pair of a tier", run_accept)
    accept.add_argument("--tier", choices=[tier.value for tier in Tier], default=Tier.EXACT.value)
    link = add_command(commands, "link", "link a client to a customer", run_link)
    link.add_argument("client", metavar="CLIENT", help="an id or a reference")
    link.add_argument("customer", metavar="CUSTOMER", help="a QuickBooks Id")
    unlink = add_command(commands, "unlink", "take a client's link away", run_unlink)
    unlink.add_argument("client", metavar="CLIENT")
    pause = add_command(commands, "pause", "pause a client's link (“Disabled for synchronization”)", run_pause)
    pause.add_argument("client", metavar="CLIENT")
    pause.add_argument("--off", action="store_true", help="start it again")
    archive = add_command(
        commands, "archive", "put clients away in the register; they are not sent any more", run_archive
    )
    archive.add_argument("client", metavar="CLIENT", nargs="+")
    archive.add_argument("--off", action="store_true", help="take them back out of the archive")
    what = archive.add_mutually_exclusive_group()
    what.add_argument("--make-inactive", action="store_true", help="make their customers inactive with the next push")
    what.add_argument("--keep-customers", action="store_true", help="leave their customers as they are")
    apart = add_command(commands, "not-twins", "say that two clients that look like one are two", run_not_twins)
    apart.add_argument("one", metavar="ONE", help="a client's id or reference; with --customers a QuickBooks Id")
    apart.add_argument("two", metavar="TWO", help="the other one")
    apart.add_argument("--customers", action="store_true", help="two customers in QuickBooks, not two clients")
    apart.add_argument("--off", action="store_true", help="ask about them again")
    export = add_command(
        commands, "export", "choose clients to be created in QuickBooks with the next push", run_export
    )
    export.add_argument("client", metavar="CLIENT", nargs="*")
    export.add_argument("--all", action="store_true", help="every client that is ready")


def run_suggest(args: argparse.Namespace) -> int:
    """Look for matches and print them."""
    with opened(args) as office:
        office.desk.match()
        picture = office.desk.picture()
        rows: list[dict[str, Any]] = []
        for client_id, found in picture.of_client.items():
            rows += [
                {
                    "client_id": client_id,
                    "customer_id": one.customer_id,
                    "client": picture.clients[client_id].name,
                    "customer": picture.customers[one.customer_id].display_name,
                    "score": round(one.score, 4),
                    "tier": one.tier.value,
                    "best": one.best,
                    "reasons": [{"field": why.field, "agrees": why.agrees, "text": why.text} for why in one.reasons],
                    "words": reasons_in_words(one, 3),
                }
                for one in found
            ]
        words = "\n".join(
            f"{row['tier']:<9} {row['client']:<40} {row['customer']:<40} {row['words']}" for row in rows if row["best"]
        )
        say(args.json, rows, words or "Nothing to suggest.")
    return EXIT_DONE


def run_accept(args: argparse.Namespace) -> int:
    """Link every best pair of a tier."""
    with opened(args) as office:
        return _say(args, office.desk.accept_tier(Tier(args.tier)))


def run_link(args: argparse.Namespace) -> int:
    """Link two records."""
    with opened(args) as office:
        return _say(args, office.desk.link(find_client(office.desk.picture(), args.client), args.customer))


def run_unlink(args: argparse.Namespace) -> int:
    """Take a link away."""
    with opened(args) as office:
        return _say(args, office.desk.unlink([find_client(office.desk.picture(), args.client)]))


def run_pause(args: argparse.Namespace) -> int:
    """Pause a link or start it again."""
    with opened(args) as office:
        picture = office.desk.picture()
        client_id = find_client(picture, args.client)
        if client_id not in picture.links:
            raise InputProblem(
                Problem(
                    "not-linked",
                    "This client is not linked",
                    f"“{picture.clients[client_id].name}” has no customer in QuickBooks whose link could be paused.",
                    "Link it first: qbosync link CLIENT CUSTOMER",
                    client_id=client_id,
                )
            )
        return _say(args, office.desk.pause([client_id], on=not args.off))


def run_archive(args: argparse.Namespace) -> int:
    """Archive clients. What becomes of linked customers has to be said, or is asked at a terminal."""
    with opened(args) as office:
        picture = office.desk.picture()
        ids = [find_client(picture, text) for text in args.client]
        linked = [one for one in ids if one in picture.links and not picture.clients[one].archived]
        inactive = args.make_inactive
        if linked and not args.off and not (args.make_inactive or args.keep_customers):
            inactive = _asked_inactive(args, [picture.clients[one].name for one in linked])
        return _say(args, office.desk.archive(ids, on=not args.off, make_inactive=inactive))


def _asked_inactive(args: argparse.Namespace, names: list[str]) -> bool:
    """Whether the customers are made inactive too. Raises InputProblem ``archive-unclear`` when nobody can be asked."""
    if args.json or not sys.stdin.isatty():
        raise InputProblem(
            Problem(
                "archive-unclear",
                "What becomes of the customers was not said",
                f"{len(names)} of these clients {'is' if len(names) == 1 else 'are'} linked. Nothing was archived.",
                "Say --make-inactive (with the next push), or --keep-customers.",
            )
        )
    print("Linked to customers in QuickBooks: " + ", ".join(f"“{name}”" for name in names))
    return input("Make those inactive with the next push? [y/N] ").strip().lower() == "y"


def run_not_twins(args: argparse.Namespace) -> int:
    """Say that two are two, or ask about them again."""
    with opened(args) as office:
        picture = office.desk.picture()
        if not args.customers:
            pair = (find_client(picture, args.one), find_client(picture, args.two))
            return _say(args, office.desk.not_twin_clients([pair], on=not args.off))
        for one in (args.one, args.two):
            if one not in picture.customers:
                raise InputProblem(no_such_customer(one))
        return _say(args, office.desk.not_twins([(args.one, args.two)], on=not args.off))


def run_export(args: argparse.Namespace) -> int:
    """Choose clients for creation."""
    if not args.client and not args.all:
        raise InputProblem(
            Problem(
                "nothing-chosen",
                "No client was named",
                "`qbosync export` has to know which clients to create.",
                "Name them by id or reference, or use --all for every client that is ready.",
            )
        )
    with opened(args) as office:
        picture = office.desk.picture()
        ids = [find_client(picture, text) for text in args.client]
        if args.all:
            blocked = (Check.LEFT_OUT, Check.CHOSEN)
            ids += [row.id for row in office.desk.board().exports if row.check not in blocked]
        return _say(args, office.desk.export(dict.fromkeys(ids)))


def _say(args: argparse.Namespace, done: Done) -> int:
    data = {"words": done.words, "count": done.count, "problems": [problem_data(one) for one in done.refused]}
    say(args.json, data, f"{done.words}.")
    say_problems(done.refused, as_json=args.json)
    return EXIT_PROBLEMS if done.refused else EXIT_DONE
