"""The words the made-up practice lists are built from: names, streets, suburbs, trades. No rules."""

from __future__ import annotations


def _words(text: str) -> list[str]:
    return text.split()


MEN = _words(
    """
    James John Robert Michael William David Richard Peter Thomas Daniel Matthew Andrew Mark Paul Steven Stephen
    Anthony Christopher Benjamin Joshua Samuel Alexander Nicholas Timothy Jonathan Gregory Kenneth Ronald Edward
    Douglas Raymond Geoffrey Graham Ian Bruce Craig Scott Brett Shane Jason Luke Adam Simon Patrick Gerald
    Frederick Leonard Lawrence Philip Phillip Allan Alan Neil Colin Trevor Warren Wayne Darren Glenn Rodney
    Stuart Ross Keith Malcolm Nathan Aaron Dylan Ethan Liam Noah Oliver Jack Lachlan Angus Hamish Callum
    Giuseppe Antonio Vincenzo Dimitrios Konstantinos Nguyen Minh Tuan Wei Jian Mohammed Ahmed Ali Hassan Rajesh
    Sanjay Amit Vikram Harpreet Goran Zoran Stefan Marek Tomasz Lars Bjorn José Francisco Carlos Eduardo Desmond
    Clive Murray Barry Garry Russell Roderick Maxwell Theodore Vincent Victor Walter Arthur Harold Albert Ernest
    Norman Leslie Kevin Brian Dennis Terence Maurice Cameron Duncan Fraser
    """
)
WOMEN = _words(
    """
    Mary Margaret Elizabeth Patricia Jennifer Susan Helen Christine Karen Julie Robyn Deborah Debra Sharon
    Michelle Katherine Catherine Kathleen Rebecca Jessica Amanda Melissa Nicole Lisa Kim Tracey Joanne Samantha
    Alexandra Victoria Judith Barbara Lynette Suzanne Sandra Pamela Janet Jane Anne Ann Dorothy Beverley Heather
    Wendy Diane Dianne Carol Rachel Sarah Emma Emily Charlotte Olivia Sophie Isabella Chloe Grace Hannah Georgia
    Matilda Ruby Zoe Lucy Alice Maria Giovanna Francesca Sofia Eleni Despina Thi Linh Mei Xiu Fatima Aisha Priya
    Anjali Deepika Harjit Vesna Ivana Agnieszka Ingrid Renée Chloé Theresa Frances Josephine Veronica Gwendolyn
    Marjorie Valerie Yvonne Lorraine Maureen Gillian Fiona Kirsty Caitlin Bronwyn Kylie Tanya Natalie Danielle
    Stephanie Angela Sally Penelope Philippa Harriet Imogen
    """
)
NICKNAMES = {
    "James": "Jim Jamie Jimmy", "John": "Jack Johnny", "Robert": "Bob Rob Bobby", "Michael": "Mick Mike",
    "William": "Bill Will", "David": "Dave", "Richard": "Rick Dick", "Peter": "Pete", "Thomas": "Tom",
    "Daniel": "Dan Danny", "Matthew": "Matt", "Andrew": "Andy Drew", "Steven": "Steve", "Stephen": "Steve",
    "Anthony": "Tony", "Christopher": "Chris", "Benjamin": "Ben", "Joshua": "Josh", "Samuel": "Sam",
    "Alexander": "Alex", "Nicholas": "Nick", "Timothy": "Tim", "Jonathan": "Jon", "Gregory": "Greg",
    "Kenneth": "Ken", "Ronald": "Ron", "Edward": "Ted Ed", "Douglas": "Doug", "Raymond": "Ray",
    "Geoffrey": "Geoff", "Frederick": "Fred", "Leonard": "Len", "Lawrence": "Larry", "Philip": "Phil",
    "Phillip": "Phil", "Allan": "Al", "Trevor": "Trev", "Rodney": "Rod", "Patrick": "Pat Paddy",
    "Vincent": "Vince", "Maxwell": "Max", "Giuseppe": "Joe", "Antonio": "Tony", "Vincenzo": "Vince",
    "Dimitrios": "Jim", "Konstantinos": "Con", "Terence": "Terry", "Margaret": "Marg Maggie Peg",
    "Elizabeth": "Liz Beth Betty", "Patricia": "Pat Trish", "Jennifer": "Jen Jenny", "Susan": "Sue",
    "Christine": "Chris Chrissy", "Deborah": "Deb Debbie", "Debra": "Deb Debbie", "Michelle": "Shell",
    "Katherine": "Kate Kathy", "Catherine": "Cathy Cate", "Kathleen": "Kath", "Rebecca": "Bec Becky",
    "Jessica": "Jess", "Amanda": "Mandy", "Melissa": "Mel", "Nicole": "Nicky", "Joanne": "Jo",
    "Samantha": "Sam", "Alexandra": "Alex Sandy", "Victoria": "Vicki", "Judith": "Judy", "Barbara": "Barb",
    "Lynette": "Lyn", "Suzanne": "Sue", "Sandra": "Sandy", "Pamela": "Pam", "Janet": "Jan", "Dorothy": "Dot",
    "Beverley": "Bev", "Theresa": "Terri", "Josephine": "Josie Jo", "Stephanie": "Steph", "Natalie": "Nat",
    "Philippa": "Pip", "Penelope": "Penny", "Charlotte": "Lottie", "Frances": "Fran",
}  # fmt: skip
SURNAMES = _words(
    """
    Smith Jones Williams Brown Wilson Taylor Johnson White Martin Anderson Thompson Nguyen Thomas Walker Harris
    Lee Ryan Robinson Kelly King Davis Wright Evans Roberts Green Hall Wood Jackson Clarke Patel Khan Lewis
    James Phillips Mason Mitchell Rose Davies Rodriguez Cox Alexander Garden Campbell Johnston Moore Smyth
    O'Neill Reid Watson Scott Young Edwards Turner Cooper Hill Ward Morris Bell Murphy Bailey Richardson Cook
    Simpson Marshall Collins Carter Bennett Kennedy Hughes Murray Gray Stewart Stevens Palmer Webb Russell Ellis
    Hunter Fraser Graham Hamilton Harvey Hughes Knight Lloyd McDonald MacDonald McKenzie McCarthy McMahon
    O'Brien O'Connor O'Sullivan Fitzgerald Gallagher Burke Byrne Doyle Lynch Quinn Walsh Rossi Russo Romano
    Esposito Bianchi Ricci Marino Greco Papadopoulos Georgiou Nikolaidis Tran Le Pham Huynh Vo Chen Wang Zhang
    Li Liu Wu Singh Kaur Sharma Gupta Kumar Mehta Ahmed Hussain Ali Haddad Khoury Nasser Kovačević Petrović
    Novak Nowak Kowalski Schmidt Müller Weber Schneider van-der-Berg de-Vries Jansen Hansen Larsen Silva Santos
    Fernández Garcia Martinez Cohen Levy Goldberg Steele Abbott Atkinson Barker Barnes Bates Baxter Bird Black
    Blake Boyd Bradley Bryant Burns Burton Butler Byrne Chapman Coleman Cole Coles Crawford Cross Cunningham
    Dawson Dean Dixon Douglas Duncan Dunn Ferguson Fisher Fletcher Ford Foster Fox Francis Freeman Gibson
    Gilbert Gordon Grant Griffiths Hancock Hart Hawkins Hayes Henderson Henry Hicks Holland Holmes Hooper Howard
    Hudson Hunt Hyde Ingram Irwin Jacobs Jenkins Jennings Kerr Lambert Lane Lawson Leonard Little Long Lowe
    Lucas Lyons Manning Marsh Matthews May Miles Mills Morgan Morrison Myers Nash Newman Nicholson Nolan Norris
    North Osborne Owen Page Park Parker Parsons Payne Pearce Perry Porter Potter Powell Price Pritchard Reed
    Rees Reynolds Rice Riley Robertson Rogers Rowe Sanders Saunders Shaw Sheppard Short Sims Sinclair Slater
    Spencer Stephens Stone Sutton Tate Thornton Todd Tucker Vaughan Vincent Wade Wallace Walters Warren Waters
    Watkins Watts Webster Weston Wheeler Wilkinson Willis Woods Yates
    """
)
SURNAME_HEADS = _words(
    """
    Ash Bar Beck Black Brad Bram Car Chad Cray Dal Den Dray East Fair Far Gar Glen Green Hal Har Hart Hay Hol
    Kel Ken King Lang Led Lin Mar Mel Mid Nor Oak Pem Pen Ram Red Rock Rud Sel Shel Stan Stav Strat Sut Thorn
    Thur Wal War West Whit Win Wood Wor
    """
)
SURNAME_TAILS = _words(
    """
    bourne brook bury by combe cott croft dale den field ford gate ham hurst land ley low man mere mond more ner
    ridge sby shaw side son stead stock ston ter ton twell wall ward water well wick wood worth
    """
)
STREETS = _words(
    """
    High Station George Elizabeth King Queen Victoria Park Church Albert William Railway Main Beach Ocean Lake
    River Bridge Mill Hill Forest Wattle Banksia Acacia Grevillea Kookaburra Rosella Eucalyptus Jacaranda
    Boronia Smith Jones Campbell Darling Murray Macquarie Bligh Hume Flinders Cook Phillip Oxley Sturt Bourke
    Collins Swanston Lonsdale Russell Exhibition Spring Pitt Castlereagh Kent Sussex Clarence York Carrington
    Wellington Nelson Trafalgar Anzac Lone-Pine Gallipoli Birdwood Monash Chauvel Pacific Coral Pearl Sunset
    Sunrise Golden-Grove Cedar Elm Oak Ash Willow Maple Cypress Pine Poplar Fern Ivy Myrtle Laurel Rose Lily
    Violet Daisy Heather Primrose
    """
)
STREET_KINDS = [("Street", "St"), ("Road", "Rd"), ("Avenue", "Ave"), ("Drive", "Dr"), ("Court", "Ct"), ("Place", "Pl"),
                ("Crescent", "Cres"), ("Lane", "La"), ("Parade", "Pde"), ("Terrace", "Tce"), ("Close", "Cl"),
                ("Highway", "Hwy")]  # fmt: skip
SUBURBS = _words(
    """
    Parramatta,NSW,2150 Newtown,NSW,2042 Dubbo,NSW,2830 Orange,NSW,2800 Penrith,NSW,2750 Gosford,NSW,2250
    Wollongong,NSW,2500 Manly,NSW,2095 Tamworth,NSW,2340 Ballina,NSW,2478 Richmond,VIC,3121 Ballarat,VIC,3350
    Bendigo,VIC,3550 Geelong,VIC,3220 Footscray,VIC,3011 Carlton,VIC,3053 Shepparton,VIC,3630 Frankston,VIC,3199
    Sale,VIC,3850 Toowoomba,QLD,4350 Cairns,QLD,4870 Southport,QLD,4215 Indooroopilly,QLD,4068 Mackay,QLD,4740
    Noosa-Heads,QLD,4567 Chermside,QLD,4032 Glenelg,SA,5045 Norwood,SA,5067 Mount-Gambier,SA,5290
    Prospect,SA,5082 Fremantle,WA,6160 Joondalup,WA,6027 Bunbury,WA,6230 Subiaco,WA,6008 Hobart,TAS,7000
    Launceston,TAS,7250 Darwin,NT,0800 Alice-Springs,NT,0870 Braddon,ACT,2612 Belconnen,ACT,2617
    """
)
TRADES = _words(
    """
    Plumbing Electrical Building Constructions Carpentry Painting Landscaping Roofing Tiling Concreting
    Earthmoving Transport Haulage Logistics Engineering Fabrication Motors Automotive Panels Consulting Advisory
    Legal Dental Medical Physiotherapy Pharmacy Optical Veterinary Bakery Cafe Catering Butchery Seafoods Wines
    Hotels Florists Gardens Nursery Pastoral Farming Grazing Dairies Properties Developments Realty Finance
    Insurance Software Systems Networks Digital Media Design Printing Signs Photography Fashion Jewellers Books
    Toys Sports Fitness Yoga Travel Tours Cleaning Security Solutions Services Supplies Imports Exports Trading
    Enterprises Investments Holdings Nominees Ventures Industries
    """
)
BRANDS = _words(
    """
    Blue Red Green Golden Silver Southern Northern Eastern Western Coastal Pacific Tasman Outback Harbour Summit
    Apex Prime Pinnacle Premier Elite Classic Modern Smart Rapid Swift Bright Clear True Noble Royal Crown Eagle
    Falcon Kestrel Magpie Wombat Wallaby Dingo Platypus Koala Brolga Ironbark Redgum Bluegum Mulga Saltbush
    Waratah Kurrajong Coolabah Billabong Bondi Uluru Kimberley Pilbara Nullarbor Gippsland Riverina Illawarra
    Hunter Barossa Clarendon Federation Southern-Cross Evergreen Horizon Lighthouse Cornerstone Keystone
    Milestone Bluestone Sandstone Stonehaven Riverbend Hillcrest Seaview Skyline Starlight Moonlight Daybreak
    Firefly Dragonfly Honeybee Bumblebee Wildflower Paperbark
    """
)
MAIL = _words(
    """
    gmail.com gmail.com bigpond.com bigpond.net.au outlook.com hotmail.com icloud.com optusnet.com.au
    yahoo.com.au iinet.net.au
    """
)
