/** English function words, irregular forms and news concepts. Compiled by us; facts of the language, no source copied. */
import type { TermVocabulary } from '../../core/language/terms.ts';
import { senses } from './senses.ts';

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

const pronouns = words(`
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself
  they them their theirs themselves one who whom whose that this these those
`);

const negators = words(`not no never n't cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't
  hadn't wouldn't couldn't shouldn't neither nor nobody nothing none without ain't`);

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
better best good|worse worst bad|paper|number|wednesday|thursday|tuesday|monday|friday|saturday|sunday|during|morning|evening|building|nothing
`;

const irregular = new Map<string, string>();
for (const group of IRREGULAR.split(/[|\n]/)) {
  const [base, ...forms] = words(group);
  if (base === undefined) continue;
  irregular.set(base, base);
  for (const form of forms) irregular.set(form, base);
}

/** Each line: words (base forms) that reports use for one thing in news; the first names the concept. */
const CONCEPTS = `
call conversation telephone phone talk speak
meeting summit talks
kill die dead death fatality perish slay fatal deadly
injure wound hurt injury casualty
toll
crash derail derailment accident wreck collision collide overturn
shooting shoot gunfire gunman
attack strike assault raid airstrike
explosion blast explode bomb bombing
fire blaze
flood flooding
arrest detain custody apprehend
charge indict
kidnap abduct
begin start launch commence onset
end finish conclude
offer bid proposal approach
purchase buy acquire acquisition takeover
merger merge
pause suspend halt freeze
shipment delivery
weapon arms
goal aim objective
continue resume
abandon retreat
talks negotiation negotiate
progress breakthrough
invasion invade
war conflict fighting
resolve settle settlement
plane aircraft jet airplane
ship vessel boat ferry
car vehicle
house home
hospital clinic
girl
boy
police officer
firefighter
passenger
aide adviser advisor
spokesman spokeswoman spokesperson
deny denial
announce announcement
investigate investigation inquiry probe
cause
rise increase climb jump
fall drop decline slip
poll survey
vote election ballot
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
`;

const concepts = new Map<string, string>();
for (const line of CONCEPTS.split('\n')) {
  const [concept, ...rest] = words(line);
  if (concept === undefined) continue;
  for (const word of [concept, ...rest]) if (!concepts.has(word)) concepts.set(word, concept);
}

let senseTable: ReadonlyMap<string, readonly string[]> | undefined;

/** Split on first use: programs that compare nothing never pay for it. */
function readSenses(): ReadonlyMap<string, readonly string[]> {
  senseTable ??= new Map(
    senses.split(',').map(entry => {
      const [word, ...ids] = entry.split(' ');
      return [word!, ids];
    }),
  );
  return senseTable;
}

export const terms: TermVocabulary = {
  senses: readSenses,
  functionWords: new Set(functionWords),
  pronouns: new Set(pronouns),
  negators: new Set(negators),
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
  light: new Set(
    words('be have do make take hold get give go come put keep bring occur happen see last begin start continue remain become follow mark'),
  ),
  weak: new Set(
    words(`say tell be have do make take go come get give know think see find use add report accord official people person
    man woman time day week month year thing way new first last statement news source today monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november
    december morning evening night afternoon number part want need ask
    i you he she we they it`),
  ),
};
