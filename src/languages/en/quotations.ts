/**
 * English words of speech, thought and attribution. Facts of usage: written by hand after reading news copy; the verbs' groups
 * follow the frames they take (cf. Levin 1993, classes 37 and 38, and the complement tables of learners' dictionaries).
 */
import {
  type CueVerb,
  FRAME,
  type PronounKind,
  type QuotationVocabulary,
  type VerbPart,
} from '../../core/language/quotations.ts';
import { creatures } from './creatures.ts';
import { speakerLabels } from './speaker-labels.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const {
  quote,
  bare,
  that,
  question,
  infinitive,
  object,
  addressee,
  judged,
  manner,
  told,
  wished,
  worded,
  aimed,
  taken,
  written,
} = FRAME;

/** One verb a line or between semicolons: base, third person, past, gerund, participle if it differs; `+` before a particle. */
const VERBS: readonly (readonly [frames: number, verbs: string])[] = [
  [
    quote + bare + that + question,
    `say says said saying; add adds added adding; state states stated stating; note notes noted noting;
     explain explains explained explaining; insist insists insisted insisting; reply replies replied replying;
     respond responds responded responding; declare declares declared declaring; claim claims claimed claiming;
     comment comments commented commenting; remark remarks remarked remarking; observe observes observed observing;
     argue argues argued arguing; allege alleges alleged alleging; assert asserts asserted asserting;
     admit admits admitted admitting; concede concedes conceded conceding; acknowledge acknowledges acknowledged acknowledging;
     reiterate reiterates reiterated reiterating; repeat repeats repeated repeating; stress stresses stressed stressing;
     emphasize emphasizes emphasized emphasizing; emphasise emphasises emphasised emphasising;
     underline underlines underlined underlining; underscore underscores underscored underscoring;
     write writes wrote writing written; tweet tweets tweeted tweeting; post posts posted posting;
     joke jokes joked joking; quip quips quipped quipping; boast boasts boasted boasting; complain complains complained complaining;
     lament laments lamented lamenting; predict predicts predicted predicting; recall recalls recalled recalling;
     suggest suggests suggested suggesting; conclude concludes concluded concluding; maintain maintains maintained maintaining;
     contend contends contended contending; confirm confirms confirmed confirming; announce announces announced announcing;
     reveal reveals revealed revealing; disclose discloses disclosed disclosing; testify testifies testified testifying;
     clarify clarifies clarified clarifying; caution cautions cautioned cautioning; warn warns warned warning;
     vow vows vowed vowing; promise promises promised promising; pledge pledges pledged pledging; swear swears swore swearing sworn;
     confess confesses confessed confessing; muse muses mused musing; reason reasons reasoned reasoning;
     speculate speculates speculated speculating; estimate estimates estimated estimating; counter counters countered countering;
     retort retorts retorted retorting; interject interjects interjected interjecting; exclaim exclaims exclaimed exclaiming;
     volunteer volunteers volunteered volunteering; gripe gripes griped griping; grouse grouses groused grousing; grumble grumbles grumbled grumbling;
     opine opines opined opining; profess professes professed professing; proclaim proclaims proclaimed proclaiming;
     pronounce pronounces pronounced pronouncing; report reports reported reporting; relate relates related relating;
     recount recounts recounted recounting; signal signals signaled signaling; signal signals signalled signalling;
     hint hints hinted hinting; imply implies implied implying; demand demands demanded demanding; propose proposes proposed proposing;
     recommend recommends recommended recommending; rule rules ruled ruling; decree decrees decreed decreeing;
     affirm affirms affirmed affirming; reaffirm reaffirms reaffirmed reaffirming; relay relays relayed relaying;
     tease teases teased teasing; plead pleads pleaded pleading; protest protests protested protesting;
     confide confides confided confiding; surmise surmises surmised surmising; concur concurs concurred concurring;
     fret frets fretted fretting; marvel marvels marveled marveling; marvel marvels marvelled marvelling; attest attests attested attesting;
     intimate intimates intimated intimating; insinuate insinuates insinuated insinuating; theorise theorises theorised theorising;
     hypothesize hypothesizes hypothesized hypothesizing; postulate postulates postulated postulating;
     point points pointed pointing +out; make makes made making +clear; find finds found finding +out; go goes went going gone +on; chime chimes chimed chiming +in;
     sum sums summed summing +up; fire fires fired firing +back; shoot shoots shot shooting +back`,
  ],
  [
    quote + manner,
    `shout shouts shouted shouting; yell yells yelled yelling; cry cries cried crying; scream screams screamed screaming;
     whisper whispers whispered whispering; mutter mutters muttered muttering; murmur murmurs murmured murmuring;
     chant chants chanted chanting; sing sings sang singing sung; roar roars roared roaring; bark barks barked barking;
     snap snaps snapped snapping; laugh laughs laughed laughing; smile smiles smiled smiling; sigh sighs sighed sighing;
     shrug shrugs shrugged shrugging; continue continues continued continuing; begin begins began beginning begun;
     conclude concludes concluded concluding; finish finishes finished finishing; thunder thunders thundered thundering;
     intone intones intoned intoning; read reads read reading; agree agrees agreed agreeing; answer answers answered answering;
     fume fumes fumed fuming; rail rails railed railing; vent vents vented venting; blast blasts blasted blasting;
     implore implores implored imploring; interrupt interrupts interrupted interrupting; offer offers offered offering;
     text texts texted texting; email emails emailed emailing; blog blogs blogged blogging; speak speaks spoke speaking spoken;
     chide chides chided chiding; scoff scoffs scoffed scoffing; crow crows crowed crowing; groan groans groaned groaning;
     sob sobs sobbed sobbing; gush gushes gushed gushing; enthuse enthuses enthused enthusing; bellow bellows bellowed bellowing;
     charge charges charged charging; urge urges urged urging; echo echoes echoed echoing; beam beams beamed beaming;
     sign signs signed signing; commend commends commended commending; describe describes described describing;
     remember remembers remembered remembering; advise advises advised advising; start starts started starting;
     press presses pressed pressing; elaborate elaborates elaborated elaborating; reflect reflects reflected reflecting; put puts put putting +it`,
  ],
  [
    quote + bare + that + question + addressee + told,
    `tell tells told telling; inform informs informed informing; assure assures assured assuring; remind reminds reminded reminding;
     notify notifies notified notifying; convince convinces convinced convincing; persuade persuades persuaded persuading;
     reassure reassures reassured reassuring; brief briefs briefed briefing`,
  ],
  [
    quote + bare + that + question + addressee,
    `warn warns warned warning; advise advises advised advising; promise promises promised promising;
     caution cautions cautioned cautioning`,
  ],
  [
    quote + question + infinitive + addressee,
    `ask asks asked asking; inquire inquires inquired inquiring; query queries queried querying; wonder wonders wondered wondering`,
  ],
  [
    bare + that + question,
    `believe believes believed believing; think thinks thought thinking; feel feels felt feeling; hope hopes hoped hoping;
     fear fears feared fearing; expect expects expected expecting; doubt doubts doubted doubting; suspect suspects suspected suspecting;
     realize realizes realized realizing; realise realises realised realising; assume assumes assumed assuming; figure figures figured figuring;
     bet bets bet betting; guess guesses guessed guessing; wish wishes wished wishing; worry worries worried worrying;
     imagine imagines imagined imagining; argue argues argued arguing; contend contends contended contending;
     presume presumes presumed presuming; agree agrees agreed agreeing; theorize theorizes theorized theorizing;
     reckon reckons reckoned reckoning; concede concedes conceded conceding; forecast forecasts forecast forecasting;
     project projects projected projecting; anticipate anticipates anticipated anticipating`,
  ],
  [
    bare + that + question,
    `show shows showed showing shown; indicate indicates indicated indicating; know knows knew knowing known;
     find finds found finding; learn learns learned learning; recognize recognizes recognized recognizing;
     recognise recognises recognised recognising; notice notices noticed noticing; calculate calculates calculated calculating`,
  ],
  [
    that + question,
    `understand understands understood understanding; see sees saw seeing seen; decide decides decided deciding;
     determine determines determined determining; remember remembers remembered remembering; discover discovers discovered discovering;
     forget forgets forgot forgetting forgotten; hear hears heard hearing; demonstrate demonstrates demonstrated demonstrating;
     deny denies denied denying; dispute disputes disputed disputing; question questions questioned questioning;
     prove proves proved proving proven; hold holds held holding; posit posits posited positing; discuss discusses discussed discussing;
     describe describes described describing; communicate communicates communicated communicating; convey conveys conveyed conveying;
     agree agrees agreed agreeing; request requests requested requesting; stipulate stipulates stipulated stipulating`,
  ],
  [
    infinitive,
    `vow vows vowed vowing; promise promises promised promising; pledge pledges pledged pledging; threaten threatens threatened threatening;
     refuse refuses refused refusing; decline declines declined declining; offer offers offered offering; agree agrees agreed agreeing;
     want wants wanted wanting; hope hopes hoped hoping; plan plans planned planning; expect expects expected expecting;
     swear swears swore swearing sworn; seek seeks sought seeking; ask asks asked asking; decide decides decided deciding;
     claim claims claimed claiming; demand demands demanded demanding; propose proposes proposed proposing; intend intends intended intending;
     prefer prefers preferred preferring; consider considers considered considering;
     aim aims aimed aiming; ponder ponders pondered pondering`,
  ],
  [
    infinitive + addressee,
    `urge urges urged urging; tell tells told telling; ask asks asked asking; order orders ordered ordering; warn warns warned warning;
     advise advises advised advising; beg begs begged begging; encourage encourages encouraged encouraging; invite invites invited inviting;
     implore implores implored imploring; instruct instructs instructed instructing; persuade persuades persuaded persuading;
     challenge challenges challenged challenging; direct directs directed directing;
     remind reminds reminded reminding; press presses pressed pressing;
     call calls called calling +on; call calls called calling +upon; appeal appeals appealed appealing +to`,
  ],
  [
    infinitive + addressee + wished,
    `want wants wanted wanting; expect expects expected expecting; prefer prefers preferred preferring; intend intends intended intending`,
  ],
  [
    object + that,
    `deny denies denied denying; confirm confirms confirmed confirming; announce announces announced announcing;
     acknowledge acknowledges acknowledged acknowledging; reveal reveals revealed revealing; report reports reported reporting;
     propose proposes proposed proposing; recommend recommends recommended recommending; demand demands demanded demanding;
     predict predicts predicted predicting; admit admits admitted admitting; suggest suggests suggested suggesting;
     mention mentions mentioned mentioning; reiterate reiterates reiterated reiterating; promise promises promised promising;
     pledge pledges pledged pledging; express expresses expressed expressing; voice voices voiced voicing; oppose opposes opposed opposing;
     reject rejects rejected rejecting; dismiss dismisses dismissed dismissing; condemn condemns condemned condemning;
     criticize criticizes criticized criticizing; criticise criticises criticised criticising; denounce denounces denounced denouncing;
     praise praises praised praising; welcome welcomes welcomed welcoming; defend defends defended defending;
     endorse endorses endorsed endorsing; mock mocks mocked mocking;
     cite cites cited citing; note notes noted noting; decry decries decried decrying; dispute disputes disputed disputing;
     doubt doubts doubted doubting; fear fears feared fearing; allege alleges alleged alleging;
     emphasize emphasizes emphasized emphasizing; stress stresses stressed stressing;
     lament laments lamented lamenting; bemoan bemoans bemoaned bemoaning; applaud applauds applauded applauding;
     tout touts touted touting; favor favors favored favoring; favour favours favoured favouring;
     rebuke rebukes rebuked rebuking; ridicule ridicules ridiculed ridiculing; deride derides derided deriding;
     lambaste lambastes lambasted lambasting; echo echoes echoed echoing;
     describe describes described describing; explain explains explained explaining; recall recalls recalled recalling;
     discuss discusses discussed discussing; advocate advocates advocated advocating; estimate estimates estimated estimating;
     refer refers referred referring +to; call calls called calling +for; point points pointed pointing +to; push pushes pushed pushing +for;
     complain complains complained complaining +about; warn warns warned warning +of; speak speaks spoke speaking spoken +of;
     talk talks talked talking +about; apologize apologizes apologized apologizing +for; insist insists insisted insisting +on;
     hint hints hinted hinting +at; boast boasts boasted boasting +of; complain complains complained complaining +of;
     object objects objected objecting +to; worry worries worried worrying +about; ask asks asked asking +about;
     ask asks asked asking +for; argue argues argued arguing +for; argue argues argued arguing +against; warn warns warned warning +against;
     appeal appeals appealed appealing +for; rail rails railed railing +against; allude alludes alluded alluding +to;
     accuse accuses accused accusing +of; speak speaks spoke speaking spoken +about; tell tells told telling +about; tell tells told telling +of;
     remind reminds reminded reminding +of; remind reminds reminded reminding +about; inform informs informed informing +of;
     question questions questioned questioning +about; press presses pressed pressing +on; press presses pressed pressing +about;
     warn warns warned warning +about; quiz quizzes quizzed quizzing +about; agree agrees agreed agreeing +with;
     hear hears heard hearing +about; apologise apologises apologised apologising +for; confer confers conferred conferring +about; comment comments commented commenting +on;
     reply replies replied replying +to; touch touches touched touching +on;
     vouch vouches vouched vouching +for; advocate advocates advocated advocating +for; campaign campaigns campaigned campaigning +against;
     campaign campaigns campaigned campaigning +for; reflect reflects reflected reflecting +on; joke jokes joked joking +about;
     brag brags bragged bragging +about; boast boasts boasted boasting +about; call calls called calling +out;
     spell spells spelled spelling +out; point points pointed pointing +out; single singles singled singling +out;
     talk talks talked talking +up; dwell dwells dwelt dwelling +on; elaborate elaborates elaborated elaborating +on;
     focus focuses focused focusing +on; preach preaches preached preaching +about; lecture lectures lectured lecturing +on;
       question questions questioned questioning;
        want wants wanted wanting;
       outline outlines outlined outlining;
      prefer prefers preferred preferring;
      retweet retweets retweeted retweeting;
      unveil unveils unveiled unveiling;
     disclose discloses disclosed disclosing; disavow disavows disavowed disavowing; repudiate repudiates repudiated repudiating;
     recount recounts recounted recounting; urge urges urged urging;
     expect expects expected expecting; foresee foresees foresaw foreseeing foreseen;
      reference references referenced referencing;
     insult insults insulted insulting; contrast contrasts contrasted contrasting; rebut rebuts rebutted rebutting;
     refute refutes refuted refuting; rebuff rebuffs rebuffed rebuffing; recite recites recited reciting;
     articulate articulates articulated articulating; trumpet trumpets trumpeted trumpeting; herald heralds heralded heralding;
     underscore underscores underscored underscoring; underline underlines underlined underlining; protest protests protested protesting; extol extols extolled extolling; laud lauds lauded lauding;
     downplay downplays downplayed downplaying; disparage disparages disparaged disparaging; champion champions championed championing;
     tweet tweets tweeted tweeting;
     imply implies implied implying; argue argues argued arguing;
     disagree disagrees disagreed disagreeing +with; shrug shrugs shrugged shrugging +off; balk balks balked balking +at;
     bristle bristles bristled bristling +at; scoff scoffs scoffed scoffing +at; talk talks talked talking +of; agree agrees agreed agreeing +on;
     assert asserts asserted asserting; ponder ponders pondered pondering; debate debates debated debating;
     envision envisions envisioned envisioning; envisage envisages envisaged envisaging; contradict contradicts contradicted contradicting;
     grumble grumbles grumbled grumbling +about; gripe gripes griped griping +about; joke jokes joked joking +of;
     request requests requested requesting; forecast forecasts forecast forecasting; anticipate anticipates anticipated anticipating`,
  ],
  [
    judged + quote,
    `call calls called calling; describe describes described describing; label labels labeled labeling; label labels labelled labelling;
     brand brands branded branding; dub dubs dubbed dubbing; accuse accuses accused accusing; blame blames blamed blaming;
     characterize characterizes characterized characterizing; characterise characterises characterised characterising;
     portray portrays portrayed portraying; deem deems deemed deeming; declare declares declared declaring; consider considers considered considering;
     criticize criticizes criticized criticizing; denounce denounces denounced denouncing;
     praise praises praised praising; dismiss dismisses dismissed dismissing; compare compares compared comparing; liken likens likened likening;
     refer refers referred referring +to; thank thanks thanked thanking`,
  ],
  [
    worded,
    `respond responds responded responding +to; show shows showed showing shown; offer offers offered offering; back backs backed backing; share shares shared sharing;
     list lists listed listing; support supports supported supporting; issue issues issued issuing;
     present presents presented presenting; remember remembers remembered remembering; repeat repeats repeated repeating;
     quote quotes quoted quoting; slam slams slammed slamming; blast blasts blasted blasting; challenge challenges challenged challenging;
     detail details detailed detailing; highlight highlights highlighted highlighting; seek seeks sought seeking;
     claim claims claimed claiming; hammer hammers hammered hammering; concede concedes conceded conceding;
     counter counters countered countering; deflect deflects deflected deflecting; invoke invokes invoked invoking;
     lay lays laid laying +out; set sets set setting +out; push pushes pushed pushing +back`,
  ],
  [
    written,
    'find finds found finding; indicate indicates indicated indicating; put puts put putting; tell tells told telling',
  ],
  [
    taken,
    `see sees saw seeing seen; view views viewed viewing; regard regards regarded regarding; perceive perceives perceived perceiving;
     depict depicts depicted depicting; paint paints painted painting; cast casts cast casting; interpret interprets interpreted interpreting;
     identify identifies identified identifying; frame frames framed framing; present presents presented presenting`,
  ],
  [
    aimed,
    `lash lashes lashed lashing +out; speak speaks spoke speaking spoken +out; hit hits hit hitting +out; hit hits hit hitting +back;
     push pushes pushed pushing +back; fire fires fired firing +back`,
  ],
  [
    judged + quote + object,
    `thank thanks thanked thanking; congratulate congratulates congratulated congratulating;
      assail assails assailed assailing; hail hails hailed hailing;
     salute salutes saluted saluting; scold scolds scolded scolding; chide chides chided chiding; berate berates berated berating;
     castigate castigates castigated castigating; excoriate excoriates excoriated excoriating; admonish admonishes admonished admonishing;
     reprimand reprimands reprimanded reprimanding; upbraid upbraids upbraided upbraiding;
     belittle belittles belittled belittling; vilify vilifies vilified vilifying;
     commend commends commended commending; mock mocks mocked mocking; endorse endorses endorsed endorsing;
     suggest suggests suggested suggesting; consider considers considered considering`,
  ],
];

const PARTS: readonly VerbPart[] = ['base', 'present', 'past', 'gerund', 'participle'];

/** Rows of the table by form: frames of one form and particle are joined, entries with a particle come first. */
function readVerbs(): ReadonlyMap<string, readonly CueVerb[]> {
  const found = new Map<string, CueVerb[]>();
  for (const [frames, verbs] of VERBS) {
    for (const verb of verbs.split(';')) {
      const words = verb.trim().split(/\s+/);
      const particle = words.at(-1)!.startsWith('+') ? words.pop()!.slice(1) : null;
      words.forEach((form, at) => {
        const entries = found.get(form) ?? [];
        const same = entries.findIndex(entry => entry.particle === particle);
        const entry = { lemma: words[0]!, part: PARTS[at]!, particle, frames };
        if (same >= 0) entries[same] = { ...entries[same]!, frames: entries[same]!.frames | frames };
        else if (particle) entries.unshift(entry);
        else entries.push(entry);
        found.set(form, entries);
      });
    }
  }
  return found;
}

/** Nouns of speech and thought, by the words that bring what is said. */
const NOUNS: readonly (readonly [followers: string, nouns: string])[] = [
  [
    'that',
    `claim claims statement statements belief view views assertion assertions suggestion suggestions allegation allegations accusation
     accusations argument arguments warning warnings promise promises pledge pledges vow vows admission announcement insistence contention
     conclusion conclusions prediction predictions remark remarks comment comments assumption hope hopes fear fears concern concerns
     idea notion speculation denial denials opinion rumor rumors rumour rumours report reports charge charges complaint complaints demand
     demands call calls threat threats assurance assurances acknowledgment acknowledgement confirmation theory
     answer answers reply response message position stance point verdict explanation feeling impression advice reasoning rationale`,
  ],
  [
    'to',
    `refusal promise promises pledge pledges vow vows threat threats offer offers demand demands request requests call calls plea pleas
     proposal proposals commitment desire wish intention appeal appeals`,
  ],
  [
    'of',
    'criticism criticisms condemnation endorsement denial denials denunciation praise description characterization characterisation rejection',
  ],
  ['for', 'call calls praise support demand demands plea pleas appeal appeals'],
  ['against', 'attack attacks campaign criticism complaint complaints protest protests'],
  ['on', 'attack attacks comment comments remarks statement statements'],
  [
    'about',
    'comment comments remark remarks concern concerns warning warnings complaint complaints claim claims question questions doubt doubts',
  ],
];

/** Adjectives of thought, by the words that bring what is thought. */
const ADJECTIVES: readonly (readonly [followers: string, adjectives: string])[] = [
  [
    'that',
    `confident convinced certain sure hopeful optimistic pessimistic worried concerned afraid fearful aware unaware adamant clear unclear
     happy glad sorry sad angry proud disappointed surprised grateful pleased delighted doubtful sceptical skeptical alarmed`,
  ],
  ['whether if', 'unsure uncertain unclear sure certain doubtful aware'],
  [
    'of',
    'critical proud supportive dismissive sceptical skeptical wary aware convinced certain fearful appreciative scornful afraid',
  ],
  [
    'about',
    `optimistic pessimistic upbeat worried concerned excited enthusiastic clear angry unhappy happy anxious skeptical sceptical candid
     nervous confident uncomfortable comfortable passionate furious unapologetic vocal doubtful wary hopeful`,
  ],
  ['to', 'eager keen willing unwilling reluctant determined'],
  ['by', 'alarmed horrified'],
  ['with', 'unhappy happy satisfied dissatisfied pleased disappointed frustrated comfortable uncomfortable delighted'],
  ['in', 'confident interested'],
  ['at over', 'furious angry dismayed outraged'],
];

function byFollower(
  rows: readonly (readonly [followers: string, words: string])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [followers, nouns] of rows)
    for (const noun of list(nouns)) found.set(noun, new Set([...(found.get(noun) ?? []), ...list(followers)]));
  return found;
}

const PRONOUNS: readonly (readonly [PronounKind, string])[] = [
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
  ['speaker', 'i we you'],
  ['relative', 'who which that'],
  [
    'indefinite',
    'someone somebody everyone everybody anyone one many some others most few several another both neither none all',
  ],
];

const POSSESSORS: readonly (readonly [PronounKind, string])[] = [
  ['he', 'his'],
  ['she', 'her'],
  ['they', 'their'],
  ['it', 'its'],
  ['speaker', 'my our your'],
];

const byWord = (rows: readonly (readonly [PronounKind, string])[]): ReadonlyMap<string, PronounKind> =>
  new Map(rows.flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)));

export const quotations: QuotationVocabulary = {
  labels: speakerLabels,
  verbs: readVerbs(),
  voicing: list('voice express'),
  unwilled: list('refuse threaten decline promise claim offer demand challenge hit slam blast choose fail'),
  folk: list(`
    crew crews police tenant tenants landlord landlords baker bakers teacher teachers nurses clerk clerks keeper keepers owners warden wardens guard guards
    sailor sailors captain captains skipper ferryman builder builders carpenter trader traders buyer buyers seller sellers merchant merchants
    fisher fishers fan fans fans referee umpire runner runners climber climbers rider riders cyclist cyclists commuter commuters shopper shoppers
    customer customers client clients patient patients prisoner prisoners hostage hostages captor captors gunman rebel rebels militia militants
    troops forces fighters guerrillas leadership management staff bosses executives directors managers partners lenders bank banks airline airlines
    maker makers publisher publishers retailer retailers manufacturer manufacturers operator operators brewer supplier suppliers carrier carriers
    shop hotel restaurant pub club clubs mill mine factory brewery bakery harbour port museum theatre theater library zoo court courts jury jurors
    parliament congress senate house cabinet ministers governments states state country countries nation nations town towns city cities village villages
    parish province region centre centres center centers villagers islanders townspeople neighbours locals people children kids adults boys girls youths teenagers teenager
    child boy baby toddler pupil pupils applicant applicants founder founders heir heirs bidder bidders side sides camp camps coalition alliance
    opposition majority half third quarter percent thousands hundreds dozens rest others most many some all both each one none
    duke duchess emperor tsar earl baron knight monk nun vicar
    mothers fathers sons daughters sisters brothers wives husbands men women couple couples pair
    colleague colleagues rival rivals opponent opponents enemy enemies ally allies foe foes winner winners loser losers
    team teams squad panel inquiry commission commissions councils committees boards unions agencies firms companies groups organisations organizations
    businesses business industry investors market markets public electorate crowd crowds mob audience
  `),
  folkEndings: [
    'ist',
    'ists',
    'man',
    'men',
    'woman',
    'women',
    'person',
    'people',
    'ician',
    'icians',
    'keeper',
    'holder',
    'holders',
    'goers',
  ],
  // one line each: times and places in time; what happens; what people do or undergo; states and qualities; feelings; nature and matter; what is told of
  unspeaking: list(`
    day week weekend month year decade century hour minute second moment time morning afternoon evening night noon midnight past future present season
    meeting event accident incident crash collision collapse derailment explosion blast fire blaze flood storm quake earthquake shooting stabbing killing murder death funeral birthday
    anniversary election vote referendum match game race tour trip visit journey war battle fight attack raid strike crime riot clash crisis disaster tragedy emergency rescue
    removal arrest dismissal talk resignation retirement appointment departure arrival return closure opening launch sale purchase takeover merger deal move step
    change increase decrease rise drop fall decline cut delay loss gain growth abduction kidnapping disappearance escape search use attempt effort action activity conduct behaviour
    behavior treatment performance process procedure development progress
    success failure victory defeat mistake error choice option chance opportunity risk danger threat problem trouble issue matter situation condition circumstance cause
    effect impact consequence outcome result difference comparison similarity relationship tie link lack shortage absence presence existence size shape scale age weight height
    speed temperature popularity importance reputation status career life health safety injury illness disease wound pain
    anger fear hope joy pride grief shock surprise pressure stress tension mood attitude preference experience
    weather wind rain snow water smoke dust light darkness sun moon sea river lake mountain road street bridge tunnel car truck bus train tram ship boat plane satellite rocket prototype gun weapon bullet scene
    fragment debris food money cash tax price cost rate wage debt share box bag door window wall roof floor
    proof fact thing detail name word package addition particular type kind
  `),
  creatures: list(creatures),
  matters: list(`
    plan plans proposal proposals decision decisions ruling rulings bill bills law laws deal deals idea ideas policy policies move moves measure
    measures reform reforms budget budgets cuts ban bans strike strikes war offer offers agreement candidate candidacy campaign figures results
    lead evidence view views opinion details findings condolences apology apologies thanks congratulations sympathy
    victory responsibility credit success allegiance ignorance innocence
  `),
  takenFor: list('as'),
  aims: list('at against about over'),
  heardFrom: list('spoke speaking talked talking heard hearing interviewed interviewing met meeting chatted chatting'),
  nouns: byFollower(NOUNS),
  givers: list('make give issue release deliver raise renew launch lodge level file have hold share'),
  none: list('no any neither'),
  neithers: list('neither nor'),
  adjectives: byFollower(ADJECTIVES),
  accordingTo: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
    ['in', 'the', 'view', 'of'],
    ['in', 'the', 'opinion', 'of'],
  ],
  auxiliaries: list(`
    has have had having is are was were be been being am will would could can may might must shall should do does did 's 've 'd 'll 're
    isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't couldn't can't cannot mustn't shouldn't don't doesn't didn't
    i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll they're they've they'd they'll he's he'd he'll she's she'd she'll
    it'd it'll
  `),
  passives: list(
    "is are was were be been being am get got gets 's 're isn't aren't wasn't weren't i'm we're you're they're he's she's",
  ),
  negations: list(
    "not never don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't cannot",
  ),
  modals: list(`
    will would could can may might must shall should 'd 'll won't wouldn't couldn't can't cannot mustn't shouldn't he'd he'll she'd she'll
    it'd it'll they'd they'll we'd we'll i'd i'll you'd you'll
  `),
  adverbs: list(`
    also then later again once twice soon now still even just only further ever always often sometimes first instead simply then
    already recently earlier today yesterday meanwhile however too thus therefore later likewise once quite rather so yet
    here there though back aloud anew afterward afterwards online live
  `),
  adverbEnding: 'ly',
  pronouns: byWord(PRONOUNS),
  possessors: byWord(POSSESSORS),
  namers: list('call label brand dub term tag'),
  objectPronouns: list('him her them us me it you everyone everybody anyone'),
  timeDeterminers: list('last this next late early earlier later every'),
  determiners: list(`
    the a an this that these those some any every each no another both all several many most few two three four five six seven eight
    nine ten dozens hundreds thousands one other more
  `),
  indefinites: list(`
    a an some any one two three four five six seven eight nine ten several many most few another other others more dozens
    hundreds thousands every each all both no
  `),
  fractions: list('half third quarter quarters thirds majority dozen score percent'),
  articles: list('a an'),
  possessives: list('my your his her its our their whose'),
  prepositions: list(`
    of in on at by for with from to about against between into through during before after above below over under near behind among
    amid without within along across toward towards upon off via per despite since until till outside inside like unlike
    following including regarding concerning onto around beyond alongside aboard
  `),
  linking: list('of for at with from in on'),
  linkingAlways: list('of for'),
  coordinators: list('and or nor but'),
  subordinators: list(
    'because while when although though if unless as since until whereas after before where once than whether',
  ),
  complementisers: list('that'),
  questionWords: list('whether if how why what who which'),
  carriedOut: list('go continue begin start proceed rush return come use take pause stop manage dare'),
  infinitiveMarkers: list('to'),
  supposing: list('assuming supposing'),
  telling: list('say'),
  comparing: list('compared'),
  relatives: list('who which whose whom that where'),
  roles: list(`
    spokesman spokeswoman spokesperson spokesmen president minister premier chancellor king queen prince princess mayor governor
    senator congressman congresswoman representative lawmaker lawmakers legislator mp mps secretary ambassador envoy diplomat diplomats
    director chief chairman chairwoman chair head leader leaders boss manager executive ceo cfo founder co-founder owner partner
    editor reporter reporters correspondent journalist journalists author writer historian columnist analyst analysts economist economists
    strategist expert experts professor lecturer researcher researchers scientist scientists doctor doctors nurse surgeon physician teacher principal
    lawyer lawyers attorney attorneys prosecutor prosecutors judge justice court police officer officers sheriff detective investigator
    investigators inspector superintendent commander general colonel captain lieutenant sergeant constable commissioner official officials
    source sources aide aides adviser advisers advisor advisors counsel deputy assistant candidate nominee activist activists campaigner
    campaigners organizer organiser protester protesters witness witnesses resident residents neighbor neighbors neighbour neighbours
    survivor survivors victim victims relative relatives friend friends mother father parent parents son daughter brother sister wife
    husband widow uncle aunt cousin grandmother grandfather family families voter voters critic critics supporter supporters member members
    employee employees worker workers driver pilot passenger passengers student students player players coach captain singer actor actress
    pastor priest bishop archbishop pope rabbi imam reverend farmer fisherman soldier soldiers veteran firefighter firefighters authorities
    government ministry department agency council committee commission company firm group organization organisation union party
    campaign church hospital university school team club board bank office embassy military army navy administration association
    regulator watchdog charity foundation institute newspaper magazine website outlet network broadcaster man woman men women boy girl people
    person bartender operator developer engineer artist musician inmate suspect defendant plaintiff guest host moderator pollster
    treasurer controller auditor coroner trooper marshal ranger chaplain delegate delegates trustee investor investors shareholder
  `),
  titles: list(`
    mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. professor president vice prime minister premier chancellor king queen prince princess
    senator sen sen. sens. rep rep. reps. representative congressman congresswoman gov gov. governor mayor judge justice secretary ambassador
    general gen gen. colonel col col. major maj maj. captain capt capt. lieutenant lt lt. sergeant sgt sgt. constable officer detective sheriff chief deputy
    commissioner superintendent inspector commander admiral adm adm. cmdr cpl pvt pope cardinal bishop archbishop father rev rev. reverend rabbi imam
    sheikh ayatollah sister brother aunt uncle chairman chairwoman director ceo attorney attorneys foreign defense defence finance interior
    spokesman spokeswoman spokesperson speaker leader majority minority house senate state former ex coach analyst editor professor adviser
    aide executive managing
  `),
  heTitles: list('mr mr. sir lord king prince father brother uncle congressman chairman spokesman pope'),
  sheTitles: list('mrs mrs. ms ms. miss dame lady queen princess sister aunt congresswoman chairwoman spokeswoman'),
  unnamedHeads: list(`
    official officials source sources people person someone somebody insider insiders aide aides diplomat diplomats witness witnesses
    authorities analysts experts critics observers residents lawmakers researchers investigators scientists voters supporters many some
    others few reporters doctors neighbors neighbours friends relatives advocates opponents activists protesters users economists
    fans locals colleagues survivors passengers executives
  `),
  media: list(`
    statement interview interviews letter tweet tweets email e-mail memo report post posts speech address briefing conference release broadcast
    video call telecast testimony filing lawsuit affidavit complaint article column op-ed editorial book essay message blog remarks note
    text telephone phone debate hearing rally podcast broadcast court twitter facebook instagram youtube telegram x truth tv television radio
    meeting appearance
  `),
  tellings: list('interview interviews statement statements'),
  documents: list(`
    poll polls survey surveys study studies report reports records figures data document documents filing filings letter letters email emails
    statistics results numbers census tally paper papers analysis review audit footage video videos ad ads advert adverts leaflet leaflets lawsuit petition
  `),
  mediumPrepositions: list('in on via through by at during over from'),
  timeWords: list(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december yesterday today tonight tomorrow earlier later last night morning afternoon evening week month year noon
    jan jan. feb feb. aug aug. sept sept. oct oct. nov nov. dec dec. weekend midnight summer autumn winter
  `),
  circumstances: list('after before during following amid despite while when'),
  timePrepositions: list('on at in during after before late early for since'),
  termCues: list(`
    called dubbed nicknamed titled entitled named termed labelled labeled styled known word words term terms phrase phrases slogan
    motto title nickname alias aka song album film movie book novel show series programme program play sitcom hashtag codenamed
    proverbial
  `),
  termLinks: list('as'),
  termHyphenated: ['so', 'called'],
  termParticiples: list('known described labelled labeled referred billed'),
  clipped: list('em til till tis twas cause bout n round neath cos fraid nuff kay'),
  dialogueWords: list(`
    i we you me us my our your mine ours yours i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll don't can't won't
    isn't aren't wasn't didn't doesn't couldn't wouldn't it's that's there's let's he's she's they're what's who's myself ourselves
  `),
  adjectivesOfPlace: list(`
    american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian danish swedish norwegian
    finnish polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian chinese japanese korean indian pakistani
    afghan iranian iraqi israeli palestinian syrian lebanese egyptian libyan saudi jordanian kuwaiti qatari emirati yemeni african nigerian kenyan
    ethiopian somali sudanese south north western eastern european asian latin mexican canadian brazilian argentine chilean colombian peruvian
    venezuelan cuban haitian australian indonesian malaysian thai vietnamese filipino republican democratic democrat conservative labour liberal
    muslim christian catholic jewish u.s. us u.k. uk eu un u.n. e.u.
  `),
};
