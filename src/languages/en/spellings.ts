/**
 * One word in two spellings, British and American, and short forms written out. Compiled by us from the two countries' school spelling; facts of
 * usage. In: nothing. Out: each other spelling with the one it is compared by, and each short form with what it may stand for.
 */

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** Stems before `ise` and `ize`. Not those that are `ise` everywhere: `advise`, `rise`, `promise`. */
const ISE = words(`
  agon antagon apolog author bapt brutal capital categor central character civil colon commerc computer critic crystall custom decarbon
  decentral decriminal demilitar democrat demon demoral destabil digit disorgan dramat econom emphas energ epitom equal euthan factor familiar
  fantas fertil final formal general global harmon homogen hospital hypnot hypothes ideal idol immobil immun incentiv individual industrial
  institutional internal international jeopard legal liberal local margin material maxim mechan memor mesmer militar mineral minim mobil
  modern monopol moral national neutral normal optim organ ostrac oxid pasteur patron pauper penal personal plagiar polar politic popular
  pressur priorit privat profession proselyt public radical rational real recogn reorgan revital revolution romantic sanit scrutin sensational
  sensit serial social special stabil standard steril stigmat subsid summar symbol sympath synchron synthes tantal terror theor traumat
  trivial util vandal victim visual weapon western
`);
const ISE_ENDINGS = words('ise ises ised ising iser isers isation isations isational isable');

/** Stems before `yse` and `yze`. */
const YSE = words('anal paral catal electrol psychoanal');
const YSE_ENDINGS = words('yse ysed ysing yser ysers');

/** Stems before `our` and `or`, with what may follow. */
const OUR = words(
  'arm behavi cand clam col demean endeav fav ferv flav harb hon hum lab neighb od parl ranc rig rum sav splend succ tum val vap vig misdemean disfav dishon discol',
);
const OUR_ENDINGS = words(
  'our ours oured ouring ourings ourful ourless ourable ourably ourite ourites ouritism ourhood ourhoods ourly ourer ourers oural ourist ourists',
);

/** Stems before `re` and `er`. */
const RE = words(
  'cent theat fib lit met kilomet centimet millimet calib lust meag sab scept somb spect reconnoit och epicent',
);
const RE_ENDINGS = [
  ['re', 'er'],
  ['res', 'ers'],
  ['red', 'ered'],
  ['ring', 'ering'],
] as const;

/** Verbs whose `l` is doubled before an ending in Britain alone. */
const DOUBLED = words(`
  travel cancel model label level signal fuel dial equal marshal counsel quarrel channel tunnel funnel total rival spiral shovel duel trial panel pedal
  refuel unravel libel jewel towel bevel chisel cudgel grovel hovel initial marvel medal metal pencil revel shrivel snivel swivel tassel yodel remodel
  relabel dishevel bejewel barrel carol enamel gambol kennel parcel stencil
`);
const DOUBLED_ENDINGS = words('ed ing er ers ings');

/** The rest, each line: the spelling compared by, then the others. */
const OTHERS = `
program programme|programs programmes
traveler traveller|travelers travellers|marvelous marvellous|woolen woollen|jewelry jewellery|jeweler jeweller|jewelers jewellers
counselor counsellor|counselors counsellors|councilor councillor|councilors councillors|cancelation cancellation|cancelations cancellations
defense defence|defenses defences|offense offence|offenses offences|pretense pretence|license licence|licenses licences|licensed licenced
practice practise|practices practises|practiced practised|practicing practising
dialog dialogue|dialogs dialogues|catalog catalogue|catalogs catalogues|analog analogue|monolog monologue|epilog epilogue|prolog prologue|travelog travelogue
gray grey|grays greys|grayer greyer|plow plough|plows ploughs|plowed ploughed|plowing ploughing|tire tyre|tires tyres|curb kerb|curbs kerbs
skeptic sceptic|skeptics sceptics|skeptical sceptical|skepticism scepticism|mold mould|molds moulds|moldy mouldy|molded moulded|smolder smoulder
smoldering smouldering|smoldered smouldered|mustache moustache|pajamas pyjamas|aluminum aluminium|airplane aeroplane|airplanes aeroplanes
pediatric paediatric|pediatrician paediatrician|pediatricians paediatricians|pedophile paedophile|pedophiles paedophiles|pedophilia paedophilia
anesthetic anaesthetic|anesthesia anaesthesia|anemia anaemia|hemorrhage haemorrhage|leukemia leukaemia|diarrhea diarrhoea|estrogen oestrogen|fetus foetus
fetal foetal|maneuver manoeuvre|maneuvers manoeuvres|maneuvered manoeuvred|maneuvering manoeuvring|encyclopedia encyclopaedia|archeology archaeology
archeologist archaeologist|archeologists archaeologists|archeological archaeological|medieval mediaeval|orthopedic orthopaedic|gynecologist gynaecologist
check cheque|checks cheques|checkbook chequebook|draft draught|drafts draughts|story storey|stories storeys
fulfill fulfil|fulfills fulfils|fulfillment fulfilment|enroll enrol|enrolls enrols|enrollment enrolment|installment instalment|installments instalments
skillful skilful|skillfully skilfully|willful wilful|willfully wilfully|distill distil|instill instil|appall appal|enthrall enthral
judgment judgement|judgments judgements|acknowledgment acknowledgement|aging ageing|livable liveable|likable likeable|sizable sizeable
toward towards|afterward afterwards|backward backwards|forward forwards|upward upwards|downward downwards
learned learnt|burned burnt|dreamed dreamt|spelled spelt|spilled spilt|leaned leant|leaped leapt|spoiled spoilt|smelled smelt|kneeled knelt
okay ok|adviser advisor|advisers advisors|inquiry enquiry|inquiries enquiries|inquire enquire|inquired enquired|inquiring enquiring
mom mum|moms mums|mommy mummy|ax axe|cozy cosy|donut doughnut|donuts doughnuts|artifact artefact|artifacts artefacts
ambiance ambience|cipher cypher|sulfur sulphur|sulfuric sulphuric
yogurt yoghurt|caliber calibre|glamor glamour
jail gaol|jailed gaoled|jails gaols|czar tsar|czars tsars|math maths
`;
function* pairs(): Generator<readonly [other: string, one: string]> {
  for (const stem of ISE) for (const end of ISE_ENDINGS) yield [stem + end, `${stem}iz${end.slice(2)}`];
  for (const stem of YSE) for (const end of YSE_ENDINGS) yield [stem + end, `${stem}yz${end.slice(2)}`];
  for (const stem of OUR) for (const end of OUR_ENDINGS) yield [stem + end, `${stem}or${end.slice(3)}`];
  for (const stem of RE) for (const [other, one] of RE_ENDINGS) yield [stem + other, stem + one];
  for (const verb of DOUBLED)
    for (const end of DOUBLED_ENDINGS) yield [`${verb}${verb.at(-1)!}${end}`, `${verb}${end}`];
  for (const group of OTHERS.split(/[|\n]/)) {
    const [one, ...others] = words(group);
    for (const other of others) yield [other, one!];
  }
}

/** Other spelling to the one compared by, in normal form. */
export const spellings: ReadonlyMap<string, string> = new Map(pairs());

const NOT = words('is are was were has have had do does did would could should might must need ought dare');

/** Short form to what it may stand for. */
export const shortForms: ReadonlyMap<string, readonly string[]> = new Map([
  ...NOT.map((verb): [string, readonly string[]] => [`${verb}n't`, [`${verb} not`]]),
  ["can't", ['can not', 'cannot']],
  ['cannot', ['can not', "can't"]],
  ["won't", ['will not']],
  ["shan't", ['shall not']],
  ["ain't", ['is not', 'are not', 'am not']],
  ["let's", ['let us']],
  ["'s", ['is', 'has', 'us']],
  ["'re", ['are']],
  ["'ve", ['have']],
  ["'ll", ['will', 'shall']],
  ["'d", ['had', 'would']],
  ["'m", ['am']],
  ["i'm", ['i am']],
  ...words('i you we they he she it who that there').flatMap((pronoun): [string, readonly string[]][] => [
    [`${pronoun}'ve`, [`${pronoun} have`]],
    [`${pronoun}'re`, [`${pronoun} are`]],
    [`${pronoun}'ll`, [`${pronoun} will`, `${pronoun} shall`]],
    [`${pronoun}'d`, [`${pronoun} had`, `${pronoun} would`]],
  ]),
]);
