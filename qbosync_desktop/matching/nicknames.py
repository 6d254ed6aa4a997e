"""Given names that are short for one another. A table and one question."""

from __future__ import annotations

_TABLE = """
alexander alex alec sandy al xander | alexandra alex sandy lexi alexa | alfred alf fred alfie | allan al alan allen
| amanda mandy | andrew andy drew | angela angie ange | anthony tony ant anton antony | antonio tony | archibald
archie | arthur art | barbara barb | barry baz barrie | benjamin ben benny | bernard bernie | beverley bev beverly |
bradley brad | brendan bren | brian bryan | bronwyn bron | cameron cam | caroline carol caz carrie | catherine cathy
cate cath katherine kate kathryn catharine kathy | charles charlie chuck chas | charlotte lottie charlie | christine
chris chrissy christina tina | christopher chris topher kit | clifford cliff | constantine con | konstantinos con
kosta | craig | cynthia cindy | daniel dan danny | danielle dani | david dave davey | deborah deb debbie debra |
dennis den denis | desmond des | dimitrios jim dimitri james | dominic dom | donald don donnie | dorothy dot dottie
| douglas doug | edmund ed ted | edward ed ted eddie ned | elaine | elizabeth liz beth betty lizzie libby eliza lisa
elisabeth bess | emily em | emma em | ernest ernie | eugene gene | evelyn eve | fiona fi | florence flo | frances
fran francine | francis frank | franklin frank | frederick fred freddy fredrick | gabriel gabe | gabrielle gabby gab
| geoffrey geoff jeff jeffrey | george | gerald gerry jerry | gerard gerry | gillian gill jill | giovanni john gio |
giuseppe joe joseph | gordon | graham graeme | gregory greg | gwendolyn gwen | hamish | harold harry hal | harriet
hattie | heather | helen nell | henry harry hank | herbert bert herb | howard howie | hugh hughie | ian | irene |
isabella bella isabel | jacob jake | jacqueline jackie jacqui | james jim jamie jimmy jimbo | jane janey | janet jan
| janice jan | jason jase | jeanette jean | jennifer jen jenny jenni | jeremy jez | jessica jess jessie | joanne jo
joanna joan | john jack johnny jon | jonathan jon jonny johnathan | joseph joe joey | josephine jo josie | joshua
josh | joyce joy | judith judy jude | julian jules | julie jules julia | karen kaz | kathleen kath kathy kate |
keith | kenneth ken kenny | kevin kev | kimberley kim | lachlan lachie locky | lawrence larry laurie lawrie laurence
| leanne lee | leonard len lenny leo | leslie les | lesley les | lillian lily lil | linda lindy lyn | louis lou |
louise lou | lucille lucy | luke | lynette lyn lynne lynn | malcolm mal | margaret marg maggie peg peggy meg margie
| marianne | marjorie marj | mark marc | martin marty | mary maria molly | mathew matt matthew | matilda tilly |
maureen mo | maurice morrie | maxwell max | maximilian max | melanie mel | melissa mel missy | michael mick mike
micky mickey | michelle shell chelle shelly | mitchell mitch | mohammed mohammad muhammad mo mohamed | nathan nate
nathaniel | natalie nat | natasha tash | nicholas nick nic nicky nicolas | nicole nicky nikki nic | norman norm |
oliver ollie | olivia liv | pamela pam | patricia pat trish patsy tricia patty | patrick pat paddy | penelope penny
pen | peter pete | philip phil phillip | philippa pip pippa | priscilla cilla | rachel rach rachael | raymond ray |
rebecca bec becky beck | reginald reg | richard rick dick rich richie ricky | robert bob rob bobby robbie bert |
roberta bobbie | robyn rob robin | roderick rod | rodney rod | roger rog | roland roly | ronald ron ronnie |
rosemary rose rosie | russell russ | ryan | samantha sam sammy | samuel sam sammy | sandra sandy | sarah sally sara
| sebastian seb | sharon shaz | shirley shirl | sidney sid | simon si | sophie soph sophia | stanley stan |
stephanie steph | stephen steve stevie steven stephan | stewart stu stuart | susan sue suzie susie susanne | suzanne
sue suzie | sylvia syl | tamara tammy | terence terry terrence tez | theodore ted theo | theresa terri teresa tess |
thomas tom tommy thom | timothy tim timmy | toby tobias | tracey trace tracy | trevor trev | valerie val | vanessa
ness | veronica ronnie vera | victor vic | victoria vicki vicky tori | vincent vin vince | vincenzo vince vincent |
vivienne viv vivian | walter wal wally walt | warren waz | wendy | wilfred wilf | william will bill billy willy liam
| winifred win | yvonne vonnie | zachary zac zach zachariah
"""

_PLAIN = """
aaron adam adele adrian agnes aidan aisha alan alana alice alicia alison amber amelia amy ana andrea anita anjali
ann anna annabel anne annette april ashley ashton audrey aurora ava beatrice ben blake brent brett bridget brooke
bruce bryce caleb callum carl carla carlos carly carmel carol carole casey cassandra cecilia celeste chantelle
charmaine chelsea cheryl chloe claire clara claude clayton clive colin colleen connor coral corey craig curtis cyril
dale damian damien darcy darren darryl dawn dean debra declan deepika denise denys derek diana diane dianne dina
donna doreen doris duncan dwayne dylan edith eden edgar eduardo edwin eileen eleanor eleni elena ella ellen ellie
elsie emilia eric erica erin esther ethan eva evan ewan faye felicity felix fergus finn francisco fraser freya garry
gary gavin gemma geraldine giovanna glen glenda glenn glenys gloria goran grace grant greta guy gwen hannah harjit
harpreet hassan hayley hazel heath heidi hilary holly hugo ian imogen ines ingrid isaac isla ivan ivana ivy jack
jade jaime jai jarrod jasmine javier jay jayden jean jeffrey jemma jenna jesse jill joan jodie joel johanna jordan
jose juan juanita june justin justine kane karl karin kate kaye keira kelly kelvin kerri kerry kieran kim kirsten
kirsty kristen kristine kurt kyle kylie laura lauren leah leigh lena leo leon leticia levi lewis liam linh lisa liz
logan lorna lorraine lucas lucia lucinda luis lydia mabel madeleine madison mae maggie marcus margot maria mariana
marie marilyn mario marion marisa marlene martha martine mathilda mavis maya megan mei meredith mia mick milan
mildred miles millie milly minh miranda miriam moira monica monique morgan muriel murray myra nadia nancy naomi neil
nerida neville nigel nina noah noel noelle nora noreen odette olga olive oscar owen paige paige paul paula pauline
pearl perry petra phoebe phyllis piper prakash priya quentin rajesh ralph ramon raj renee rex rhonda rhys riley rita
rohan roman rory rosa ross rowan roy ruby rupert ruth sabrina sadie sally sanjay sasha scott sean selena serena
shane shannon shaun shauna sheila shelley sheree sherry shona sienna skye sonia sonya sophia spencer stacey stella
stefan stuart summer susannah sven tanya tara tasha tania tegan thelma thi tiffany tina tomasz toni travis tristan
troy tuan tyler una ursula vera vesna vikram violet virginia vivian wade wayne wei wesley whitney xavier xiu yasmin
zara zoe zoran ahmed ali amit fatima lars bjorn marek agnieszka francesca sofia despina jian clive rodrigo angus
georgia chloe
abigail addison aileen alfredo allison alma alyssa amara amir ananya andre angelina angelo anh anika anil anthea anya
ariana ashok astrid averil bernadette beryl bethany bianca brenda bridie brock bryn byron candice carmen casper cedric
celia chad chandra charlene clarence claudia clint cody cora cyrus damon daphne darius darrell deanna deirdre delia
denzel desiree dexter dieter domenic dung edwina elliot elliott elvira emilio emmanuel enzo ernesto estelle eugenia
eunice fang farah fatemah federico fernando frederica geeta geraint gilbert gina giorgio glynn guiseppe gulshan
gurpreet gwyneth hanh haruto hector heinz hendrik hiroshi hoa hong horace hui hung huong imran irena irma isaiah
isobel jacinta jamal jan janelle janette jared javed jayne jeanne jelena jerome jerzy jillian jing joachim joann
joaquin jolene jonah jordana jorge josef jovan juliana juliet juliette kamal karina kasey kasia katarina katrina kayla
kaylee kellie kenji kerrie khalid khanh kiran klaus kristian kristy krystal lana lara leila leonie leroy lester lian
liesl lila lillie ling lionel lorenzo loretta lori luca luciano luigi luka lukas magda mahesh manish manoj manuel
marcel marcia marco marguerite mariam marina marko marlon marnie marwan massimo mathias matteo mehmet mercedes merilyn
merv mervyn michele miguel mihai mila milena milos ming mirjana mitsuko mohan mona mustafa nada nadine naresh nasser
natalia navid neha nellie nerissa ngoc nikhil nikola nikolaos nirmala noeline nuno odile omar orlando osman pablo
padma paolo pascal patricio pavel pedro percival phuong pierre pietro prudence quang quynh raelene rafael rahul ramesh
raquel ravi raylene regan regina renata renato ricardo roberto rocco rodolfo rohit rolf romy ronan rosalie rosalind
rosanna roslyn rudolf salvatore samir sanjeev santiago santo saul scarlett sergei sergio sheena sheryl shirin silvana
silvia siobhan slavko solomon spiro stefania stefano stelios sunil sunita suresh svetlana tabitha taj takeshi talia
tarek tarun tatiana tessa thanh theodora thuy tiernan tracie trang trent tristram trudy uma umberto valentina verity
vijay vikki vinh vinod vittorio vlado warwick werner wilhelm wilhelmina wilma wolfgang xin yan yasmine yiannis ying
yolanda yong yuki yusuf zahra zane zeljko zhi zoltan
"""

GROUPS: dict[str, tuple[int, ...]] = {}
"""Each name and the groups it belongs to; two names of one group may be one person's."""

for _number, _line in enumerate(" ".join(_TABLE.split()).split("|")):
    for _name in _line.split():
        GROUPS[_name] = (*GROUPS.get(_name, ()), _number)

GIVEN_NAMES = frozenset(GROUPS) | frozenset(_PLAIN.split())
"""Given names that are common in Australia; what is missing here is only seen less well in joint names."""

MOST_GROUPS = max(map(len, GROUPS.values()))
