/**
 * English numbers, hedges, units, and the words around them. Facts of usage, compiled by us from grammars and style guides' common stock.
 * Ranges of vague words are customs, not meanings: each says why.
 */
import type { QuantityVocabulary } from '../../core/language/quantities.ts';

const list = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);
const set = (words: string): ReadonlySet<string> => new Set(list(words));
const phrases = (lines: string): readonly string[] =>
  lines
    .split(/[\n;]/)
    .map(line => line.trim())
    .filter(Boolean);

/** Before `about`, `over`: verbs and nouns that take them as prepositions. */
const TOPIC_WORDS = set(`
  talk talks talked talking speak speaks spoke speaking ask asks asked asking know knew known knows worry worries worried
  concerned concern concerns information story stories question questions questioned said say says saying told tell think thinking thought
  hear heard write wrote writing complain complained complaints joke joked lie lied debate details something anything care cares cared
  argue argued arguing brag bragged boast boasted warn warned discuss reports report learn learned learning read reading
`);
const DISPUTE_WORDS = set(`
  dispute disputes row fight fights fought argument arguments concern concerns war battle talks debate control anger outrage questions
  ran run drove drive jumped climbed flew fly flying lawsuit sued charges charged scandal uncertainty clash clashed feud quarrel quarreled victory advantage
  lead power preside presided watch hovered
`);
const PLACE_VERBS = set(`
  went go going walked walk walking ran run came come drove pulled crept stood stand looked look gathered gather huddled crowded live lived lives lie located
  turned hide hid hung from at wrapped
`);
const MOTION_VERBS = set(
  'went go going goes walked walk walking ran run came come drove pulled ride rode crept add adds added',
);

export const quantities: QuantityVocabulary = {
  numerals: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  },
  tens: { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  magnitudes: {
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    lakh: 1e5,
    lakhs: 1e5,
    lac: 1e5,
    lacs: 1e5,
    crore: 1e7,
    crores: 1e7,
    dozen: 12,
  },
  shortMagnitudes: {
    k: 1000,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    mil: 1e6,
    b: 1e9,
    bn: 1e9,
    bln: 1e9,
    tn: 1e12,
    trn: 1e12,
    tln: 1e12,
    cr: 1e7,
  },
  doubtfulMagnitudes: set('m k b mil cr'),
  looseMagnitudes: set('dozen'),
  ordinals: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
    fortieth: 40,
    fiftieth: 50,
    sixtieth: 60,
    seventieth: 70,
    eightieth: 80,
    ninetieth: 90,
    hundredth: 100,
    thousandth: 1000,
    millionth: 1e6,
  },
  fractions: {
    half: 2,
    halves: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fourth: 4,
    fourths: 4,
    fifth: 5,
    fifths: 5,
    sixth: 6,
    sixths: 6,
    seventh: 7,
    sevenths: 7,
    eighth: 8,
    eighths: 8,
    ninth: 9,
    ninths: 9,
    tenth: 10,
    tenths: 10,
    hundredth: 100,
    hundredths: 100,
  },
  fractionTails: {
    'and a half': 0.5,
    'and one half': 0.5,
    'and a quarter': 0.25,
    'and one quarter': 0.25,
    'and three quarters': 0.75,
    'and three quarter': 0.75,
    'and a third': 1 / 3,
    'and one third': 1 / 3,
    'and two thirds': 2 / 3,
  },
  fractionSigns: {
    '½': 1 / 2,
    '⅓': 1 / 3,
    '⅔': 2 / 3,
    '¼': 1 / 4,
    '¾': 3 / 4,
    '⅛': 1 / 8,
    '⅜': 3 / 8,
    '⅝': 5 / 8,
    '⅞': 7 / 8,
  },
  vague: [
    // "a couple" is two, or said loosely of three
    { phrases: ['a couple of', 'a couple', 'the couple of'], min: 2, max: 3 },
    // more than a couple, fewer than the "about ten" that would be said
    { phrases: ['several', 'a few'], min: 3, max: 9 },
    { phrases: ['a handful of', 'a handful', 'handfuls of'], min: 3, max: 9 },
  ],
  // from one and a half (headlines round up) to where the next word would be used
  plurals: {
    tens: [15, 100],
    dozens: [18, 120],
    scores: [30, 200],
    hundreds: [150, 2000],
    thousands: [1500, 20_000],
    millions: [1.5e6, 2e7],
    billions: [1.5e9, 2e10],
    trillions: [1.5e12, 2e13],
  },
  pluralsNeedOf: set('tens scores'),
  pluralLeads: set('many several some'),
  both: set('both'),
  zeros: phrases('no one; nobody; none of them; none; no; zero; not one; not a single; neither'),
  multiples: {
    double: 2,
    doubled: 2,
    doubles: 2,
    doubling: 2,
    twice: 2,
    thrice: 3,
    triple: 3,
    tripled: 3,
    triples: 3,
    tripling: 3,
    quadruple: 4,
    quadrupled: 4,
    quadrupling: 4,
    twofold: 2,
    threefold: 3,
    fourfold: 4,
    fivefold: 5,
    tenfold: 10,
  },
  timesWords: set('times fold'),
  ratioWords: set(
    'as the more higher greater larger bigger faster less lower fewer better worse that what its his her their',
  ),
  grammar: {
    articles: set('a an'),
    and: set('and &'),
    of: set('of'),
    or: set('or'),
    rangeTo: set('to through'),
    between: set('between'),
    from: set('from'),
    ranging: set('ranging ranged range ranges anywhere aged ages varied varying varies estimates estimated'),
    among: phrases('in every; in; out of every; out of'),
    half: set('half'),
    hundred: set('hundred'),
    ordinalSuffixes: set('st nd rd th'),
    decadeSuffixes: set("s 's"),
    another: set('another an additional some other'),
    one: set('one'),
  },
  hedges: [
    { kind: 'about', name: 'about', phrases: ['about'], notAfter: TOPIC_WORDS },
    { kind: 'about', name: 'around', phrases: ['around'], notAfter: PLACE_VERBS },
    {
      kind: 'about',
      name: 'about',
      phrases: phrases(
        'roughly; approximately; approx; approx .; some; an estimated; estimated; estimated at; circa; ca .; ~; in the region of; on the order of; somewhere around; more or less',
      ),
    },
    {
      kind: 'nearly',
      name: 'nearly',
      phrases: phrases(
        'nearly; almost; close to; just under; just below; approaching; just short of; slightly under; slightly less than; a little less than; a little under; not quite; just less than',
      ),
    },
    {
      kind: 'just-over',
      name: 'just over',
      phrases: phrases(
        'just over; just above; slightly more than; slightly over; a little more than; a little over; just more than',
      ),
    },
    {
      kind: 'over',
      name: 'more than',
      phrases: phrases(
        'more than; greater than; upwards of more than; in excess of; well over; well above; well more than; north of; >; far more than; much more than; exceeding; topping',
      ),
    },
    { kind: 'over', name: 'over', phrases: ['over', 'above'], notAfter: DISPUTE_WORDS },
    {
      kind: 'least',
      name: 'at least',
      phrases: phrases(
        'at least; a minimum of; no fewer than; no less than; not less than; not fewer than; upwards of; upward of; as few as; ≥',
      ),
    },
    { kind: 'most', name: 'up to', phrases: ['up to', 'upto'], notAfter: MOTION_VERBS },
    {
      kind: 'most',
      name: 'as many as',
      phrases: phrases('as many as; as much as; as high as; as long as; as large as'),
    },
    {
      kind: 'most',
      name: 'at most',
      phrases: phrases('at most; at the most; no more than; not more than; a maximum of; a max of; ≤; maximum of'),
    },
    {
      kind: 'under',
      name: 'less than',
      phrases: phrases(
        'fewer than; less than; <; well under; well below; far fewer than; far less than; much less than',
      ),
    },
    {
      kind: 'under',
      name: 'under',
      phrases: ['under', 'below'],
      notAfter: set('children kids those anyone people youths teens from'),
    },
    { kind: 'exact', name: 'exactly', phrases: phrases('exactly; precisely; a total of; all of; all; a combined') },
  ],
  hedgesAfter: [
    {
      kind: 'least',
      name: 'or more',
      phrases: phrases('or more; or greater; and counting; plus; + ; or higher; at least'),
    },
    { kind: 'about', name: 'or so', phrases: phrases('or so; or thereabouts; give or take; odd; ish; approximately') },
    { kind: 'most', name: 'or fewer', phrases: phrases('or fewer; or less; at most; tops; or lower') },
  ],
  // codes are those of ISO 4217 and of house styles; not those that are words or names of other things (COP28, PHP 8, NIS2, TRY)
  currencySigns: [
    { unit: 'USD', phrases: ['$', 'us $', 'u.s. $', 'usd', 'usd $', 'us dollars'], codes: ['USD'] },
    { unit: 'AUD', phrases: ['a $', 'au $', 'aud', 'aud $'], codes: ['AUD'] },
    { unit: 'CAD', phrases: ['c $', 'ca $', 'cad', 'cad $', 'can $', 'cdn $'], codes: ['CAD'] },
    { unit: 'HKD', phrases: ['hk $', 'hkd'], codes: ['HKD'] },
    { unit: 'NZD', phrases: ['nz $', 'nzd'], codes: ['NZD'] },
    { unit: 'SGD', phrases: ['s $', 'sg $', 'sgd'], codes: ['SGD'] },
    { unit: 'TWD', phrases: ['nt $', 'twd'], codes: ['TWD'] },
    { unit: 'BRL', phrases: ['r $', 'brl'], codes: ['BRL'] },
    { unit: 'EUR', phrases: ['€', 'eur'], codes: ['EUR'] },
    { unit: 'GBP', phrases: ['£', 'gbp'], codes: ['GBP'] },
    { unit: 'JPY', phrases: ['¥', 'jpy', 'jp ¥'], codes: ['JPY'] },
    { unit: 'CNY', phrases: ['cny', 'rmb', 'yuan', 'cn ¥'], codes: ['CNY', 'RMB'] },
    { unit: 'INR', phrases: ['₹', 'rs', 'rs .', 'inr'], codes: ['INR', 'Rs'] },
    { unit: 'PKR', phrases: ['pkr'], codes: ['PKR'] },
    { unit: 'LKR', phrases: ['lkr'], codes: ['LKR'] },
    { unit: 'NPR', phrases: ['npr'], codes: ['NPR'] },
    { unit: 'BDT', phrases: ['bdt', '৳'], codes: ['BDT'] },
    { unit: 'MYR', phrases: ['rm', 'myr'], codes: ['RM', 'MYR'] },
    { unit: 'IDR', phrases: ['idr'], codes: ['IDR'] },
    { unit: 'THB', phrases: ['฿', 'thb'], codes: ['THB'] },
    { unit: 'VND', phrases: ['₫', 'vnd'], codes: ['VND'] },
    { unit: 'PHP', phrases: ['₱'] },
    { unit: 'RUB', phrases: ['₽', 'rub'], codes: ['RUB'] },
    { unit: 'UAH', phrases: ['₴', 'uah'], codes: ['UAH'] },
    { unit: 'KRW', phrases: ['₩', 'krw'], codes: ['KRW'] },
    { unit: 'ILS', phrases: ['₪', 'nis'] },
    { unit: 'TRY', phrases: ['₺'] },
    { unit: 'NGN', phrases: ['₦', 'ngn'], codes: ['NGN'] },
    { unit: 'GHS', phrases: ['gh ₵', 'ghs'], codes: ['GHS'] },
    { unit: 'KES', phrases: ['ksh', 'kes'], codes: ['KSh', 'KSH', 'KES'] },
    { unit: 'ZAR', phrases: ['zar'], codes: ['ZAR'] },
    { unit: 'EGP', phrases: ['egp'], codes: ['EGP'] },
    { unit: 'AED', phrases: ['aed'], codes: ['AED'] },
    { unit: 'QAR', phrases: ['qar'], codes: ['QAR'] },
    { unit: 'CHF', phrases: ['chf', 'sfr'], codes: ['CHF'] },
    { unit: 'SEK', phrases: ['sek'], codes: ['SEK'] },
    { unit: 'NOK', phrases: ['nok'], codes: ['NOK'] },
    { unit: 'DKK', phrases: ['dkk'], codes: ['DKK'] },
    { unit: 'PLN', phrases: ['pln'], codes: ['PLN'] },
    { unit: 'CZK', phrases: ['czk'], codes: ['CZK'] },
    { unit: 'HUF', phrases: ['huf'], codes: ['HUF'] },
    { unit: 'MXN', phrases: ['mxn', 'mx $'], codes: ['MXN'] },
    { unit: 'CLP', phrases: ['clp'], codes: ['CLP'] },
  ],
  units: [
    { unit: 'percent', phrases: ['%', 'percent', 'per cent', 'pct'] },
    {
      unit: 'percentage-point',
      phrases: phrases('percentage point; percentage points; pp; ppt; percent points; % points'),
    },
    { unit: 'basis-point', phrases: ['basis point', 'basis points'] },
    {
      unit: 'USD',
      phrases: phrases('dollars; dollar; us dollars; u.s. dollars; us dollar; american dollars; usd; bucks; dlrs'),
    },
    { unit: 'USD', factor: 0.01, phrases: ['cents', 'cent', 'us cents', 'u.s. cents', '¢'] },
    { unit: 'AUD', phrases: ['australian dollars', 'aud'] },
    { unit: 'CAD', phrases: ['canadian dollars', 'cad'] },
    { unit: 'HKD', phrases: ['hong kong dollars'] },
    { unit: 'NZD', phrases: ['new zealand dollars'] },
    { unit: 'EUR', phrases: ['euros', 'euro', '€', 'eur'] },
    { unit: 'GBP', phrases: ['pounds sterling', 'british pounds', 'sterling', 'gbp', 'quid'] },
    { unit: 'GBP', factor: 0.01, phrases: ['pence', 'penny'] },
    { unit: 'GBP', factor: 0.01, phrases: ['p'], attached: true },
    { unit: 'JPY', phrases: ['yen', 'japanese yen'] },
    { unit: 'CNY', phrases: ['yuan', 'renminbi', 'chinese yuan'] },
    { unit: 'INR', phrases: ['rupees', 'indian rupees', 'rupee'] },
    { unit: 'RUB', phrases: ['rubles', 'roubles', 'ruble', 'rouble', 'russian rubles'] },
    { unit: 'UAH', phrases: ['hryvnia', 'hryvnias', 'hryvnas', 'hryvna'] },
    { unit: 'CHF', phrases: ['swiss francs', 'chf'] },
    { unit: 'DEM', phrases: ['deutsche marks', 'german marks', 'deutschemarks'] },
    { unit: 'FRF', phrases: ['french francs', 'francs'] },
    { unit: 'MXN', phrases: ['mexican pesos', 'pesos', 'peso'] },
    { unit: 'MYR', phrases: ['ringgit', 'malaysian ringgit'] },
    { unit: 'THB', phrases: ['baht', 'thai baht'] },
    { unit: 'IDR', phrases: ['rupiah', 'indonesian rupiah'] },
    { unit: 'PKR', phrases: ['pakistani rupees'] },
    { unit: 'PLN', phrases: ['zloty', 'zlotys', 'polish zloty'] },
    { unit: 'HUF', phrases: ['forint', 'forints'] },
    { unit: 'KRW', phrases: ['south korean won', 'korean won'] },
    { unit: 'ILS', phrases: ['shekels', 'israeli shekels'] },
    { unit: 'SEK', phrases: ['swedish kronor', 'kronor', 'swedish crowns'] },
    { unit: 'NOK', phrases: ['norwegian kroner', 'norwegian crowns'] },
    { unit: 'DKK', phrases: ['danish kroner'] },
    { unit: 'ZAR', phrases: ['rand'] },
    { unit: 'SAR', phrases: ['riyals', 'saudi riyals'] },
    { unit: 'NGN', phrases: ['naira'] },
    { unit: 'mm', phrases: phrases('mm; millimetre; millimetres; millimeter; millimeters') },
    { unit: 'cm', phrases: phrases('cm; centimetre; centimetres; centimeter; centimeters') },
    { unit: 'm', phrases: phrases('m; metre; metres; meter; meters') },
    { unit: 'km', phrases: phrases('km; kms; kilometre; kilometres; kilometer; kilometers') },
    { unit: 'inch', phrases: phrases('inch; inches') },
    { unit: 'foot', phrases: phrases('foot; feet; ft') },
    { unit: 'yard', phrases: phrases('yard; yards; yds') },
    { unit: 'mile', phrases: phrases('mile; miles; mi') },
    { unit: 'nautical-mile', phrases: phrases('nautical mile; nautical miles') },
    { unit: 'mph', phrases: phrases('mph; m.p.h; m.p.h.; miles per hour; miles an hour; mile per hour; mile an hour') },
    {
      unit: 'km/h',
      phrases: phrases(
        'kmh; kph; km / h; km per hour; km an hour; kilometres per hour; kilometers per hour; kilometres an hour; kilometers an hour; kmph',
      ),
    },
    { unit: 'm/s', phrases: phrases('m / s; metres per second; meters per second; metres a second') },
    { unit: 'knot', phrases: phrases('knot; knots') },
    { unit: 'mg', phrases: phrases('mg; milligrams; milligram; milligrammes') },
    { unit: 'g', phrases: phrases('gram; grams; grammes; gramme') },
    { unit: 'g', phrases: ['g'], attached: true },
    { unit: 'kg', phrases: phrases('kg; kgs; kilogram; kilograms; kilogrammes; kilo; kilos') },
    { unit: 'tonne', phrases: phrases('tonne; tonnes; metric ton; metric tons; metric tonnes') },
    { unit: 'ton', phrases: phrases('ton; tons; short tons') },
    { unit: 'pound', phrases: phrases('pound; pounds; lb; lbs') },
    { unit: 'ounce', phrases: phrases('ounce; ounces; oz') },
    { unit: 'stone', phrases: ['stone'] },
    {
      unit: 'square-metre',
      phrases: phrases('square metre; square metres; square meter; square meters; sq m; sqm; m²'),
    },
    {
      unit: 'square-km',
      phrases: phrases('square kilometre; square kilometres; square kilometer; square kilometers; sq km; sq. km; km²'),
    },
    { unit: 'square-foot', phrases: phrases('square foot; square feet; sq ft; sq . ft') },
    { unit: 'square-yard', phrases: phrases('square yard; square yards') },
    { unit: 'square-mile', phrases: phrases('square mile; square miles; sq mi') },
    { unit: 'hectare', phrases: phrases('hectare; hectares; ha') },
    { unit: 'acre', phrases: phrases('acre; acres') },
    { unit: 'litre', phrases: phrases('litre; litres; liter; liters') },
    { unit: 'ml', phrases: phrases('ml; millilitres; milliliters') },
    { unit: 'cubic-metre', phrases: phrases('cubic metre; cubic metres; cubic meter; cubic meters; m³') },
    { unit: 'cubic-foot', phrases: phrases('cubic foot; cubic feet') },
    { unit: 'gallon', phrases: phrases('gallon; gallons; gal') },
    { unit: 'barrel', phrases: phrases('barrel; barrels') },
    {
      unit: 'celsius',
      phrases: phrases('degrees celsius; degree celsius; degrees c; ° c; ℃; degrees centigrade; celsius'),
    },
    { unit: 'celsius', phrases: ['c'], codes: ['C'], attached: true },
    { unit: 'fahrenheit', phrases: ['f'], codes: ['F'], attached: true },
    { unit: 'crown', phrases: ['crowns', 'kroner', 'koruna', 'korunas', 'koruny'] },
    { unit: 'fahrenheit', phrases: phrases('degrees fahrenheit; degree fahrenheit; degrees f; ° f; ℉; fahrenheit') },
    { unit: 'degree', phrases: phrases('degrees; degree; °') },
    { unit: 'kilowatt', phrases: phrases('kw; kilowatt; kilowatts') },
    { unit: 'megawatt', phrases: phrases('mw; megawatt; megawatts') },
    { unit: 'gigawatt', phrases: phrases('gw; gigawatt; gigawatts') },
    { unit: 'watt', phrases: phrases('watt; watts') },
    { unit: 'magnitude', phrases: ['magnitude'] },
  ],
  unitsBefore: [{ unit: 'magnitude', phrases: ['magnitude', 'magnitude of'] }],
  weightOrMoney: { unit: 'pound', currency: 'GBP' },
  temperatures: {
    units: set('celsius fahrenheit degree'),
    plain: 'degree',
    minus: set('minus negative'),
    belowZero: phrases('below zero; below 0; sub zero; under zero'),
    readings: set('temperature temperatures mercury thermometer thermometers highs lows fever'),
    context: set(`
      temperature temperatures mercury thermometer thermometers degrees degree frost freezing freeze froze frozen cold coldest cold-snap chill chilly heat heatwave hot hottest warm
      warmest warming weather climate lows highs overnight snow ice icy wind-chill fever
    `),
    percent: 'percent',
  },
  currencies: set(`
    USD AUD CAD HKD NZD SGD TWD BRL EUR GBP JPY CNY INR PKR LKR NPR BDT MYR IDR THB VND PHP RUB UAH KRW ILS TRY NGN GHS KES EGP AED QAR CHF DEM FRF
    MXN CLP SEK NOK DKK PLN CZK HUF ZAR SAR crown
  `),
  ages: {
    after: [
      { unit: 'year', phrases: phrases('year old; year olds; years old; years of age; yr old; y . o .; yo; y / o') },
      { unit: 'month', phrases: phrases('month old; month olds; months old; months of age') },
      { unit: 'week', phrases: phrases('week old; weeks old; week olds') },
      { unit: 'day', phrases: phrases('day old; days old') },
    ],
    before: phrases('aged; age; ages; aged between; ages of; age of; the age of; aged just'),
    bounds: [
      { phrase: 'and older', kind: 'least' },
      { phrase: 'or older', kind: 'least' },
      { phrase: 'and over', kind: 'least' },
      { phrase: 'or over', kind: 'least' },
      { phrase: 'and up', kind: 'least' },
      { phrase: 'and under', kind: 'most' },
      { phrase: 'or under', kind: 'most' },
      { phrase: 'and younger', kind: 'most' },
      { phrase: 'or younger', kind: 'most' },
    ],
    limits: [
      { phrase: 'under', kind: 'under' },
      { phrase: 'younger than', kind: 'under' },
      { phrase: 'over', kind: 'over' },
      { phrase: 'older than', kind: 'over' },
      { phrase: 'under the age of', kind: 'under' },
      { phrase: 'below the age of', kind: 'under' },
      { phrase: 'over the age of', kind: 'over' },
      { phrase: 'above the age of', kind: 'over' },
      { phrase: 'under age', kind: 'under' },
    ],
    turning: set('turned turns turning turn'),
    bearers: set('man woman boy girl child youth teenager person lad'),
    being: phrases('who is; who was; he is; he was; she is; she was; i am; i was'),
    beingFollowers: set('and when but at then'),
    decadeBefore: phrases('his; her; their; my; our; your'),
    decadeParts: { early: [0, 4], mid: [3, 7], middle: [3, 7], late: [6, 9] },
    decadeWords: {
      twenties: 20,
      thirties: 30,
      forties: 40,
      fifties: 50,
      sixties: 60,
      seventies: 70,
      eighties: 80,
      nineties: 90,
      teens: 10,
    },
    followers: set('of from and'),
    nameTails: set('jr sr ii iii iv'),
  },
  names: {
    numbering: set('number'),
    dayWords: set('at on since until till'),
    labels: set(`
      flight flights route routes highway hwy interstate freeway motorway junction exit bus line train platform gate channel channels boeing airbus section
      article chapter title rule act amendment proposition prop measure resolution bill no no. nos number numbers phase stage level
      tier room apartment apt suite unit building bldg floor lot box p.o.box district ward precinct zone area sector region pier terminal runway
      page pages p pp vol volume issue episode season series version windows class type model mark size grade year game week day round group studio
      update wrapup image photo picture slide frame
      station engine ladder truck squad battalion brigade regiment division company troop post local lodge case docket form count table figure fig
      verse psalm formula super apollo category cat cessna embargo group-of radio fm am nr # § № hwy. rte rte. us sr ih i state
      extension ext psalms corinthians john luke matthew mach beretta antonov tupolev ilyushin sukhoi mig embraer bombardier
    `),
    streets: set(`
      street st st. ave ave. avenue road rd rd. drive dr dr. blvd blvd. boulevard lane ln ln. court ct ct. way place pl pl. terrace ter highway hwy
      parkway pkwy broadway circle cir square plaza crescent close row trail pike turnpike alley expressway freeway loop streets avenues roads
    `),
    blocks: set('block blocks'),
    models: phrases(
      'caliber; calibre; gauge; mm handgun; mm pistol; mm semiautomatic; mm gun; mm glock; mm automatic; mm semi automatic; mm caliber; mm shell; mm shells; mm rounds; mm casings; mm bullets; mm weapon; mm beretta; mm ammunition; mm',
    ),
    idioms: phrases(`
      one of; one another; one time; one way; two way; three way; one sided; one on one; one by one; two by two; one and only; one off; one stop
      one day; one night; one thing; one hand; one side; one point; one step; one to one; two fold; zero tolerance; zero sum; zero in; zero hour
      first lady; first aid; first responder; first responders; first class; first degree; first hand; first name; first place
      first of all; first and foremost; second guess; second hand; second thoughts; third world; third party; third parties; fifth column
      twenty four seven; fifty fifty; one would; one can; one could; one might; one must; one should; one's; one 's; one who; one that; one which; one where; one in which
      one says; one said; one knows; one really; one else; one ever; one whose; first time; one world; one nation; one state; two state; 50 50; 20 20
    `),
    idiomsBefore: set('ground square number day'),
    ordinalNames: set(`
      degree degrees floor grade grader graders street avenue ave st circuit district precinct amendment congress century centuries base baseman
      round rounds quarter half period inning innings down class string gear gen generation lady aid responder responders hand nature
      edition dimension estate reich world party person name family cousin cousins world-war infantry airborne cavalry division battalion
      brigade regiment fleet army corps ward hole tee set lap of-all story storey row deck act step thing things place
    `),
    numbers: set('911 999 112 411 311'),
    scores: set(`
      vote votes win wins victory loss defeat lead record draw tie decision ruling score scores margin majority triumph deficit advantage run finish series rout start split thrashing drubbing verdict
      final shootout upset setback edge over in
    `),
    brands: set('news eyewitness'),
    pronounsBefore: set(
      'loved another this that which each every any the last only first new old big right wrong same young little no',
    ),
    months: set(`
      january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    `),
    clock: set("a.m p.m a.m. p.m. am pm o'clock gmt est edt pst pdt bst utc cst cdt noon midnight hours hrs"),
    timeUnits: set(`
      second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights weekend weekends week weeks month months year years yr yrs
      decade decades century centuries quarters fortnight weekdays mornings nanoseconds milliseconds millennia semester semesters
    `),
  },
  counting: {
    stops: set(`
      a an the this that these those his her its their our my your some any each every no not and or but nor so yet if as than then
      of in on at by for from to with without into onto over under about after before during since until till between among against through across near
      within off out up down around along behind beyond inside outside upon toward towards despite via per aboard amid because while when where who whom whose which
      what how why whether although though unless once is are was were be been being am has have had having do does did will would can could may might
      must shall should he she it they we i you him them us me who's there here it's isn't aren't wasn't weren't hasn't haven't hadn't didn't don't doesn't
      won't wouldn't can't couldn't also just only still even ever never now today yesterday tomorrow tonight later earlier soon already again
      said says told according including like such more most less least many much very too all both half same own ago away together apart alone
      came come comes went goes got gets took takes made makes gave left leave leaves became become began begin remained remain stood sat lay
      apiece 's
    `),
    passiveAuxiliaries: set("was were is are be been being got get gets getting wasn't weren't isn't aren't"),
    perfectAuxiliaries: set("has have had having hasn't haven't hadn't"),
    adverbs: set(`
      also reportedly allegedly later still all already now since then confirmed believed feared presumed known reported being been fatally seriously critically badly slightly
      severely gravely mortally lightly more others other people persons person men women children have has had were was are is be to and who that had may might could
      would will must apparently probably possibly immediately subsequently eventually initially both either each currently so far instantly just recently
      pronounced declared found left listed as having at the scene not n't wasn't weren't weren haven't hadn't ever yet likely thought said officially hospital dead not so seriously either
    `),
    negations: set("not never n't wasn't weren't isn't aren't hasn't haven't hadn't didn't"),
    prepositions: set('of in on at from aboard inside near with outside including under over among'),
    objectStarts: set(`
      a an the this that these those his her its their our my your him them us me you it himself themselves another several dozens hundreds thousands
      scores some
    `),
    relatives: set('who that which'),
    agents: set('by'),
    determiners: set(
      'the these those his her its their our my your another an a all other additional some as of him them herself himself themselves also only merely',
    ),
    others: set('others other more'),
    persons: set(`
      person people man woman child boy girl baby infant toddler teenager teen youth adult victim driver passenger pedestrian cyclist motorcyclist
      officer policeman policewoman soldier suspect gunman attacker student teacher worker employee resident civilian tourist pilot firefighter
      guard deputy trooper sergeant detective father mother parent son daughter brother sister husband wife cousin nephew niece uncle aunt
      grandfather grandmother grandson granddaughter friend boyfriend girlfriend fiance neighbor neighbour male female citizen protester demonstrator
      bystander inmate prisoner patient shooter robber burglar homeowner clerk customer rapper student athlete player member relative sibling twin
      partner bouncer patron reveler reveller migrant refugee hostage militant rebel fighter insurgent crewman sailor marine doctor nurse journalist
      reporter villager shopper worshipper pupil stepfather stepmother stepson stepdaughter ex-boyfriend ex-girlfriend ex-husband ex-wife
      kids kid guy lady gentleman juvenile minor occupant rider bicyclist motorist hiker climber skier swimmer diver miner rescuer attendee concertgoer
    `),
    unmarkedPlurals: set(`
      people men women children police policemen policewomen firemen crew staff personnel troops cattle sheep deer fish aircraft spacecraft media data
      dead wounded injured feet teeth mice geese gunmen servicemen servicewomen fishermen crewmen congressmen businessmen youth public
      folk clergy livestock poultry infantry militia criteria phenomena crises analyses bacteria series species sportsmen horsemen cavalry faculty candidates
    `),
    lemmas: {
      people: 'people',
      person: 'people',
      persons: 'people',
      men: 'man',
      women: 'woman',
      children: 'child',
      kids: 'child',
      kid: 'child',
      feet: 'foot',
      teeth: 'tooth',
      mice: 'mouse',
      geese: 'goose',
      gunmen: 'gunman',
      policemen: 'policeman',
      servicemen: 'serviceman',
      fishermen: 'fisherman',
      crewmen: 'crewman',
      firemen: 'fireman',
      businessmen: 'businessman',
      congressmen: 'congressman',
      lives: 'life',
      wives: 'wife',
      knives: 'knife',
      wolves: 'wolf',
      shelves: 'shelf',
      leaves: 'leaf',
      thieves: 'thief',
      crises: 'crisis',
      analyses: 'analysis',
      criteria: 'criterion',
      troops: 'troop',
      movies: 'movie',
      cookies: 'cookie',
      buses: 'bus',
      viruses: 'virus',
      houses: 'house',
      horses: 'horse',
      nurses: 'nurse',
      cases: 'case',
      courses: 'course',
      purchases: 'purchase',
      licenses: 'license',
      responses: 'response',
      expenses: 'expense',
      offenses: 'offense',
      offences: 'offence',
      causes: 'cause',
      increases: 'increase',
      releases: 'release',
      bases: 'base',
      databases: 'database',
      diseases: 'disease',
      series: 'series',
      species: 'species',
      deaths: 'death',
      shoes: 'shoe',
      axes: 'axe',
      caches: 'cache',
    },
    pluralEndings: [
      ['sses', 'ss'],
      ['ches', 'ch'],
      ['shes', 'sh'],
      ['xes', 'x'],
      ['zes', 'ze'],
      ['ies', 'y'],
      ['oes', 'o'],
      ['s', ''],
    ],
    notPlurals: set(`
      news politics economics mathematics gas bus campus virus crisis analysis basis thesis bias atlas lens plus chaos canvas christmas texas kansas
      arkansas illinois paris dallas tennis diabetes always perhaps us yes is was has his this its thus versus across previous various numerous serious religious famous
      dangerous ms religious precious obvious nervous
    `),
    notPluralEndings: ['ss', 'us', 'is', 'ous'],
    restrictions: set('of from under over aged aboard with without'),
    failed: set('attempted'),
    including: set('including includes among'),
    wholeLinks: set('of among amongst'),
    beforeLinks: set('out from'),
    parts: set(`
      most some many several few fewer none any neither either much more less majority minority rest remainder handful couple pair percentage share proportion portion
      bulk last first oldest youngest eldest another others
    `),
    wholePronouns: set('them us you whom which'),
    definites: set('the these those his her its their our my your'),
    orderings: set('first last next other remaining original initial latest total'),
    excepting: phrases('all but; everyone but; all except; all except for; everyone except; but for; bar; barring'),
    finites: set(`
      was were is are has have had will would can could may might must should do does did wasn't weren't isn't aren't hasn't haven't hadn't
      came come went go lived live worked work remained remain stayed belonged included include said say told
    `),
    rates: set('a an per'),
    rateNouns: set(
      'share shares person barrel head unit ounce gallon litre liter ton tonne pound piece day week month year hour ticket vote bushel acre household employee family student capita',
    ),
    each: set('each apiece'),
    tollVerbs: set(`
      rose rise rises risen rising climbed climb climbs climbing increased increase increases grew grown grow grows jumped jump reached reach reaches hit
      stood stands stand passed passes exceeded surpassed soared surged mounted went goes gone raised raising raises revised lowered fell fallen dropped put puts bringing brings brought
    `),
    tollLinks: set(
      'to at of is was now from as reached stood stands hit be has passed exceeded surpassed reaches total totals totaled of : , stood currently',
    ),
    asOf: phrases(
      'so far; to date; as of; until now; at the time; already this year; this year; now; initially; earlier',
    ),
    since: set('since'),
  },
  events: [
    {
      id: 'kill',
      casualty: true,
      single: true,
      passive: phrases(`
        killed; slain; murdered; slaughtered; massacred; executed; fatally shot; shot dead; shot to death; shot and killed; stabbed to death; fatally stabbed; fatally injured; fatally wounded
        mortally wounded; gunned down; beaten to death; found dead; pronounced dead; declared dead; left dead; assassinated; killed instantly; fatally; fatally struck; burned to death; trampled to death
        found shot to death; found shot dead; found fatally shot; found slain; found murdered; confirmed dead; lynched; beheaded; electrocuted
      `),
      intransitive: phrases(`
        died; dies; die; dying; perished; perish; drowned; lost their lives; lost his life; lost her life; lose their lives; lost lives; succumbed; passed away; have died; had died; suffocated
        succumbed to; bled to death; froze to death
      `),
      states: phrases('dead; deceased; lay dead; lying dead; were dead; fatal; lifeless'),
      active: phrases(`
        kill; kills; killed; killing; fatally shot; fatally shooting; fatally shoots; shot dead; shot and killed; shooting and killing; shoots and kills; shoots dead; shot to death; shooting dead; murder; murders; murdered; murdering; slay; slays; slew; slaying
        claimed the lives of; claims the lives of; claiming the lives of; took the lives of; taking the lives of; claimed; massacred; slaughtered; executed; executing; assassinated; stabbed to death; fatally stabbed; fatally stabbing; fatally injured; fatally wounded
        fatally wounding; gunned down; guns down; gunning down; leaving dead; death of; deaths of; killing of; killings of; murder of; murders of; slaying of; slayings of; shooting deaths of; shooting death of; fatal shooting of; fatal shootings of; fatal stabbing of; homicides of; loss of
        lives of; massacre of; deadly shooting of; fatally struck; beheaded; drowned
      `),
      nouns: phrases(
        'death; deaths; fatality; fatalities; homicide; homicides; murder; murders; killings; killing; slaying; slayings; dead; bodies; body; corpses; corpse; deceased; fatal shootings; gun deaths; casualties killed',
      ),
      tolls: phrases(
        'death toll; toll; number of dead; number of deaths; number of people killed; number killed; dead toll; number of fatalities; confirmed dead; number of victims killed; deaths; fatalities; death count; body count; total dead; those killed; murder toll',
      ),
    },
    {
      id: 'injure',
      casualty: true,
      single: true,
      passive: phrases(`
        injured; wounded; hurt; maimed; shot and wounded; shot and injured; seriously injured; badly hurt; burned; burnt; grazed; seriously wounded; stabbed and wounded; stabbed
        treated for injuries; treated for wounds; treated for gunshot wounds; treated for minor injuries; treated for non life threatening injuries
      `),
      intransitive: phrases(`
        suffered injuries; sustained injuries; suffered minor injuries; suffered non life threatening injuries; suffered serious injuries; were treated; survived their injuries; suffered burns; sustained non life threatening injuries
        suffered life threatening injuries; sustained minor injuries; sustained serious injuries
      `),
      states: phrases('injured; wounded; hurt; seriously injured; seriously wounded; seriously hurt; badly injured'),
      active: phrases(`
        injure; injures; injured; injuring; wound; wounds; wounded; wounding; hurt; hurts; hurting; seriously injuring; seriously wounding; shot and wounded; shot and injured; shooting and wounding; seriously injured
        injury of; wounding of; injuries to; seriously injures; stabbed; stabbing; stabs; badly injuring; grazed; grazing
      `),
      nouns: phrases('injury; injuries; wounded; injured; casualties injured; non life threatening injuries'),
      tolls: phrases(
        'number of injured; number of wounded; number of injuries; injury toll; injured toll; number of people injured; number of people wounded; number injured; number wounded',
      ),
    },
    {
      id: 'shoot',
      casualty: true,
      single: true,
      passive: phrases(
        'shot; shot at; struck by bullets; hit by bullets; hit by gunfire; struck by gunfire; struck by bullet; found shot; shot multiple times; hit by stray bullets; struck by stray bullets; shot in; sprayed with bullets; struck by a bullet; hit by a bullet',
      ),
      intransitive: phrases(
        'suffered gunshot; suffered gunshot wounds; sustained gunshot wounds; suffering from gunshot wounds; suffering gunshot wounds; with gunshot wounds; had gunshot wounds; had been shot; received gunshot wounds; sustained gunshot',
      ),
      states: phrases('shot'),
      active: phrases(
        'shoot; shoots; shot; shooting; shooting of; shootings of; shot at; fired at; opened fire on; firing at; shooting at; open fire on; opening fire on',
      ),
      nouns: phrases('shooting victims; shooting victim; gunshot victims; gunshot victim'),
      tolls: [],
    },
    {
      id: 'critical',
      casualty: false,
      single: false,
      passive: phrases('critically injured; critically wounded; critically hurt; gravely injured; gravely wounded'),
      intransitive: phrases(
        'fighting for their lives; fighting for his life; fighting for her life; clinging to life; battling serious injuries',
      ),
      states: phrases(`
        in critical condition; in serious condition; in critical but stable condition; in grave condition; listed in critical condition; listed in serious condition; critical; critically; seriously; on life support
      `),
      active: phrases(
        'critically injuring; critically wounding; critically injures; critically injured; critically wounded',
      ),
      nouns: [],
      tolls: [],
    },
    {
      id: 'stable',
      casualty: false,
      single: false,
      passive: [],
      intransitive: phrases('expected to survive; expected to recover; expected to be ok'),
      states: phrases('in stable condition; in fair condition; in good condition; listed in stable condition; stable'),
      active: [],
      nouns: [],
      tolls: [],
    },
    {
      id: 'hospitalise',
      casualty: false,
      single: true,
      passive: phrases(`
        hospitalized; hospitalised; taken to hospital; taken to the hospital; taken to a hospital; taken to hospitals; taken to area hospitals; taken to local hospitals; taken to a local hospital; taken to nearby hospitals; taken to a nearby hospital; taken to an area hospital
        rushed to hospital; rushed to the hospital; rushed to a hospital; rushed to hospitals; rushed to a local hospital; transported to hospital; transported to the hospital; transported to a hospital; transported to hospitals; transported to area hospitals; transported to local hospitals; transported to a local hospital; transported to an area hospital; transported to a nearby hospital
        admitted to hospital; admitted to the hospital; airlifted to hospital; airlifted to a hospital; flown to hospital; flown to a hospital; flown to the hospital; hospitalized with; treated in hospital; treated at the scene; treated at hospital; treated at a hospital; treated at hospitals; treated at the hospital; treated and released; sent to hospital; sent to the hospital; receiving hospital treatment
        taken by ambulance; airlifted; brought to hospital; brought to the hospital; hospitalized in; taken to area trauma centers
      `),
      intransitive: phrases(
        'remained hospitalized; remain hospitalized; remains hospitalized; remained in hospital; remain in hospital; went to hospital; went to the hospital; remained in the hospital; needed hospital treatment',
      ),
      states: phrases(
        'to hospital; to the hospital; to a hospital; to hospitals; to area hospitals; to local hospitals; to a local hospital; to nearby hospitals; in hospital; in the hospital; hospitalized; hospitalised; in intensive care; in hospitals',
      ),
      active: phrases('hospitalizing; hospitalising; hospitalized; hospitalised; sending to hospital; hospitalizes'),
      nouns: phrases('hospitalizations; hospitalisations'),
      tolls: [],
    },
    {
      id: 'arrest',
      casualty: false,
      single: true,
      passive: phrases(
        'arrested; detained; taken into custody; apprehended; jailed; in custody; under arrest; arrested and charged; rounded up; held for questioning; being held',
      ),
      intransitive: phrases(
        'in police custody; surrendered; turned themselves in; turned himself in; turned herself in',
      ),
      states: phrases('in custody; under arrest; in jail; behind bars'),
      active: phrases(
        'arrest; arrests; arrested; arresting; detain; detains; detained; detaining; apprehended; apprehending; rounded up; jailed; arrest of; arrests of; nabbed; nab; captured; took into custody; made',
      ),
      nouns: phrases('arrest; arrests; detentions; detainees; detainee'),
      tolls: phrases('number of arrests'),
    },
    {
      id: 'charge',
      casualty: false,
      single: false,
      passive: phrases(
        'charged; indicted; convicted; sentenced; found guilty; accused; prosecuted; arraigned; acquitted; fined',
      ),
      intransitive: phrases('pleaded guilty; pleaded not guilty; pled guilty; faces charges; face charges'),
      states: [],
      active: phrases(
        'charge; charges; charged; charging; indicted; indicts; convicted; convicts; sentenced; indictment of',
      ),
      nouns: phrases('charges; charge; counts; convictions; indictments'),
      tolls: [],
    },
    {
      id: 'miss',
      casualty: true,
      single: true,
      passive: phrases('reported missing; listed as missing; unaccounted for; feared missing'),
      intransitive: phrases(
        'went missing; disappeared; vanished; remain missing; remained missing; remain unaccounted for',
      ),
      states: phrases('missing; still missing; unaccounted for'),
      active: [],
      nouns: phrases('disappearances; missing'),
      tolls: phrases('number of missing; number of people missing'),
    },
    {
      id: 'trap',
      casualty: false,
      single: false,
      passive: phrases('trapped; stranded; pinned; buried; stuck'),
      intransitive: [],
      states: phrases('trapped; stranded; stuck'),
      active: phrases('trap; traps; trapped; trapping; stranded; stranding; strands'),
      nouns: [],
      tolls: [],
    },
    {
      id: 'rescue',
      casualty: false,
      single: false,
      passive: phrases(
        'rescued; saved; freed; pulled out; pulled from; pulled alive; released; recovered alive; pulled to safety; brought to safety; set free; extracted',
      ),
      intransitive: phrases('escaped; walked away; escaped unharmed; escaped unhurt'),
      states: phrases('unharmed; unhurt; uninjured; safe'),
      active: phrases(
        'rescue; rescues; rescued; rescuing; freed; freeing; frees; released; releasing; releases; saved; saving; rescue of; release of',
      ),
      nouns: phrases('rescues'),
      tolls: [],
    },
    {
      id: 'survive',
      casualty: false,
      single: false,
      passive: [],
      intransitive: phrases('survived; survive; survives; lived'),
      states: phrases('alive'),
      active: [],
      nouns: phrases('survivor; survivors'),
      tolls: [],
    },
    {
      id: 'displace',
      casualty: false,
      single: false,
      passive: phrases(
        'displaced; made homeless; left homeless; uprooted; forced from their homes; driven from their homes; forced to flee',
      ),
      intransitive: phrases('fled; flee; fled their homes; have fled; lost their homes'),
      states: phrases('homeless; displaced'),
      active: phrases('displace; displaces; displaced; displacing; uprooted; uprooting; forced'),
      nouns: phrases('displaced people; evacuees'),
      tolls: [],
    },
    {
      id: 'evacuate',
      casualty: false,
      single: false,
      passive: phrases('evacuated; led to safety; ordered to leave; ordered to evacuate; told to evacuate'),
      intransitive: [],
      states: [],
      active: phrases('evacuate; evacuates; evacuated; evacuating; evacuation of'),
      nouns: phrases('evacuations'),
      tolls: [],
    },
    {
      id: 'abduct',
      casualty: false,
      single: false,
      passive: phrases('kidnapped; abducted; taken hostage; held hostage; seized; captured'),
      intransitive: [],
      states: [],
      active: phrases(
        'kidnap; kidnaps; kidnapped; kidnapping; abducted; abducting; abducts; kidnapping of; abduction of',
      ),
      nouns: phrases('kidnappings; abductions; hostages'),
      tolls: [],
    },
    {
      id: 'destroy',
      casualty: false,
      single: false,
      passive: phrases(
        'destroyed; demolished; burned down; damaged; torched; gutted; levelled; leveled; shot down; intercepted; wrecked; flattened',
      ),
      intransitive: phrases('collapsed'),
      states: [],
      active: phrases(
        'destroy; destroys; destroyed; destroying; damaged; damaging; demolished; demolishing; gutted; gutting; shot down; intercepted; downed; destruction of',
      ),
      nouns: [],
      tolls: [],
    },
  ],
  changes: [
    {
      id: 'rise',
      before: phrases(
        'rose; rise; rises; rising; risen; up; gained; gain; gains; climbed; climb; climbing; jumped; jump; jumping; increased; increase of; increased by; soared; surged; grew; grown; growing; grow; advanced; added; higher; rally; rallied; spiked; edged up; up by; rose by; raised; boosted; increasing; increase',
      ),
      after: phrases(
        'increase; rise; gain; jump; growth; surge; hike; higher; raise; more; spike; uptick; climb; boost; premium; rally',
      ),
    },
    {
      id: 'fall',
      before: phrases(
        'fell; fall; falls; falling; fallen; down; dropped; drop; drops; dropping; lost; lose; declined; decline; declining; slid; slipped; slumped; plunged; plummeted; tumbled; sank; shed; off; cut; decreased; decrease; decreasing; lower; shrank; shrunk; reduced; decline of; drop of; down by; fell by; dipped; eased; decline',
      ),
      after: phrases(
        'decrease; decline; drop; fall; cut; reduction; loss; lower; plunge; slump; dip; less; fewer; discount; off',
      ),
    },
  ],
};
