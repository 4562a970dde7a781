/** English nicknames, exonyms and spellings of places. Compiled by us, facts of usage. */
import type { EntityVocabulary } from '../../core/language/entities.ts';
import { mentions } from './mentions.ts';

const list = (words: string): string => words.trim().replace(/\s+/g, ',');
const groups = (lines: string): readonly (readonly string[])[] =>
  lines
    .trim()
    .split(/[\n|]/)
    .map(line => line.split(',').map(form => form.trim()));

/** The form most style guides write today comes first. */
const PLACES = `
united states,united states of america,us,u.s.,u.s,usa,u.s.a.,u.s.a,america|united kingdom,uk,u.k.,u.k,great britain,britain
kyiv,kiev,kyyiv|kharkiv,kharkov|odesa,odessa|lviv,lvov|dnipro,dnepr,dnipropetrovsk|chernihiv,chernigov|mykolaiv,nikolaev,mykolayiv
chornobyl,chernobyl|luhansk,lugansk|zaporizhzhia,zaporizhia,zaporozhye,zaporizhzhya|donbas,donbass|belarus,byelorussia
turkey,turkiye|myanmar,burma|yangon,rangoon|mumbai,bombay|kolkata,calcutta|chennai,madras|bengaluru,bangalore|beijing,peking
guangzhou,canton|ho chi minh city,saigon|czech republic,czechia|eswatini,swaziland|ivory coast,cote d'ivoire,cote divoire
netherlands,holland|timor-leste,east timor,timor leste|cape verde,cabo verde|north macedonia,macedonia
democratic republic of the congo,democratic republic of congo,drc,d.r.c.,dr congo,congo kinshasa,congo-kinshasa
united arab emirates,uae,u.a.e.,u.a.e,emirates|saudi arabia,kingdom of saudi arabia,ksa|russia,russian federation
iran,islamic republic of iran|china,people's republic of china,prc|taiwan,republic of china|south korea,republic of korea
north korea,dprk,democratic people's republic of korea|syria,syrian arab republic|vatican,vatican city,holy see
washington,washington dc,washington d.c.,washington d.c|new york city,nyc|los angeles,l.a.|hong kong,hongkong
mecca,makkah|medina,madinah|jeddah,jidda,jiddah|riyadh,riyad|raqqa,rakka|aleppo,halab|idlib,idleb|mosul,mawsil|fallujah,falluja
basra,basrah|benghazi,bengasi|sana'a,sanaa,sana|hodeidah,hudaydah,hodeida|kuwait,kuwait city|tehran,teheran|kabul,kabol
kandahar,qandahar|peshawar,peshawur|lisbon,lisboa|rome,roma|milan,milano|turin,torino|florence,firenze|naples,napoli|venice,venezia
munich,muenchen,munchen|cologne,koeln,koln|nuremberg,nuernberg,nurnberg|vienna,wien|prague,praha|warsaw,warszawa|krakow,cracow
bucharest,bucuresti|belgrade,beograd|athens,athina|copenhagen,kobenhavn|gothenburg,goteborg|brussels,bruxelles,brussel
antwerp,antwerpen|ghent,gent|the hague,hague,den haag|geneva,geneve|zurich,zuerich|basel,basle|seville,sevilla|moscow,moskva
saint petersburg,st petersburg,st. petersburg|tbilisi,tiflis|yerevan,erevan|chisinau,kishinev|almaty,alma-ata|astana,nur-sultan
ulaanbaatar,ulan bator|kathmandu,katmandu|dhaka,dacca|chittagong,chattogram|gaza,gaza strip|west bank,judea and samaria
falkland islands,falklands,malvinas|european union,eu,e.u.,e.u|united nations,un,u.n.,u.n
north atlantic treaty organization,nato|islamic state,isis,isil,daesh,is,islamic state group|taliban,taleban
hezbollah,hizbollah,hizbullah,hezballah|al-qaeda,al-qaida,al qaeda,al qaida|al-shabaab,al shabaab,al-shabab,shabab
associated press,ap|agence france-presse,afp,agence france presse|new york times,nyt|wall street journal,wsj
`;

const NICKNAMES = `
william,bill,billy,will,willie,liam|robert,bob,bobby,rob,robbie|richard,rick,dick,rich,ricky|james,jim,jimmy,jamie|john,jack,johnny,jon
joseph,joe,joey|michael,mike,mick,mickey|thomas,tom,tommy|charles,charlie,chuck|edward,ed,eddie,ted,teddy,ned|donald,don,donnie
daniel,dan,danny|david,dave,davey|anthony,tony,antony|benjamin,ben,benny|samuel,sam,sammy|matthew,matt|christopher,chris,kit|andrew,andy,drew
stephen,steve,steven,stevie|kenneth,ken,kenny|ronald,ron,ronnie|timothy,tim,timmy|gregory,greg|jeffrey,jeff,geoffrey,geoff|lawrence,larry,laurence
peter,pete|philip,phil,phillip|patrick,pat,paddy|nicholas,nick,nicolas|alexander,alex,sasha,alec|albert,al,bert|alfred,alf,fred|frederick,fred,freddie
francis,frank,frankie|franklin,frank|gerald,gerry,jerry|jerome,jerry|george,georgie|harold,harry,hal|henry,harry,hank|leonard,len,leo,lenny
nathaniel,nathan,nate|raymond,ray|russell,russ|theodore,ted,theo|vincent,vince|walter,walt,wally|zachary,zach,zack|douglas,doug|arthur,art
elizabeth,liz,beth,betty,eliza,lizzie,betsy,libby|margaret,maggie,meg,peggy,marge|catherine,kate,cathy,katie,katherine,kathy,kathryn,kathleen
jennifer,jen,jenny|jessica,jess|rebecca,becky|susan,sue,susie,suzanne|deborah,debbie,deb,debra|patricia,pat,patty,tricia|barbara,barb
victoria,vicky,tori|christina,chris,tina,christine|alexandra,alex,sandra|samantha,sam|stephanie,steph|dorothy,dot|eleanor,ellie,nell
pamela,pam|cynthia,cindy|kimberly,kim|amanda,mandy|melissa,mel|abigail,abby|allison,ally|jacqueline,jackie|theresa,terri,tess
mohammed,muhammad,mohammad,mohamed,muhammed,mohamad|ahmed,ahmad|hussein,hussain,husain,hossein|hassan,hasan|yousef,yusuf,youssef,yousuf,yusef
ali,aly|abdullah,abdallah|ibrahim,ebrahim|omar,umar|osama,usama|khalid,khaled|mahmoud,mahmud|mustafa,mostafa|said,saeed,sayed
volodymyr,vladimir,volodimir|oleksandr,aleksandr|serhiy,sergei,sergey,serhii|mykola,nikolai,nikolay|dmitry,dmitri,dmytro,dimitri
yuri,yury,yuriy,iouri|alexei,alexey,aleksei,oleksiy|andrei,andrey,andriy,andrii|mikhail,mykhailo|yevgeny,evgeny,yevgeni|sergey,sergei
`;

export const entities: EntityVocabulary = {
  mentions,
  variants: { groups: [...groups(PLACES), ...groups(NICKNAMES)] },
  honorifics: {
    female: list(
      'mrs ms miss madam madame mme mlle lady dame queen princess empress sister mother aunt senora smt actress congresswoman councilwoman chairwoman spokeswoman',
    ),
    male: list(
      'mr sir lord king prince emperor sultan father brother uncle monsieur senor shri pope imam mullah ayatollah congressman councilman chairman spokesman',
    ),
  },
  reflexives: list('himself herself themselves themself itself'),
  copulas: list('is was are were be been became become becomes remains remained'),
  naming: list('as named called'),
  obliques: list(
    'of for with by about against after before like as than from to in on at near between over under through without including',
  ),
  indefinites: list('a an another one no any some every each'),
  roleGroups: groups(`
    president,leader|minister,leader|premier,leader,minister|chancellor,leader|king,leader,monarch|queen,leader,monarch|emperor,leader
    governor,leader|mayor,leader|chairman,leader,chair|chairwoman,leader,chair|dictator,leader|strongman,leader|ruler,leader,king,emir,sultan
    lawyer,attorney,advocate,barrister,counsel|prosecutor,attorney|spokesman,spokesperson|spokeswoman,spokesperson|adviser,advisor,aide,official
    aide,official|spokesman,official|spokeswoman,official|secretary,official|minister,official|chief,officer,executive|sheriff,officer
    sergeant,officer|captain,officer|lieutenant,officer|detective,officer,investigator|inspector,officer|constable,officer|ceo,executive,boss,chief
    director,executive,boss|manager,boss|businessman,tycoon,billionaire|businesswoman,tycoon,billionaire|tycoon,billionaire|senator,lawmaker,politician
    congressman,lawmaker,politician|congresswoman,lawmaker,politician|representative,lawmaker|mp,lawmaker|legislator,lawmaker|judge,justice
    doctor,physician|cleric,imam,mullah,ayatollah|priest,cleric,father|pastor,cleric|bishop,cleric|suspect,shooter,gunman,attacker,defendant,driver
    victim,teenager,teen,girl,boy,woman,man|girl,teenager,teen|boy,teenager,teen|woman,victim|man,victim,suspect|witness,woman,man
    actor,star|actress,star,actor|singer,star|player,star|striker,player,footballer|goalkeeper,player|midfielder,player|defender,player
    professor,academic,researcher,scientist,expert|researcher,scientist,expert|analyst,expert|economist,expert|author,writer|journalist,reporter
    editor,journalist|correspondent,journalist,reporter|pilot,captain|candidate,nominee|envoy,diplomat,ambassador|ambassador,diplomat,envoy
  `),
  age: {
    before: list('aged age'),
    unit: list('year years'),
    after: list('old'),
    being: list('is was turned turns'),
    relatives: list('who'),
    numbers: list(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    followers: list('and when but at on then'),
  },
  degrees: list('dr prof'),
  possessives: list("'s ’s s' s’"),
  posts: list('of for at'),
  home: list('of from'),
};
