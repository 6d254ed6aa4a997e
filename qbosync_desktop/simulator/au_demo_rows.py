# ruff: noqa: E501 - one line a record reads better than a folded one
"""The rows of the demo company, as tables; ``au_demo`` turns them into records."""

# A name followed by "*Given/Middle/Family" is a person; all others are organisations.
# name | e-mail | phone | mobile | street | suburb | state | postcode | since | invoices, last one, open amount
CUSTOMERS = """
Acacia Early Learning Inc | office@acaciaearly.example | (03) 5550 1401 || 12 Wattle Grove | Bendigo | VIC | 3550 | 2018-03-05 | 8 2026-09-30
Amrit & Jasleen Gill | gills@riverbend.example | (02) 5550 2303 | 0491 571 266 | 18 Orchard Rd | Griffith | NSW | 2680 | 2019-07-01 | 5 2026-07-31
Banksia Medical Centre | accounts@banksiamedical.example | (03) 5550 1120 || 240 Barkly St | Footscray | VIC | 3011 | 2017-11-20 | 14 2026-10-31 1650
Barrett & Lowe Surveyors | peter@surveyhouse.example | (03) 5550 1277 || 2/60 Moorabool St | Geelong | VIC | 3220 | 2019-03-11 | 9 2026-06-30
Blue Heeler Fencing | jo@yassrural.example || 0491 570 157 | 17 Comur St | Yass | NSW | 2582 | 2020-02-17 | 2 2026-06-30
Brennan, Aoife M *Aoife/M/Brennan | aoife@aoifebrennan.example || 0491 570 110 | 7/31 Quay St | Hobart | TAS | 7000 | 2021-08-02 | 3 2026-03-31
Callistemon UT | trustee@callistemon.example | (07) 5550 3020 || 3/20 Ann St | Brisbane | QLD | 4000 | 2018-09-14 | 6 2026-09-30
Coastal Pool Care | service@coastalpool.example | (07) 5550 3410 || PO Box 909 | Noosa Heads | QLD | 4567 | 2020-10-05 | 4 2026-08-31
Coorong Dairy Partnership | office@coorongdairy.example | (08) 5550 4210 || RSD 118 | Meningie | SA | 5264 | 2018-05-28 | 7 2026-06-30
D'Silva Super Fund | trustee@dsilva.example ||| PO Box 4071 | Parramatta | NSW | 2124 | 2019-10-21 | 4 2026-05-31
Dimitriou Bros Tiling || (03) 5550 1630 || 27 Sydney Rd | Coburg | VIC | 3058 | 2020-06-15 | 3 2025-12-31
Donnelly Superannuation Fund | donnelly.super@donnellysuper.example | (08) 5550 4333 || 19 Anzac Hwy | Glenelg | SA | 5045 | 2018-06-30 | 8 2026-06-30
Eleni Papadakis *Eleni//Papadakis | eleni@papadakis.example | (03) 5550 1704 | 0491 570 006 | 4 Lygon Ct | Brunswick East | VIC | 3057 | 2022-02-14 | 3 2026-10-31
Fitzroy Street Physio | rooms@fitzroyphysio.example | (03) 5550 1909 || 118 Fitzroy St | St Kilda | VIC | 3182 | 2022-04-04 | 5 2026-09-30
G & G Solutions | accounts@ggsolutions.example | (02) 5550 3318 || PO Box 77 | Newcastle | NSW | 2300 | 2017-08-07 | 41 2026-09-30 1320
G and G Solutions Pty Ltd | accounts@ggsolutions.example | (02) 5550 3300 || PO Box 77 | Newcastle | NSW | 2300 | 2022-02-11 | 2 2022-02-11
Garcia Family Trust | rosa.garcia@garciafamily.example || 0491 576 801 | 9 Wharf Rd | Balmain | NSW | 2041 | 2021-07-12 | 4 2026-07-31
Garcia Pty Ltd | office@garcia.example | (02) 5550 2711 || 9 Wharf Rd | Balmain | NSW | 2041 | 2019-01-21 | 10 2026-08-31
Harbour Line Marine Services || (03) 5550 6200 || 2 Esplanade | Triabunna | TAS | 7190 | 2020-03-03 | 1 2020-03-03
Harbourline Marine Services | info@harbourline.example | (03) 5550 6200 || 2 Esplanade | Triabunna | TAS | 7190 | 2018-12-03 | 17 2026-10-31
Hopkins R | hopkinses@hopkinses.example | (08) 5550 4555 || 60 Marine Tce | Geraldton | WA | 6530 | 2021-11-08 | 2 2025-11-30
Ironbark Joinery Pty Ltd | workshop@ironbark.example | (02) 5550 2808 || 6 Timber St | Queanbeyan | NSW | 2620 | 2018-02-19 | 12 2026-09-30
Jindabyne Alpine Hire | info@jindyhire.example | (02) 5550 2909 || 8 Gippsland St | Jindabyne | NSW | 2627 | 2019-05-06 | 6 2026-08-31
Joanne Smith *Joanne//Smith | joanne.smith@joannesmith.example || 0491 570 313 | 14 Bridge St | Echuca | VIC | 3564 | 2020-07-20 | 8 2026-06-30
Kowhai and Fern L'scaping || (03) 5550 1440 || 15 Nursery Lane | Warragul | VIC | 3820 | 2021-03-29 | 3 2026-04-30
Keogh, D & M | keogh.farm@keoghfarm.example | (03) 5550 1922 || RMB 77 | Horsham | VIC | 3400 | 2019-02-11 | 3 2025-06-30
Lachlan James McAuliffe *Lachlan/James/McAuliffe | l.mcauliffe@ridgeroad.example || 0491570006 | 9 Ridge Road | Mount Gambier | SA | 5290 | 2022-08-15 | 4 2026-07-31
Linden & Park Dental | hello@lindenpark.example | (07) 5550 3220 || PO Box 640 | Indooroopilly | QLD | 4068 | 2018-04-09 | 13 2026-10-31
Moreland, J & P | moreland@moreland.example ||| 14 Murray St | Colac | VIC | 3250 | 2019-08-26 | 4 2026-03-31
Murrumbidgee Rowing Club | treasurer@mrc.example | (02) 5550 2404 || PO Box 12 | Wagga Wagga | NSW | 2650 | 2023-01-30 | 2 2026-06-30
Nguyen & Sons Plumbing | linh@nguyens.example | (03) 5550 1188 || 14 Albert St | Brunswick | VIC | 3056 | 2018-08-13 | 11 2026-10-31
Oakes Family Trust | gordon@oakesproperty.example | (02) 5550 3100 || 77 Bungendore Rd | Bywong | NSW | 2621 | 2019-06-17 | 5 2026-06-30
Old Ferry Road Motel | stay@oldferryroad.example | (02) 5550 3190 || 1 Ferry Rd | Nelligen | NSW | 2536 | 2018-10-22 | 9 2026-09-30 770
Old Mill Bakery Café | orders@oldmill.example | (08) 5550 4909 || 3 Mill St | Hahndorf | SA | 5245 | 2023-05-15 | 6 2026-10-31
Petrou Nominees P/L | accounts@petrou.example | (03) 5550 1666 || 50 Portman St | Oakleigh | VIC | 3166 | 2019-09-09 | 7 2026-06-30
Quandong Hldgs ATF Quandong Unit Trust || (08) 5550 4702 || PO Box 27 | Kent Town | SA | 5071 | 2020-01-13 | 3 2026-06-30
Redgum Grazing Partnership | redgum@redgum.example | (02) 5550 3260 || Sturt Hwy | Hay | NSW | 2711 | 2018-07-16 | 6 2026-07-31
Saltbush Veterinary | frontdesk@saltbushvet.example | (08) 5550 4811 || 35 Commercial Rd | Port Augusta | SA | 5700 | 2020-08-24 | 5 2026-08-31
Smith, Joanne *Joanne//Smith ||| 0491 570 313 | 14 Bridge St | Echuca | VIC | 3564 | 2023-03-06 | 0
Southern Ocean Abalone Pty Ltd | office@southernabalone.example | (03) 5550 1717 || PO Box 7 | Port Fairy | VIC | 3284 | 2018-01-15 | 10 2026-09-30
Tallow & Thread | studio@tallowthread.example || 0491 577 426 | 2/14 Oxford St | Collingwood | VIC | 3066 | 2024-02-05 | 3 2026-08-31
Tarrant, Michael *Michael//Tarrant | mick@tarrant.example || 0491 570 737 | 40 Creek Rd | Gympie | QLD | 4570 | 2021-05-31 | 2 2026-05-31
Wren & Daughters | hello@wrendaughters.example | (03) 5550 1500 || 61 Main St | Mornington | VIC | 3931 | 2021-02-01 | 6 2026-09-30
Yelland, Tamsin R *Tamsin/R/Yelland | tam@bridgetownhouse.example || 0491 575 789 | 2 Hampton St | Bridgetown | WA | 6255 | 2022-06-20 | 3 2026-06-30
Zelkova Street Residents Group ||| | PO Box 3 | Orange | NSW | 2800 | 2022-11-14 | 1 2024-06-30
"""

INACTIVE = """
Daintree Honey Co | bees@daintreehoney.example | (07) 5550 3501 || 88 Ferry Rd | Mossman | QLD | 4873 | 2018-02-05 | 2 2018-11-30
Pelican Point Kiosk | kiosk@pelicanpoint.example | (08) 5550 4950 || 1 Jetty Rd | Robe | SA | 5276 | 2019-04-15 | 1 2020-01-31
Yarra Glass & Glazing || (03) 5550 1980 || 45 Burnley St | Richmond | VIC | 3121 | 2018-08-27 | 0
"""

JOBS = """
Banksia Medical Centre | Pharmacy fit-out | 2025-09-01
"""

VENDORS = """
Bushranger Couriers | (03) 5550 1051
Cartwright Freight | (08) 5550 4101
Castlemaine Cleaning Services | (03) 5550 1052
Coastal Pool Care Pty Ltd | (07) 5550 3410
Paper & Toner Supplies | (03) 5550 1053
Wombat Hill Electrical | (03) 5550 1054
"""

EMPLOYEES = """
Harriet//Wattle
Bea//Keeper
Imran//Qureshi
Tegan//Moore
"""
