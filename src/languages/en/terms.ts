/** English function words, irregular forms and news concepts. Compiled by us; facts of the language, no source copied. */
import type { TermVocabulary } from '../../core/language/terms.ts';
import { negators } from './negators.ts';
import { senses, silent } from './senses.ts';
import { shortForms, spellings } from './spellings.ts';

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

const pronouns = words(`
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself
  they them their theirs themselves one who whom whose that this these those
`);

const functionWords = words(`
  a an the and or but nor so yet if then else than as at by for from in into of off on onto out over to up upon with within
  without about above across after again against along also although amid among around because been before being below
  between beyond both can could did do does doing done down during each either enough even ever every few further had has
  have having here how however is are was were be am just like least less many may might more most much must near no not
  now often once only other others own per quite rather really same several shall should since some still such that the
  their them there these they this those though through thus together too toward towards under until very via was well were
  what whatever when where whether which while who whom whose why will would yes you your another any anyone anything
  everyone everything someone something already almost always amongst anyway back else instead it's that's there's he's
  she's i'm i've i'd i'll we're we've we'll we'd you're you've they're they've he'd he'll she'll let's us 's 're 've 'll 'd 'm
  according including despite however meanwhile
`);

/** Each line: base form, then its irregular forms. */
const IRREGULAR = `
say said says saying|tell told|make made|take took taken|go went gone goes|come came|give gave given|get got gotten|know knew known
think thought|see saw seen|find found|leave left leaving|feel felt|put putting|bring brought|begin began begun|keep kept|hold held
write wrote written|stand stood|hear heard|mean meant|set setting|meet met meeting|run ran running|pay paid|sit sat|speak spoke spoken
lead led|grow grew grown|lose lost losing|fall fell fallen|send sent|build built|spend spent|win won winning|buy bought|sell sold
break broke broken|hit hitting|shoot shot shooting|strike struck|catch caught|draw drew drawn|choose chose chosen|rise rose risen
drive drove driven|fly flew flown|die died dying dies|lie lay lain lying|hurt hurting|steal stole stolen|flee fled|fight fought
kill killed killing|plan planned planning|stop stopped stopping|cut cutting|quit quitting|shut shutting|split splitting|sink sank sunk
have having|be being|do doing|use used using|call called calling|raise raised raising|close closed closing|release released releasing
pause paused pausing|wound wounded|injure injured injuring|arrive arrived|charge charged charging|name named naming|free freed
increase increased|decrease decreased|refuse refused|accuse accused|rescue rescued rescuing|require required|receive received
woman women|man men|child children|person people|foot feet|wife wives|life lives|half halves|tooth teeth|mouse mice
spokesman spokesmen|spokeswoman spokeswomen|crisis crises|analysis analyses|policeman policemen|fireman firemen|party parties
country countries|company companies|family families|city cities|army armies|body bodies|injury injuries|casualty casualties
fatality fatalities|ministry ministries|university universities|agency agencies|attorney attorneys|delivery deliveries|authority authorities
ferry ferries|territory territories|county counties|bus buses|gas gases|police|news|series|species|headquarters|united states|this|his|is|was|has
hundred|indeed|sing sang sung singing|need needed needing|exceed exceeded|proceed proceeded|succeed succeeded|speed sped speeding|ask asked asking|add added adding
end ended ending|act acted acting|own owned owning|aid aided aiding|aim aimed aiming|arm armed arming|air aired airing|earn earned|join joined|
ban banned banning|bar barred barring|beg begged|rob robbed robbing|tow towed towing|sue sued suing|vow vowed|owe owed owing|sail sailed|jail jailed
better best good|worse worst bad|paper|number|wednesday|thursday|tuesday|monday|friday|saturday|sunday|during|morning|evening|building|nothing
`;

const irregular = new Map<string, string>();
for (const group of IRREGULAR.split(/[|\n]/)) {
  const [base, ...forms] = words(group);
  if (base === undefined) continue;
  irregular.set(base, base);
  for (const form of forms) irregular.set(form, base);
}

// taking off -ed or -ing would leave no verb: `resolv`
for (const verb of words(silent)) {
  for (const form of [`${verb}d`, `${verb.slice(0, -1)}ing`]) if (!irregular.has(form)) irregular.set(form, verb);
}

/** Each line: words (base forms) that reports use for one thing in news; the first names the concept, `_` stands for a blank. */
const CONCEPTS = `
call conversation telephone phone talk speak
meeting summit meet
kill die dead death fatality perish slay fatal fatally deadly
injure wound hurt injury casualty
toll
crash derail derailment accident wreck collision collide overturn
shooting shoot gunfire gunman gunshot
attack strike assault raid airstrike
explosion blast explode bomb bombing blow_up
fire blaze ablaze
flood flooding
quake earthquake tremor
arrest detain custody apprehend detention
charge indict indictment
kidnap abduct abduction
begin start launch commence onset
end finish conclude
offer bid proposal approach
purchase buy acquire acquisition takeover take_over merger merge tie-up
pause suspend halt freeze suspension
shipment delivery deliver
weapon arms
goal aim objective
continue resume carry_on
abandon retreat back_down give_up
negotiation negotiate
progress breakthrough headway
invasion invade
war conflict fighting
resolve settle settlement resolution
plane aircraft jet airplane airliner
ship vessel boat ferry
car vehicle automobile
house home residence
hospital clinic
girl
boy
police officer policeman cop
firefighter fireman
passenger
aide adviser advisor
spokesman spokeswoman spokesperson
deny denial
announce announcement unveil
investigate investigation inquiry probe enquiry look_into
cause
rise increase climb jump grow growth go_up
fall drop decline slip decrease plunge tumble slump go_down
poll survey
vote election ballot elect
premium
fee
price
debt
share stock
trap
evacuate evacuation
rescue save
miss missing
visit trip
length
initial original first
resign resignation quit step_down
retire retirement
win victory
defeat beat
approve approval
reject rejection turn_down refuse refusal
support back backing
criticize criticise criticism slam condemn condemnation blast_at
warn warning
threaten threat
release free liberate
convict conviction guilty
sentence jail imprison imprisonment prison
sue lawsuit litigation
murder homicide
stab stabbing
protest demonstration demonstrate protester demonstrator rally
clash
soldier troop
militant insurgent rebel
withdraw withdrawal pull_out
hit
destroy destruction
damage
discuss discussion
agree agreement deal accord pact
plan
decide decision
appoint appointment name_to
arrive arrival
depart departure leave
return come_back
disappear disappearance vanish
discover discovery
test
ban prohibit outlaw
permit allow
delay postpone postponement
cancel cancellation call_off
close closure shut
open opening
replace replacement
remove removal
escape flee
steal theft rob robbery
fight battle
president presidential
minister ministry
child kid
teenager teen teenage teenaged
woman female
man male
lawyer attorney
company firm corporation
worker employee staff
customer client
student pupil
doctor physician
reporter journalist
government administration
american
picture image photo photograph footage
movie film
money cash
kilometer kilometre km
percent %
2 two
3 three
4 four
5 five
6 six
7 seven
8 eight
9 nine
10 ten
11 eleven
12 twelve
20 twenty
100 hundred
`;

const concepts = new Map<string, string>();
for (const line of CONCEPTS.split('\n')) {
  const [concept, ...rest] = words(line);
  if (concept === undefined) continue;
  for (const word of [concept, ...rest]) {
    const plain = word.replace('_', ' ');
    if (!concepts.has(plain)) concepts.set(plain, concept);
  }
}

/** Looked up in the table as it lies there: taking it apart would cost a short run more than all its look-ups. */
function sensesOf(word: string): readonly string[] {
  const written = word.replace(' ', '_');
  let low = 0;
  let high = senses.length;
  while (low < high) {
    const start = senses.lastIndexOf(',', ((low + high) >> 1) - 1) + 1;
    const next = senses.indexOf(',', start);
    const end = next < 0 ? senses.length : next;
    const space = senses.indexOf(' ', start);
    const entry = senses.slice(start, space);
    if (entry === written) return senses.slice(space + 1, end).split(' ');
    if (entry < written) low = end + 1;
    else high = start;
  }
  return NO_SENSES;
}

const NO_SENSES: readonly string[] = [];

export const terms: TermVocabulary = {
  spellings,
  shortForms,
  sensesOf,
  functionWords: new Set(functionWords),
  personal: new Set(
    words(
      'i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself they them their theirs themselves it its itself',
    ),
  ),
  auxiliaries: new Set(
    words(
      "am is are was were be been being have has had having do does did will would shall should can could may might must 'm 're 's 've 'd 'll",
    ),
  ),
  pronouns: new Set(pronouns),
  negators,
  irregular,
  suffixes: [
    { suffix: 'iest', replacement: 'y', stem: 3 },
    { suffix: 'ying', replacement: 'y', stem: 2 },
    { suffix: 'sses', replacement: 'ss', stem: 2 },
    { suffix: 'ches', replacement: 'ch', stem: 2 },
    { suffix: 'shes', replacement: 'sh', stem: 2 },
    { suffix: 'xes', replacement: 'x', stem: 2 },
    { suffix: 'ies', replacement: 'y', stem: 2 },
    { suffix: 'ied', replacement: 'y', stem: 2 },
    { suffix: 'ing', replacement: '', stem: 4 },
    { suffix: 'ed', replacement: '', stem: 4 },
    { suffix: 'ss', replacement: 'ss', stem: 1 },
    { suffix: 'us', replacement: 'us', stem: 2 },
    { suffix: 'is', replacement: 'is', stem: 2 },
    { suffix: 's', replacement: '', stem: 3 },
  ],
  concepts,
  extents: new Map<string, 'some' | 'most' | 'all' | 'rest'>([
    ...words('more further additional other another else').map(word => [word, 'rest'] as const),
    ...words('some several part partly partially certain limited').map(word => [word, 'some'] as const),
    ...words('most mostly majority').map(word => [word, 'most'] as const),
    ...words('all every each entire whole entirely everyone everything').map(word => [word, 'all'] as const),
  ]),
  lightPredicates: new Set(
    words(`be have do make take hold get give go come put keep bring occur happen see say tell ask want need seem look feel show
    remain become stay know think believe mean use let try include involve add report state note describe find like appear
    set place follow mark lead turn work help deal view consider`),
  ),
  light: new Set(
    words(
      'be have do make take hold get give go come put keep bring occur happen see last begin start continue remain become follow mark',
    ),
  ),
  mutual: new Set(
    words(
      `meet marry divorce talk speak call phone agree disagree clash fight play join embrace hug kiss face negotiate discuss debate confer converse
      chat correspond quarrel argue collide coincide border date resemble equal be merge trade cooperate collaborate differ`,
    ),
  ),
  once: new Set(
    words(
      `open reopen end found build rebuild complete finish launch establish create bear die kill murder fall
      sink explode derail capsize demolish erect inaugurate abolish adopt enact ratify elect appoint crown resign
      retire indict convict sentence acquit execute bury marry divorce lapse conclude
      disappear vanish invent merge incorporate bomb assassinate graduate commission decommission`,
    ),
  ),
  staged: new Set(words('hold stage host schedule plan set postpone slate')),
  begins: new Set(words('begin start resume close release publish expire commence')),
  recurring: new Set(words('weekly monthly daily nightly annual yearly biennial quarterly regular usual next last')),
  indefinites: new Set(words('a an another some any every each no one')),
  levels: new Set(
    words('amount total rise climb stand reach grow increase jump exceed top number come hit pass average cost'),
  ),
  holds: new Set(words('include comprise contain consist')),
  sizes: new Set(
    words('number toll total figure count value price cost amount sum size length tally level estimate bill duration'),
  ),
  rests: new Set(words('first last other others more another additional further besides remaining sooner fewer less')),
  sayings: new Set(
    words(
      'publish post tweet update file say tell add state report note write claim insist argue explain ask reply recall',
    ),
  ),
  occasions: new Set(
    words(
      'call conversation talk discussion meeting summit interview briefing conference speech address lecture debate hearing trial session ceremony rally vigil event phone-in podcast visit dinner lunch breakfast gathering assembly sermon webcast broadcast',
    ),
  ),
  sequels: new Set(words('after following')),
  weak: new Set(
    words(`say tell be have do make take go come get give know think see find use add report accord official people person
    man woman time day week month year thing way new first last statement news source today monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november
    december morning evening night afternoon number part want need ask remain become stay seem show include involve
    i you he she we they it`),
  ),
};
