# ruff: noqa: SIM905 - lists this long read better as text
"""The words generated customers are made of. Data only."""

from __future__ import annotations

GIVEN = [
    word.replace("_", " ")
    for word in """
    Amelia Oliver Charlotte Noah Isla Jack Mia William Ava Leo Grace Henry Ruby Thomas Chloe Lucas Zoe Ethan
    Matilda Lachlan Harriet Angus Priya Arjun Mei Wei Linh Minh Fatima Omar Sofia Dimitri Eleni Nikos Giulia
    Marco Aoife Declan Siobhan Callum Tamsin Bronte Koa Kirra Jarrah Tess Hamish Imogen Xavier Yasmin Tariq
    Anika Ravi Hana Kenji Rosa Tomas Ingrid Lars Greta Mairead Desmond Norma Beryl Keith Trevor Joanne Michael
    Peter Susan Karen David Helen
    """.split()
]
"""Given names."""

FAMILY = [
    word.replace("_", " ")
    for word in """
    Smith Jones Williams Brown Wilson Taylor Nguyen Tran Le Pham Singh Kaur Sharma Patel Chen Wang Li Zhang
    Papadakis Dimitriou Rossi Russo Ferrari Moretti Kelly Murphy O'Brien O'Connor McAuliffe McKenzie Campbell
    Stewart Anderson Thompson Walker Harris Martin Robinson Clarke Hall Young King Wright Scott Green Baker
    Adams Nelson Hill Moore Cooper Ward Bell Murray Fraser Hughes Price Bennett Gray Ross Henderson Foster
    Simmons Marshall Barrett Lowe Yelland Tarrant Hopkins Keogh Oakes Garland Petrou Quade D'Silva Fernandez
    Garcia Lopez Haddad Khoury Okafor Mensah Tanaka Yamamoto Kim Park Choi Kowalski Nowak Horvat Novak Jansen
    de_Vries van_Dijk Olsson Larsen Schmidt
    """.split()
]
"""Family names."""

PLACE_WORDS = [
    word.replace("_", " ")
    for word in """
    Wattle Banksia Ironbark Redgum Saltbush Mallee Coorong Kestrel Magpie Kookaburra Brolga Emu Bilby Harbour
    Coastal Alpine Southern Northern Western Eastern Pacific Outback Highland Riverbend Lakeside Hilltop Bluegum
    Stringybark Lillypilly Quandong Kurrajong Jacaranda Boronia Callistemon Grevillea Waratah Mulga Spinifex
    Tuckeroo Warrigal Daintree Otway Grampian Flinders Kimberley Pilbara Gippsland Riverina Monaro Darling
    Murray Murrumbidgee
    """.split()
]
"""Words Australian businesses are called by."""

TRADES = [
    word.replace("_", " ")
    for word in """
    Plumbing Electrical Joinery Fencing Landscaping Surveyors Dental Physiotherapy Veterinary Cafe Bakery Motel
    Freight Couriers Earthmoving Roofing Tiling Painting Cleaning Pool_Care Marine Fisheries Dairy Grazing
    Stockfeeds Engineering Architects Consulting Recruitment Childcare Early_Learning Medical_Centre Pharmacy
    Optical Florist Florals Timber Hardware Auto_Repairs Smash_Repairs Tyres Car_Rentals Travel Photography
    Printing Signs Software Design Media Fitness Yoga Music_School Dance_Studio Catering Brewing Wines Orchards
    Honey Nursery Solar Air_Conditioning Glass
    """.split()
]
"""What they do; an underscore stands for a space."""

STREETS = [
    word.replace("_", " ")
    for word in """
    High Main Station Church Albert Victoria King Queen George Elizabeth William Bridge Mill Park Lake River
    Wattle Banksia Acacia Railway Commercial Collins Flinders Swan Lygon Sydney Hunter Murray Barkly Hope
    """.split()
]
"""Street names."""

STREET_KINDS = ("St", "Rd", "Ave", "Dr", "Ct", "Pde", "Ln", "Cres", "Tce")
SUBURBS = (
    ("Brunswick", "VIC", "3056", "03"),
    ("Footscray", "VIC", "3011", "03"),
    ("Bendigo", "VIC", "3550", "03"),
    ("Geelong", "VIC", "3220", "03"),
    ("Ballarat Central", "VIC", "3350", "03"),
    ("Hobart", "TAS", "7000", "03"),
    ("Launceston", "TAS", "7250", "03"),
    ("Parramatta", "NSW", "2150", "02"),
    ("Newcastle", "NSW", "2300", "02"),
    ("Wagga Wagga", "NSW", "2650", "02"),
    ("Orange", "NSW", "2800", "02"),
    ("Dubbo", "NSW", "2830", "02"),
    ("Queanbeyan", "NSW", "2620", "02"),
    ("Braddon", "ACT", "2612", "02"),
    ("Toowoomba City", "QLD", "4350", "07"),
    ("Noosa Heads", "QLD", "4567", "07"),
    ("Cairns City", "QLD", "4870", "07"),
    ("Sandgate", "QLD", "4017", "07"),
    ("Kent Town", "SA", "5067", "08"),
    ("Mount Gambier", "SA", "5290", "08"),
    ("Glenelg", "SA", "5045", "08"),
    ("Fremantle", "WA", "6160", "08"),
    ("Bunbury", "WA", "6230", "08"),
    ("Darwin City", "NT", "0800", "08"),
)
"""Suburb, state, postcode, area code."""

MOBILES = ("006", "156", "157", "158", "159", "110", "313", "737")
"""Last three digits of mobiles kept for fiction (0491 570 …)."""
