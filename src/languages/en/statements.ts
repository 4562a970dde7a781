/**
 * English event nouns with their verbs, and words that hedge, plan, deny or report. Facts of the language: written by hand after
 * reading news copy; the groups of verbs follow what they imply of their complement (Karttunen 1971, implicative verbs).
 */
import type { Claim, Effect, EventNoun, Place, StatementVocabulary } from '../../core/language/statements.ts';

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);
const set = (text: string): ReadonlySet<string> => new Set(words(text));

/**
 * Nouns by what stands around them. `verb` follows a slash where it differs; prepositions after `+` lead to the object.
 * `transitive`: Russia's invasion of Ukraine. `patient`: her arrest. `intransitive`: his arrival. `kinetic`: a plane crash.
 */
const EVENTS: readonly (readonly [of: Place, possessor: Place, compound: Place | null, nouns: string])[] = [
  [
    'whom',
    'who',
    'whom',
    `invasion/invade announcement/announce delivery/deliver shipment/ship purchase acquisition/acquire takeover/take-over sale/sell
    offer bid proposal/propose attack+on+against assault+on/assault raid+on strike/strike+on+against bombing/bomb bombardment/bombard
    shelling/shell airstrike/strike+on+against siege/besiege seizure/seize capture occupation/occupy annexation/annex
    destruction/destroy demolition/demolish construction/build pause+in halt+to+in freeze+on+in ban+on+of
    cancellation/cancel closure/close reopening/reopen opening/open launch start/start beginning/begin end/end+to completion/complete
    approval/approve rejection/reject review inspection/inspect examination/examine investigation/investigate+into
    inquiry/investigate+into enquiry/investigate+into probe/investigate+into search/search+for+of analysis/analyse assessment/assess
    evaluation/evaluate discovery/discover identification/identify confirmation/confirm denial/deny disclosure/disclose
    publication/publish revelation/reveal support+for backing/back+for endorsement/endorse criticism/criticise condemnation/condemn
    praise+for rebuke warning/warn threat/threaten promise pledge demand/demand+for request/request+for recommendation/recommend
    decision/decide+on choice/choose vote/vote+on election/elect selection/select rescue reduction/reduce+in cut/cut+in+to
    increase+in expansion/expand+of extension/extend renewal/renew restoration/restore withdrawal/withdraw
    evacuation/evacuate transfer handover/hand-over payment/pay donation/donate contribution/contribute+to investment/invest+in
    funding/fund loan/lend lease export import production/produce supply use/use provision/provide distribution/distribute
    installation/install repair replacement/replace treatment/treat violation/violate breach abuse theft/steal robbery/rob burglary/burgle
    hijacking/hijack kidnapping/kidnap abduction/abduct shooting/shoot killing/kill murder stabbing/stab slaying/slay poisoning/poison
    beating/beat rape torture persecution/persecute execution/execute assassination/assassinate massacre slaughter
    enforcement/enforce implementation/implement adoption/adopt passage/pass signing/sign ratification/ratify repeal
    amendment/amend abolition/abolish introduction/introduce imposition/impose creation/create establishment/establish
    formation/form foundation/found development/develop deployment/deploy mobilization/mobilise mobilisation/mobilise
    testing/test trial/try test screening/screen study/study+of+on survey poll exploration/explore observation/observe
    recovery/recover retrieval/retrieve protection/protect prevention/prevent promotion/promote
    reform revision/revise settlement/settle+of resolution/resolve solution/solve+to mediation/mediate negotiation/negotiate+over
    discussion/discuss+about debate+on+over+about consideration/consider exchange swap blockade boycott embargo+on
    endorsement/endorse nationalization/nationalise privatization/privatise coverage/cover
    broadcast performance/perform recording/record cleanup/clean-up clean-up/clean-up crackdown/crack-down+on
    interception/intercept interview/interview+with questioning/question interrogation/interrogate account/account fraud/defraud
    display exhibition/exhibit auction conquest/conquer defeat/defeat victory/win+over+against win/win+over+against loss/lose
    gain/gain violation/violate infringement/infringe commemoration/commemorate celebration/celebrate rebuilding/rebuild`,
  ],
  [
    'whom',
    'whom',
    // "drug arrests", "a gun conviction": what for
    null,
    `arrest detention/detain imprisonment/imprison incarceration/incarcerate conviction/convict sentencing/sentence acquittal/acquit
    prosecution/prosecute indictment/indict extradition/extradite deportation/deport expulsion/expel eviction/evict
    appointment/appoint nomination/nominate dismissal/dismiss firing/fire sacking/sack ouster/oust removal/remove suspension/suspend
    hospitalization/hospitalise hospitalisation/hospitalise injury/injure+to wounding/wound inauguration/inaugurate coronation/crown
    promotion/promote demotion/demote burial/bury funeral/bury cremation/cremate liberation/liberate reinstatement/reinstate release
    birth/bear vaccination/vaccinate displacement/displace merger/merge+of renovation/renovate`,
  ],
  [
    'who',
    'who',
    null,
    `death/die arrival/arrive departure/depart return/return resignation/resign retirement/retire collapse visit/visit+to trip/travel
    tour/tour+of journey/travel flight/fly escape appearance/appear disappearance/disappear meeting/meet summit/meet
    call/call conversation/talk talks/talk talk/talk chat/talk phone-call/call exchange/talk speech/speak reaction/react+to response/respond+to reply/reply+to answer/answer+to refusal/refuse attempt/attempt effort/try
    failure/fail success/succeed progress/progress rise/rise+in increase/increase+in fall/fall+in drop/drop+in decline/decline+in
    growth/grow+in surge/surge+in jump/jump+in slump/slump+in protest/protest+against demonstration/demonstrate march/march
    rally/rally strike/strike walkout/walk-out riot/riot uprising/rise-up fight/fight+with clash/clash+with 
    quarrel/quarrel argument/argue disagreement/disagree+over agreement/agree+on+over deal/agree
    pact/agree accord/agree truce/agree ceasefire/cease-fire cooperation/cooperate participation/participate+in
    involvement/involve+in presence/attend attendance/attend stay/stay residence/reside move/move retreat/retreat advance/advance
    entry/enter exit/exit surrender/surrender confession/confess apology/apologise testimony/testify complaint/complain
    appeal/appeal+against plea/plead lawsuit/sue+against suit/sue+against hearing/hear survival/survive suicide/kill-oneself illness/ail
    defection/defect migration/migrate marriage/marry+to wedding/wed divorce/divorce graduation/graduate bankruptcy/fail`,
  ],
  [
    'who',
    'who',
    'who',
    `crash/crash collision/collide derailment/derail accident/crash wreck/crash sinking/sink explosion/explode blast/explode eruption/erupt
    landing/land takeoff/take-off take-off/take-off touchdown/land outage/fail breakdown/break-down spill/spill leak/leak outbreak/break-out
    fire/burn blaze/burn flood/flood flooding/flood earthquake/shake quake/shake landslide/slide avalanche/slide storm/storm
    evacuation/evacuate delay/delay`,
  ],
];

function eventNouns(): ReadonlyMap<string, EventNoun> {
  const nouns = new Map<string, EventNoun>();
  for (const [of, possessor, compound, text] of EVENTS) {
    for (const entry of words(text)) {
      const [name = '', ...objects] = entry.split('+');
      const [noun = '', verb = noun] = name.split('/');
      if (!nouns.has(noun)) nouns.set(noun, { verb: verb.replace('-', ' '), of, possessor, compound, objects });
    }
  }
  return nouns;
}

type EffectLine = readonly [claim: Claim | null, polarity: Effect['polarity'], self: Effect['self'], words: string];

function effects(lines: readonly EffectLine[]): ReadonlyMap<string, Effect> {
  const found = new Map<string, Effect>();
  for (const [claim, polarity, self, text] of lines) {
    for (const word of words(text)) found.set(word, { claim, polarity, self });
  }
  return found;
}

function claims(groups: Readonly<Partial<Record<Claim, string>>>): ReadonlyMap<string, Claim> {
  const found = new Map<string, Claim>();
  for (const [claim, text] of Object.entries(groups)) for (const word of words(text)) found.set(word, claim as Claim);
  return found;
}

/** Base form, then forms that no rule of spelling gives. */
const IRREGULAR = `
be am is are was were been|bear bore borne born|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled
blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung
come came|creep crept|deal dealt|dig dug|dive dove|do did done does|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone goes|grind ground|grow grew grown
hang hung|have had has|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|lean leant|leap leapt|leave left|lend lent
lie lay lain lying|light lit|lose lost|make made|mean meant|meet met|mistake mistook mistaken|overcome overcame|overtake overtook overtaken|overthrow overthrew overthrown
pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot
show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|sling slung|speak spoke spoken|speed sped|spend spent|spill spilt
spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|strive strove striven|swear swore sworn|sweep swept
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
understand understood|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound
withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written|die dying
`;

const AMBIGUOUS = set('lay ground wound bound bore');

/** Participles that taggers take for adjectives: what was done to the subject. */
const PARTICIPLES = `
injured/injure wounded/wound hurt/hurt trapped/trap stranded/strand damaged/damage destroyed/destroy closed/close cancelled/cancel
canceled/cancel suspended/suspend detained/detain charged/charge affected/affect displaced/displace hospitalized/hospitalise
hospitalised/hospitalise killed/kill arrested/arrest blocked/block flooded/flood delayed/delay elected/elect scheduled/schedule
`;

function participles(): ReadonlyMap<string, string> {
  return new Map(words(PARTICIPLES).map(pair => pair.split('/') as [string, string]));
}

function irregularVerbs(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const group of IRREGULAR.split(/[|\n]/)) {
    const [base, ...forms] = words(group);
    if (base === undefined) continue;
    // a form that is a verb of its own stays with the tagger: `found`, `lay`, `ground`, `wound`
    for (const form of forms) if (!AMBIGUOUS.has(form)) found.set(form, base);
  }
  return found;
}

export const statements: StatementVocabulary = {
  pending: set('yet'),
  exceptions: set('but'),
  qualifiers: {
    words: set(
      "not n't no never neither nor hardly barely scarcely nearly almost if whether unless until only either without cannot nobody none",
    ),
    thoughts: set(`
      say tell claim argue maintain contend insist suggest believe think suspect estimate predict assume speculate feel imagine presume expect hope
      want wish promise pledge vow agree allege state assert conclude
    `),
    reaching: set("not n't no never neither nor hardly if whether unless cannot nobody none"),
    phrases: [
      'all but',
      'anything but',
      'nothing but',
      'short of',
      'far from',
      'instead of',
      'rather than',
      'as if',
      'no longer',
      'yet to',
      'ought to',
      'due to',
      'supposed to',
      'only if',
      'not only',
    ].map(words),
  },
  events: eventNouns(),
  eventEndings: [
    { ending: 'ization', verb: 'ize' },
    { ending: 'isation', verb: 'ise' },
    { ending: 'ification', verb: 'ify' },
  ],
  supports: set(
    'have hold make take conduct give launch open carry mount stage deliver undertake face suffer sustain initiate perform issue pay',
  ),
  occurrences: set('occur happen last erupt come begin start end'),
  idioms: new Map([
    ['open fire', 'shoot'],
    ['catch fire', 'burn'],
    ['set fire', 'burn'],
  ]),
  occurrenceObjects: new Map([['place', 'take']]),
  chains: effects([
    [
      null,
      'same',
      'absorbed',
      `begin start continue keep proceed manage remain become stay turn get prove feel happen come go help use able finish stop-by
      live grow rush hasten bother dare deign condescend enough pleased proud glad sorry`,
    ],
    [
      'planned',
      'same',
      'absorbed',
      `plan intend aim hope want wish expect mean propose prepare decide agree vow promise pledge swear threaten offer seek try attempt
      schedule set due ready poised determined eager keen willing bound slate tip destine arrange resolve opt choose volunteer need
      consider contemplate commit have ought supposed strive struggle desire like prefer undertake bid design work negotiate`,
    ],
    ['hedged', 'same', 'absorbed', 'appear seem likely tend look certain sure suspect think believe free'],
    ['hedged', 'reversed', 'absorbed', 'unlikely'],
    ['reported', 'same', 'absorbed', 'say report allege claim understand rumor rumour know'],
    [
      null,
      'reversed',
      'absorbed',
      'fail refuse decline neglect unable cease stop refrain forget quit avoid abstain desist hesitate reluctant unwilling',
    ],
    ['denied', 'same', 'absorbed', 'deny'],
    ['denied', 'same', 'kept', 'acquit clear exonerate absolve'],
    [
      'planned',
      'same',
      'kept',
      'ask urge order tell call invite instruct encourage advise warn pressure press persuade beg request recommend push direct require',
    ],
    [null, 'same', 'kept', 'force compel allow permit enable cause let make lead prompt oblige see hear watch find'],
    [null, 'reversed', 'kept', 'prevent block ban bar prohibit forbid discourage dissuade deter'],
    ['reported', 'same', 'kept', 'accuse charge convict blame'],
    ['hedged', 'same', 'kept', 'suspect'],
  ]),
  tellers: effects([
    [
      null,
      'same',
      'absorbed',
      `say tell add note state write explain insist argue claim maintain contend stress emphasize emphasise reiterate repeat reply respond
      comment remark observe recall acknowledge concede admit assert point continue declare report indicate suggest tweet post
      underline underscore clarify inform assure remind conclude describe mention relay quote cite read joke quip`,
    ],
    [
      null,
      'same',
      'kept',
      'announce confirm reveal disclose warn testify find show discover learn rule agree complain',
    ],
    ['reported', 'same', 'absorbed', 'allege'],
    ['reported', 'same', 'kept', 'accuse'],
    [
      'hedged',
      'same',
      'absorbed',
      'believe think suspect estimate predict assume speculate feel fear worry imagine presume doubt guess hear understand wonder forecast',
    ],
    ['planned', 'same', 'absorbed', 'hope expect wish want'],
    [
      'planned',
      'same',
      'kept',
      'promise vow pledge demand propose recommend urge request threaten swear ask order insist-on plan decide',
    ],
    ['denied', 'same', 'kept', 'deny reject refute dispute'],
  ]),
  mute: set('say tell add'),
  nouns: effects([
    [
      'planned',
      'same',
      'kept',
      'plan decision intention attempt effort bid proposal promise pledge vow threat offer request demand order call willingness readiness desire wish goal aim commitment move way need agreement hope opportunity chance right ability',
    ],
    [null, 'reversed', 'kept', 'failure refusal inability reluctance unwillingness'],
    ['reported', 'same', 'kept', 'claim allegation report rumour rumor accusation suggestion charge'],
    ['hedged', 'same', 'kept', 'belief fear suspicion possibility likelihood risk doubt speculation sign concern'],
    ['denied', 'same', 'kept', 'denial'],
  ]),
  doubts: effects([
    [
      'planned',
      'same',
      'kept',
      'call plan propose consider seek demand want expect threaten urge request schedule set slate await need promise pledge discuss-possible oppose await',
    ],
    [null, 'reversed', 'kept', 'avoid prevent cancel avert foil thwart refuse reject'],
    ['denied', 'same', 'kept', 'deny acquit clear exonerate absolve'],
    ['hedged', 'same', 'kept', 'fear suspect'],
    ['reported', 'same', 'kept', 'allege claim'],
  ]),
  promises: set('reward information tip'),
  truths: new Map([
    ...words('true correct right case accurate').map(word => [word, true] as const),
    ...words('false untrue wrong incorrect nonsense lie myth inaccurate').map(word => [word, false] as const),
  ]),
  participles: participles(),
  irregular: irregularVerbs(),
  modals: claims({ hedged: 'may might could', planned: 'will shall wo ll should must ought' }),
  pastFuture: set('would d'),
  adverbs: claims({
    hedged: 'maybe perhaps possibly probably likely apparently seemingly presumably potentially conceivably supposedly',
    reported: 'reportedly allegedly purportedly',
  }),
  adjectives: claims({
    hedged: 'possible potential apparent suspected likely probable feared',
    reported: 'alleged reported purported supposed',
    planned:
      'planned proposed expected upcoming intended scheduled future forthcoming threatened attempted impending imminent',
  }),
  degrees: set('badly seriously severely critically gravely'),
  negators: set("not never n't no neither hardly barely scarcely nor nt"),
  negativeWords: set('no none nobody nothing neither nowhere no-one'),
  conditions: set('if unless provided'),
  questions: set('whether if'),
  awaiting: set('until till once'),
  questionWords: set('who what why how whose whom'),
  exclusions: set('without instead than'),
  complementisers: set('to that of'),
  infinitives: set('to'),
  alternatives: set('or nor'),
  intransitives: set(
    'crash derail collide explode erupt die perish arrive depart collapse escape disappear vanish happen occur resign retire fall',
  ),
  gerundVerbs: set('stop cease quit avoid refrain abstain desist consider acquit clear exonerate absolve'),
  genitives: set('of'),
  agents: set('by between'),
  aims: set('for'),
  timeRelatives: set('when'),
  particles: set('up down out off over back away in on through around apart along aside forward together'),
  placePrepositions: set(
    'in at near on outside inside around off over above across along between beside by within under below behind throughout',
  ),
  attributions: set('according accord'),
  measures: set(
    'dozen hundred thousand million billion number group pair majority half score handful couple total kind sort type part piece lot series all some most many any none one rest quarter third percent % $ £ €',
  ),
  being: 'be',
};
