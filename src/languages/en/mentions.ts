/** English words that tell what is a name and what kind. Compiled by us, facts of usage; the long lists are in gazetteers.ts. */

import type { MentionVocabulary } from '../../core/language/mentions.ts';
import { creatures } from './creatures.ts';
import * as gazetteers from './gazetteers.ts';
import { quantities } from './quantities.ts';

const list = (words: string): string => words.trim().replace(/\s+/g, ',');

/** Places beside countries and provinces: continents, seas, regions of the world, and what countries are called. */
const WORLD = `
africa,europe,asia,antarctica,oceania,latin america,north america,south america,central america,americas,america,eurasia
middle east,near east,far east,southeast asia,south-east asia,south asia,east asia,central asia,west asia,east africa,west africa
north africa,southern africa,horn of africa,sub-saharan africa,sahel,maghreb,levant,balkans,caucasus,scandinavia,baltics
eastern europe,western europe,central europe,northern europe,southern europe,caribbean,west indies,indo-pacific,asia-pacific
mediterranean,black sea,red sea,dead sea,caspian sea,baltic sea,north sea,south china sea,east china sea,persian gulf,arabian sea
atlantic,pacific,indian ocean,arctic,arctic ocean,atlantic ocean,pacific ocean,mediterranean sea,caribbean sea,south pacific,gulf
u.s,u.s.,u.s.a,u.k,u.k.,u . s .,u . s,u . k .,u . a . e .,d . c .,us,usa,uk,uae,u.a.e,drc,d.r.c,drc,car,prc,dprk,gdr,ussr,soviet union,united states of america,britain
great britain,northern ireland,holland,england,scotland,wales,ivory coast,burma,persia,palestine,gaza,gaza strip,west bank,kashmir
crimea,donbas,donbass,kurdistan,tibet,xinjiang,inner mongolia,patagonia,siberia,bavaria,catalonia,tuscany,sicily,sardinia,corsica
normandy,brittany,andalusia,galicia,basque country,flanders,wallonia,transylvania,anatolia,mesopotamia,punjab,bengal,west bengal
amazon,andes,alps,himalayas,himalaya,sahara,sinai,golan heights,suez canal,panama canal,strait of hormuz,taiwan strait,bosphorus
darfur,tigray,oromia,amhara,somaliland,puntland,zanzibar,biafra,katanga,kivu,north kivu,south kivu,kwazulu-natal,gauteng,eastern cape
western cape,northern cape,limpopo,mpumalanga,free state,queensland,new south wales,victoria,tasmania,south australia
western australia,northern territory,ontario,quebec,british columbia,alberta,manitoba,saskatchewan,nova scotia,new brunswick
newfoundland,labrador,yukon,nunavut,northwest territories,prince edward island,new england,midwest,silicon valley,wall street
hollywood,brooklyn,manhattan,queens,bronx,staten island,harlem,capitol hill,downing street,westminster,heathrow,gatwick
uttar pradesh,madhya pradesh,andhra pradesh,himachal pradesh,arunachal pradesh,tamil nadu,kerala,karnataka,maharashtra,gujarat
rajasthan,bihar,jharkhand,odisha,assam,haryana,telangana,goa,sikkim,manipur,mizoram,nagaland,tripura,meghalaya,uttarakhand
chhattisgarh,jammu,ladakh,puducherry,sindh,balochistan,khyber pakhtunkhwa,khyber,waziristan,new delhi,delhi,guangdong,guangxi,fujian
zhejiang,jiangsu,sichuan,yunnan,hunan,hubei,henan,hebei,shandong,shanxi,shaanxi,liaoning,jilin,heilongjiang,gansu,qinghai,guizhou,anhui
jiangxi,hainan,hokkaido,honshu,kyushu,okinawa,luzon,mindanao,visayas,java,sumatra,borneo,kalimantan,sulawesi,bali,papua,west papua
sabah,sarawak,penang,selangor,johor,perak,kedah,kelantan,pahang,terengganu,the hague,washington dc,washington d.c,d.c,n.y,l.a
earth,mars,jupiter,saturn,venus,moon
alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas
kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire
new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina
south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,puerto rico,guam
new york city,los angeles,san francisco,kyiv,kiev,odesa,kharkiv,lviv,kherson,mariupol,zaporizhzhia,dnipro,kolkata,mumbai,bengaluru
chennai,yangon,rangoon,beijing,peking,ho chi minh city,saigon,istanbul,nice,reading,bath,cork,mobile,split
`;

/** Bodies that are named by one capitalised word or a few, the world over. */
const BODIES = `
congress,parliament,cabinet,senate,house of representatives,house of commons,house of lords,national assembly,knesset,bundestag,duma
lok sabha,rajya sabha,kremlin,pentagon,white house,state department,whitehall,downing street,taliban,hamas,hezbollah,hizbollah,fatah
al-qaeda,al qaeda,al-qaida,islamic state,isis,isil,boko haram,al-shabaab,al shabaab,nato,eu,e.u,un,u.n,u.n.,european union,united nations
african union,arab league,commonwealth,fbi,cia,nsa,dea,epa,fda,cdc,who,imf,wto,opec,asean,unicef,unesco,unhcr,fifa,uefa,interpol,europol
reuters,afp,ap,associated press,bbc,cnn,nbc,cbs,abc,fox news,msnbc,npr,pbs,itv,sky news,al jazeera,bloomberg,xinhua,tass,interfax
new york times,washington post,wall street journal,guardian,los angeles times,usa today,daily mail,daily telegraph,financial times
economist,der spiegel,le monde,politico,axios,buzzfeed,huffington post,facebook,twitter,google,apple,microsoft,amazon,meta,tesla,netflix
instagram,youtube,whatsapp,tiktok,telegram,boeing,airbus,toyota,honda,volkswagen,ford,general motors,samsung,sony,huawei,nike,adidas
walmart,mcdonald's,starbucks,coca-cola,goldman sachs,morgan stanley,jpmorgan,citigroup,barclays,hsbc,deutsche bank,uber,lyft,airbnb,spacex
nasa,mossad,mi5,mi6,kgb,fsb,scotland yard,red cross,red crescent,amnesty international,human rights watch,greenpeace,oxfam,save the children
doctors without borders,medecins sans frontieres,world bank,federal reserve,supreme court,high court,politburo,vatican,holy see
democratic party,republican party,labour,labour party,tories,lib dems,gop,bjp,anc,likud,crown,hill,manchester united,real madrid,barcelona
world health organization,international monetary fund,international criminal court,european commission,security council
general assembly,people's liberation army,communist party,muslim brotherhood,revolutionary guards,hells angels
`;

export const mentions: MentionVocabulary = {
  sorted: {
    commonWords: gazetteers.commonWords,
    femaleNames: gazetteers.femaleNames,
    maleNames: gazetteers.maleNames,
    eitherNames: gazetteers.eitherNames,
    surnames: gazetteers.surnames,
    towns: gazetteers.towns,
  },
  functionWords: list(`
    a an the this that these those my your his her its our their i you he she it we they me him us them mine yours hers ours theirs
    who whom whose which what when where why how whether if unless until till while whilst since because although though even
    and or but nor so yet for in on at by to of off with without within from into onto upon over under above below between
    among amongst amid amidst against about around after before during through throughout across along behind beside besides
    beyond near past toward towards up down out as than like unlike despite except per via versus vs is are was were be been
    being am do does did done has have had having will would shall should can could may might must ought not no none nothing
    nobody never neither either both all any some each every many much more most few fewer less least several such same other
    others another one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand
    million billion dozens hundreds thousands millions first second third last next there here then now today tomorrow
    yesterday tonight once twice again also too only just still already always often sometimes usually ever however meanwhile
    moreover furthermore nevertheless nonetheless therefore thus hence otherwise instead indeed additionally finally
    eventually initially originally recently currently previously earlier later according following including regarding
    concerning given based asked speaking meanwhile afterwards perhaps maybe let yes okay ok oh well please thanks thank dear hello
    those anyone everyone someone everybody somebody anybody anything everything something whoever whatever whichever wherever
    whenever nowhere somewhere everywhere half quite rather very really simply especially particularly apparently clearly
    obviously certainly surely probably possibly unfortunately fortunately sadly hopefully interestingly importantly
    n't 's 're 've 'll 'd 'm
    don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't i'm i've i'd i'll
    it's he's she's we're we've we'll they're they've you're you've you'll that's there's here's what's who's let's what's where's
    mr. no. nos. a.m p.m am pm
  `),
  endings: [
    ['ies', 'y'],
    ['ied', 'y'],
    ['ing', ''],
    ['ing', 'e'],
    ['ers', ''],
    ['ers', 'e'],
    ['er', ''],
    ['er', 'e'],
    ['es', ''],
    ['es', 'e'],
    ['ed', ''],
    ['ed', 'e'],
    ['ally', ''],
    ['ly', ''],
    ['al', ''],
    ['ment', ''],
    ['ness', ''],
    ['ists', ''],
    ['ist', ''],
    ['ism', ''],
    ['able', ''],
    ['able', 'e'],
    ['ship', ''],
    ['less', ''],
    ['ful', ''],
    ['ive', 'e'],
    ['ation', 'e'],
    ['ion', 'e'],
    ['ion', ''],
    ['s', ''],
  ],
  compoundTails: list(`
    led based backed born era style made run held wide like area owned controlled occupied proposed sponsored funded brokered
    friendly ready related linked mediated supported trained administered imposed speaking language themed only free year day
    month week hour time old century level side bound inspired educated annexed aligned allied listed registered ruled issued
    mile km metre meter foot turned designed built drafted aged dominated loving hit torn affected stricken majority minority
    fuelled fueled driven sized type class shaped branded designate elect general in to up off out on and or for plus style
    positive negative compliant powered infected specific sanctioned sanctions
  `),
  calendar: list(`
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    mondays tuesdays wednesdays thursdays fridays saturdays sundays christmas easter ramadan thanksgiving halloween hanukkah
    diwali eid passover gmt utc est edt pst pdt cet bst
  `),
  honorifics: list(`
    mr mrs ms mx miss messrs dr prof sir madam madame lady lord lords dame sheikh shaikh imam rabbi rev reverend fr sr st hon rt
    monsieur mme mlle senor senora sri shri smt maulana mufti ayatollah mullah pandit swami guru haji hajj alhaji chief datuk dato
    ustaz sayyid sayed syed emir king queen prince princess emperor empress sultan pope cardinal archbishop bishop father
    sister brother mother pastor deacon monsignor saint aunt uncle detective inspector constable officer trooper sheriff deputy
    judge justice justices gen lt col maj capt cpt sgt cpl pvt adm cmdr brig supt insp det sgt. gov sen rep sens reps amb atty pres
    cllr mp mps mla mep lawmaker actor actress singer rapper comedian footballer striker midfielder goalkeeper quarterback
  `),
  nameSuffixes: list('jr sr ii iii iv phd md esq mp cbe obe mbe qc kc'),
  titles: `
    president,vice president,vice-president,prime minister,deputy prime minister,minister,premier,chancellor,vice chancellor
    vice-chancellor,governor,lieutenant governor,mayor,senator,congressman,congresswoman,congressmember,representative,secretary
    secretary general,secretary-general,general secretary,secretary of state,undersecretary,under-secretary,permanent secretary
    attorney general,solicitor general,auditor general,director general,director-general,governor general,governor-general
    surgeon general,inspector general,inspector-general,comptroller,commissioner,ambassador,consul,envoy,special envoy,spokesman
    spokeswoman,spokesperson,speaker,leader,chairman,chairwoman,chairperson,chair,vice chairman,director,managing director,manager
    general manager,ceo,cfo,coo,cto,cpo,cmo,cio,evp,svp,chief executive,chief executive officer,chief financial officer,chief operating officer
    chief of staff,chief justice,chief minister,chief inspector,chief superintendent,superintendent,commander,commander in chief
    commander-in-chief,general,major general,brigadier general,lieutenant general,brigadier,colonel,lieutenant colonel,major,captain
    lieutenant,sergeant,staff sergeant,corporal,private,admiral,rear admiral,vice admiral,air marshal,field marshal,marshal,sheriff
    police chief,fire chief,chief,detective,detective inspector,detective sergeant,det,inspector,constable,officer,agent,special agent
    judge,district judge,justice,magistrate,prosecutor,district attorney,attorney,lawyer,advocate,barrister,coroner,medical examiner
    professor,associate professor,assistant professor,doctor,dean,principal,provost,rector,coach,head coach,manager,captain
    king,queen,prince,crown prince,princess,emperor,sultan,emir,sheikh,pope,cardinal,archbishop,bishop,reverend,pastor,imam,ayatollah
    rabbi,father,first lady,president-elect,councillor,councilman,councilwoman,councilor,alderman,mp,member of parliament,lawmaker
    legislator,deputy,aide,adviser,advisor,national security adviser,national security advisor,analyst,economist,editor,journalist
    reporter,correspondent,author,writer,novelist,poet,actor,actress,singer,rapper,musician,comedian,artist,photographer,filmmaker
    founder,co-founder,owner,activist,researcher,scientist,historian,engineer,architect,pilot,astronaut,home secretary
    foreign secretary,defense secretary,defence secretary,treasury secretary,press secretary,foreign minister,finance minister
    taoiseach,caliph,tsar,czar,treasurer,registrar,ombudsman,chieftain,paramount chief,mullah,mufti,vicar,dr,prof
    party leader,opposition leader,supreme leader,team leader,candidate,nominee,incumbent,congressional candidate,counsel
    special counsel,star,legend,tycoon,billionaire,businessman,businesswoman,entrepreneur,investor,trader,fellow,head,boss
    caretaker prime minister,interim president,acting president,union minister,state minister,minister of state,co-chair,convener
    convenor,commandant,comrade,driver,teacher,nurse,farmer,surgeon,physician,psychologist,professor emeritus
  `,
  titleModifiers: list(`
    medical technical commercial artistic musical creative financial clinical nursing operations sales marketing communications
    deputy vice former acting interim senior chief foreign finance defence defense home interior justice health education labour
    labor trade agriculture energy environment transport tourism culture sports sport youth justice information communications
    communication housing water development commerce economy economic planning police security intelligence union federal state
    first lead associate assistant general executive managing special national presidential prime cabinet press public external
    internal affairs industry science technology immigration social welfare women gender lands mines mining oil petroleum power
    works education. outgoing incoming retired late then ex assistant junior principal regional provincial county district city
    ruling opposition minority majority crown supreme high world military army navy air force royal honorary founding
    co permanent parliamentary political campaign republican democratic conservative treasury budget railways civil aviation
  `),
  adjectivalTitles: list('major general private chair'),
  organisationFollowers: list(`
    shares share stock stocks board shareholders shareholder investors executives employees customers subsidiary headquarters revenue
    profit profits earnings sales users subscribers ceo products parent supporters fans squad newsroom editorial factory factories
    stores passengers management
  `),
  particles: list(
    'de del della di da dos das du des van von der den ter ten bin ibn bint al el ul ur ad as ash an ar az abu la le las los y e i dela af av zu zum e',
  ),
  landParticles: list('de del della di da dos das des du la le las los y e i'),
  townPhrases: gazetteers.townPhrases,
  surnames: `
    wang,li,zhang,liu,chen,yang,huang,zhao,wu,zhou,xu,sun,ma,zhu,hu,guo,he,lin,gao,luo,zheng,liang,xie,tang,xi,jiang,deng,cheung,chan
    wong,lau,leung,ng,tsai,hsu,hsieh,tseng,kuo,chiang,chiu,lai,yeh,kim,park,lee,choi,jung,jeong,kang,cho,yoon,jang,lim,shin,seo,kwon,hwang
    ahn,song,moon,bae,baek,nguyen,tran,pham,hoang,phan,vu,vo,dang,bui,do,ngo,duong,sato,suzuki,takahashi,tanaka,watanabe,ito,yamamoto
    nakamura,kobayashi,kato,abe,kishida,suga,mori,khan,ahmed,ali,hussain,hassan,hussein,mohammed,muhammad,mahmoud,ibrahim,abdullah,rahman
    islam,hossain,begum,bibi,singh,kumar,sharma,patel,gupta,modi,gandhi,reddy,rao,nair,iyer,das,bose,ghosh,banerjee,mukherjee
    trump,biden,obama,clinton,bush,putin,medvedev,zelensky,zelenskyy,merkel,scholz,macron,sarkozy,hollande,cameron,blair,thatcher,erdogan
    netanyahu,assad,lavrov,peskov,xi,lula,bolsonaro,maduro,chavez,castro,mugabe,mandela,zuma,ramaphosa,kenyatta,museveni,kagame,buhari
    banks,bridges,brooks,fields,hill,hills,lake,marsh,mills,rivers,waters,wells,woods,flood,fielding
    okonkwo,mensah,owusu,boateng,dlamini,nkosi,ndlovu,moyo,sithole,traore,diallo,ba,diop,ndiaye,keita,toure,camara,kone,ouattara`,
  places: `${gazetteers.countries},${gazetteers.regions},${WORLD}`,
  placeAcronyms: list(
    'us usa uk uae drc prc dprk ussr u.s u.s. u.k u.k. u.s.a u.a.e nsw nyc dc up d.c n.y n.j n.h n.c n.d s.c s.d r.i w.va',
  ),
  placeHeads: list(`
    river rivers lake lakes sea ocean bay gulf strait straits channel canal island islands isle isles peninsula cape coast mountain
    mountains mount hill hills valley valleys desert forest forests jungle plain plains plateau canyon gorge falls waterfall
    glacier volcano reef lagoon delta basin creek spring springs beach bluff ridge pass region province state county district
    prefecture municipality territory territories republic kingdom emirate governorate oblast canton department parish borough
    township town village city metropolis capital suburb neighborhood neighbourhood quarter ward zone heights park gardens garden
    road street avenue boulevard lane drive highway freeway motorway expressway route square plaza place terrace court crescent
    way estate area areas corridor border reserve sanctuary upazila taluk tehsil aimag soum block subdivision shores shore
    township harbour harbor point peak sound fjord wetlands savannah steppe bank inlet archipelago atoll oasis
  `),
  placeLeads: list(
    'lake mount mt mount. port cape fort isle gulf bay river san santa santo sao saint st st. ste ste. mt. ft ft. pt pt. los las el al new north south east west upper lower greater central puerto rio cerro monte villa nueva nuevo ciudad bandar tel ras ain oued wadi',
  ),
  facilityHeads: list(`
    airport airfield airbase base bridge building buildings stadium arena hall theatre theater museum gallery library hospital
    hospitals clinic hotel resort inn lodge restaurant cafe bar pub mall plaza centre center tower towers palace castle fort
    fortress temple church cathedral mosque synagogue shrine monastery abbey chapel cemetery prison jail penitentiary
    barracks camp station terminal port dam reservoir plant mine refinery factory mill pipeline railway tunnel metro subway
    line bypass highway house mansion school zoo stadium. ground grounds court courthouse dockyard shipyard checkpoint crossing
    observatory auditorium gymnasium velodrome racetrack market bazaar complex compound farm ranch hacienda monument memorial pier wharf speedway racecourse
  `),
  placePrepositions: list('in at near from across outside around throughout towards toward into within to between'),
  directions: list(
    'north south east west northern southern eastern western north-east northeast northeastern north-west northwest northwestern southeast south-east southeastern southwest south-west southwestern central upper lower greater mid',
  ),
  organisations: `${gazetteers.organisations},${BODIES}`,
  organisationHeads: list(`
    ministry ministries department departments agency agencies authority authorities administration bureau office offices
    commission committee committees subcommittee council councils board tribunal court courts parliament congress senate
    assembly cabinet government party parties coalition alliance league union unions federation confederation association
    associations organisation organization organisations organizations institute institution institutes academy university
    universities college colleges school schools faculty foundation fund trust charity society club clubs team fc united group
    groups company companies corporation corp inc ltd limited llc plc bank banks exchange holdings holding partners
    industries enterprises enterprise systems technologies technology solutions services service airlines airways airline
    railways motors motor energy petroleum oil gas mining resources capital ventures insurance media news times post herald
    tribune gazette journal telegraph guardian star mail express chronicle observer mirror independent review magazine press radio
    television tv network networks broadcasting channel studios studio pictures records entertainment agency police constabulary
    army navy force forces guard guards corps brigade regiment battalion division squadron militia command front movement
    brotherhood church diocese archdiocese synod secretariat consulate embassy mission delegation chamber syndicate
    consortium cooperative co-operative cartel gang mafia riders conference caucus lobby forum centre center laboratory laboratories
    lab labs observatory parliament registry treasury customs judiciary inspectorate directorate taskforce
    presidency commonwealth community task-force tank watch international bloc legislature summit order panel
    investigators detectives hospital medical clinic hotels bookings store stores supermarket supermarkets pharma pharmaceuticals
    semiconductor semiconductors communications electronics brands foods beverages logistics shipping steel cement textiles
    secretariat council's initiative programme foundation's rangers angels fund
  `),
  companySuffixes: list(
    'inc inc. corp corp. co co. ltd ltd. llc plc nv n.v n.v. sa s.a s.a. ag gmbh bv b.v spa s.p.a pty pte bhd sdn kk llp lp limited incorporated',
  ),
  ofHeads: list(`
    ministry department university college institute academy school faculty bank board bureau office court council chamber house
    association federation union league society club order church diocese party front movement army commission committee
    centre center government republic kingdom state states city town province district gulf bay strait isle islands island sea
    port cape coast horn bay duchy emirate sultanate county township municipality village parliament assembly
    congress organisation organization confederation alliance coalition conference register directorate secretariat museum
    gallery theatre hospital cathedral temple archdiocese palace tower bridge battle war treaty act declaration convention
    group network guild company corporation fund foundation trust ministries daughters sons knights brotherhood
    embassy authority voice united friends supreme high general community commonwealth hall festival institution
    force panel league lords commons peoples patriarchate valley center sons campus observatory administration press branch
  `),
  forHeads: list(`
    centre center institute council office ministry panel inquiry task force department organisation organization agency commission committee campaign
    society fund foundation coalition alliance association authority board forum network movement union conference commissioner
    platform programme program system bureau secretariat tribunal court college school university party doctors americans
    citizens people women mothers students lawyers partnership initiative group service
  `),
  possessors:
    list(`people women men children king queen prince president minister prosecutor magistrate attorney governor mayor
    sheriff workers farmers teachers students doctors lawyers writers journalists citizens veterans registrar coroner chief
    father mother st commissioner states nurses speaker player players world nation sailor's`),
  links: { of: 'of', for: 'for,against,on', and: 'and', the: 'the' },
  workHeads: list(`
    cup games olympics paralympics championship championships tournament festival fest award awards prize prizes oscar oscars grammy
    act law bill code constitution amendment treaty agreement accord accords pact protocol convention charter declaration
    resolution directive regulation regulations war wars battle revolution uprising intifada holocaust genocide day week month year
    eve era age summit expo exposition fair marathon race rally derby final finals semifinal playoffs season series trophy medal
    operation project plan programme program scheme initiative strategy policy campaign report survey index study list
    theory principle doctrine article section clause chapter volume edition model class virus disease syndrome vaccine
    hurricane typhoon cyclone storm tropical hurricane song songs album film movie show novel book play opera symphony concerto
    test tests exam examination certificate degree diploma scholarship fellowship challenge tour open prix bowl
    stool throne crown mission manifesto budget tax levy bond bonds dollar pound peso euro yen rupee shilling dinar naira rand
    anniversary celebrations celebration ceremony carnival parade pride dialogue framework roadmap vision agenda goals
    phase variant strain flu fever missile rocket satellite jet aircraft rifle drone truck car phone chip app platform
    movement spring winter summer autumn premiership bundesliga laliga
  `),
  otherAcronyms: list(`
    gdp dna rna hiv aids covid covid-19 pcr gps id ids tv ceo cfo coo cto vip suv atm sms mms pdf usb led lcd hd ai it ict pr hr
    gnp cpi vat gst ppe icu er ivf std sti ptsd adhd lgbt lgbtq lgbtqi lgbti lgbtq+ ufo bbq dj mc mba phd md ba bsc msc cv diy faq
    asap aka eta ngo ngos mp mps mla mlas mep usd eur gbp cny jpy inr rmb km kg mph kph am pm ad bc bce ce ok u-turn pow mia kia
    who's nft nfts ipo ipos esg etf m&a b2b cctv ied ieds rpg wmd icbm uav uavs stem ev evs hq pm fm dm cm ii iii iv vi vii viii ix
    xi xii xiii pc r&d rd q&a op-ed sos tba tbd r b c d e f g h j k l m n o p q s t u v w x y z
  `),
  notNames: list(`
    olympic olympics paralympic internet bitcoin bitcoins ethereum islamophobia antisemitism anti-semitism brexit covid ebola omicron
    coronavirus god allah koran quran bible constitution budget opposition state federal royal covid zika bluetooth wi-fi wifi
    ref tel fax email gmail android windows iphone ipad linux java python q1 q2 q3 q4 tk rs dh tsh ksh kshs nis usd aed php zar ngn ghs ghc
    bdt lkr inr sgd hkd cad aud nzd chf rmb twd krw jpy mxn cop clp brl pln sek nok dkk thb idr myr vnd
    mw kw gw mwh kwh gwh km kg mph kph tv fm am pm rs. bn mn tn sq ha rm nt ntd hk
    first second third fourth fifth section article chapter part volume issue figure table appendix annex phase level grade class
    sir madam doctor mom dad mum ma pa
  `),
  moneyCodes: new Set(quantities.currencySigns.flatMap(({ codes }) => codes ?? [])),
  creatures: list(creatures),
  called: list('named called dubbed nicknamed'),
  being: list('is was'),
  organisationNouns: list(`
    company firm group platform startup start-up newspaper magazine outlet broadcaster channel network station website site app application
    brand manufacturer maker developer retailer supplier operator carrier airline insurer lender bank chain club team party union
    agency nonprofit charity ngo organisation organization conglomerate subsidiary giant giants unit distributor exchange publisher
    automaker chipmaker carmaker drugmaker contractor consultancy thinktank think-tank faction militia band label studio
  `),
  demonyms: `${gazetteers.demonyms},
    american,british,english,french,german,spanish,italian,dutch,russian,ukrainian,chinese,japanese,korean,indian,pakistani,bangladeshi
    iranian,iraqi,israeli,palestinian,syrian,lebanese,jordanian,saudi,emirati,qatari,kuwaiti,yemeni,omani,bahraini,turkish,greek,polish
    czech,slovak,hungarian,romanian,bulgarian,serbian,croatian,bosnian,albanian,kosovar,swedish,norwegian,danish,finnish,icelandic
    irish,scottish,welsh,swiss,austrian,belgian,portuguese,mexican,cuban,brazilian,argentine,argentinian,chilean,peruvian,colombian
    venezuelan,bolivian,ecuadorian,ecuadorean,paraguayan,uruguayan,nicaraguan,honduran,salvadoran,guatemalan,panamanian,costa rican
    puerto rican,dominican,haitian,jamaican,african,south african,north african,west african,east african,egyptian,libyan,tunisian
    algerian,moroccan,sudanese,south sudanese,ethiopian,eritrean,somali,kenyan,ugandan,tanzanian,rwandan,burundian,congolese,angolan
    zambian,zimbabwean,malawian,mozambican,namibian,botswanan,nigerian,ghanaian,ivorian,senegalese,malian,european,asian,latin american
    north korean,south korean,sri lankan,new zealander,filipino,thai,vietnamese,cambodian,burmese,indonesian,malaysian,singaporean
    taiwanese,mongolian,tibetan,afghan,uzbek,kazakh,kyrgyz,tajik,turkmen,georgian,armenian,azerbaijani,azeri,belarusian,lithuanian
    latvian,estonian,moldovan,soviet,western,eastern,sino,arab,arabian,arabic,latin,latino,latina,hispanic,nordic,balkan,anglo
    californian,texan,londoner,parisian,hebrew,persian,ottoman,roman,kurdish,hong konger,welshman,frenchman,englishman,mandarin
    cantonese,hindi,urdu,swahili,bengali,punjabi,tamil,yoruba,igbo,hausa,zulu,xhosa,maori,aboriginal,indigenous,native american`,
  peoples: list(`
    muslim christian jew jewish hindu sikh buddhist catholic protestant orthodox sunni shia shiite shi'ite islamic islamist mormon evangelical
    baptist methodist anglican lutheran presbyterian kurd arab turk dane swede finn pole serb croat slav roma gypsy rohingya
    uighur uyghur tutsi hutu democrat republican tory conservative liberal marxist communist socialist nazi zionist maoist
    scot brit briton spaniard nationalist unionist loyalist peronist sandinista chavista zapatista inuit dalit brahmin pashtun
    baloch bedouin druze copt coptic yazidi alawite salafi sufi hasidic ultra-orthodox secularist jihadi jihadist democratic
    african-american latino chicano gentile westerner islamism christianity islam judaism hinduism buddhism
  `),
  speechVerbs: list(`
    said says say saying told tells tell telling added adds asked asks replied replies responded responds stated states claimed
    claims argued argues explained explains noted notes insisted insists warned warns announced announces declared declares
    denied denies admitted admits confirmed confirms stressed stresses suggested suggests acknowledged acknowledges tweeted
    tweets wrote writes recalled recalls described describes emphasized emphasised emphasizes reiterated reiterates urged urges
    continued continues concluded concludes believes believed thinks thought hopes hoped pledged pledges vowed vows
    commented comments remarked remarks testified testifies revealed reveals pointed points called calls quipped joked
  `),
  roles: {
    female:
      'spokeswoman,chairwoman,congresswoman,councilwoman,businesswoman,policewoman,actress,waitress,princess,queen,empress,duchess,nun,hostess,heiress,woman,women,girl,lady,schoolgirl,housewife,grandmother,midwife',
    male: 'spokesman,chairman,congressman,councilman,businessman,policeman,fireman,prince,king,emperor,duke,monk,priest,pope,waiter,man,men,boy,gentleman,schoolboy,fisherman,gunman,serviceman,strongman,salesman,cameraman,grandfather,nobleman,imam',
    either: `
      president,vice president,prime minister,minister,premier,chancellor,governor,mayor,senator,representative,lawmaker,legislator
      deputy,official,secretary,ambassador,diplomat,envoy,spokesperson,speaker,leader,chairperson,chair,director,manager,executive
      chief executive,ceo,chief,commander,general,colonel,major,captain,lieutenant,sergeant,officer,soldier,admiral,sheriff,detective
      inspector,constable,agent,investigator,judge,justice,magistrate,prosecutor,attorney,lawyer,advocate,coroner,professor,doctor
      physician,surgeon,nurse,dean,principal,teacher,student,pupil,coach,player,pilot,driver,aide,adviser,advisor,analyst,economist
      expert,scientist,researcher,editor,journalist,reporter,correspondent,author,writer,poet,singer,musician,actor,artist,director
      founder,co-founder,owner,landlord,tenant,activist,campaigner,candidate,nominee,incumbent,rival,opponent,counterpart,predecessor
      successor,rescuer,climber,hiker,swimmer,sailor,victim,suspect,shooter,attacker,gunman,witness,survivor,passenger,resident,neighbor,neighbour,homeowner,friend
      colleague,teenager,teen,toddler,baby,infant,child,youth,adult,person,worker,employee,boss,billionaire,tycoon,dictator,monarch
      monarch,bishop,archbishop,cardinal,pastor,reverend,rabbi,cleric,head,defendant,plaintiff,prisoner,inmate,hostage,refugee
      migrant,tourist,visitor,celebrity,star,legend,veteran,star,striker,goalkeeper,midfielder,defender,roommate,classmate,firefighter
      paramedic,engineer,architect,farmer,trader,shopkeeper,barber,bartender,bouncer,guard,bodyguard,translator,interpreter,photographer
      whistleblower,murderer,killer,robber,thief,rapper,comedian,filmmaker,historian,psychologist,treasurer,superintendent
      congressmember,attorney general,chief justice,foreign minister,finance minister,counsel,negotiator,mediator,politician,partner
      boyfriend,girlfriend,fiance,fiancee,buddy,publicist,manager,landowner,biker,motorcyclist,cyclist,pedestrian,operator,crew member
      foreman,forewoman,mechanic,electrician,plumber,carpenter,conductor,lifeguard,janitor,caretaker,librarian,curator,chef,cook,baker
      butcher,skipper,steward,trucker,courier,clerk,cashier,accountant,auditor,banker,broker,builder,contractor,surveyor,planner,developer
      geologist,hydrologist,seismologist,meteorologist,forecaster,biologist,chemist,physicist,virologist,epidemiologist,climatologist
      psychiatrist,sociologist,criminologist,archaeologist,anthropologist,statistician,mathematician,astronomer,ecologist,toxicologist
      pathologist,cardiologist,vet,veterinarian,dentist,pharmacist,midwife,carer,lecturer,headteacher,headmaster,headmistress,tutor
      grower,miner,rower,bargeman,ferryman,boatman,beekeeper,gardener,forester,ranger,gamekeeper,undertaker,organist,cellist,violinist
      councillor,councilor,alderman,clerk,trustee,chaplain,vicar,deacon,organiser,organizer,volunteer,pensioner,retiree,widower`,
  },
  kin: {
    female: list(
      'mother mom mum wife widow daughter sister aunt niece grandmother granddaughter stepmother stepdaughter stepsister girlfriend fiancee bride ex-wife half-sister',
    ),
    male: list(
      'father dad husband widower son brother uncle nephew grandfather grandson stepfather stepson stepbrother boyfriend fiance groom ex-husband half-brother',
    ),
    either: list('parent child cousin spouse sibling relative twin grandparent grandchild partner'),
  },
  determiners: list('the a an his her their its our my your this that another one'),
  inflections: { past: 'ed', ongoing: 'ing', ofOne: 's', possessive: "'s" },
  irregularVerbs: list(`
    met meets saw sees took takes left leaves gave gives got gets made makes came comes went goes became becomes held holds led leads ran
    runs won wins lost loses sent sends told tells kept keeps found finds shot shoots hit hits beat beats struck strikes sued sues
    brought brings bought buys sold sells caught catches taught teaches fought fights thought thinks knew knows grew grows drew draws threw
    throws flew flies rose rises fell falls felt feels spoke speaks wrote writes drove drives broke breaks chose chooses stood stands
    sat sits sits began begins heard hears read reads paid pays built builds spent spends lent lends meant means put puts cut cuts let
    lets set sets shut shuts quit quits hurt hurts cost costs is was has had did does fled flees swam sang slept wept swore rode hid bit bled
    bent bound clung crept dealt dug drank ate forgot froze hung knelt laid lay lit shook shone sank sought spun stole stuck stung swung swept
    tore understood woke wore withdrew stood said says wrote joined backs accuses urges wants needs asks calls says visits helps
  `),
  pronouns: {
    female: list('she her hers herself'),
    male: list('he him his himself'),
    plural: list('they them their theirs themselves'),
    speaker: list('i me my mine myself'),
    speakers: list('we us our ours ourselves'),
    thing: list('it its itself'),
  },
};
