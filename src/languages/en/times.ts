/**
 * English time words and patterns, newsroom usage (AP and Guardian style books; TimeML 1.2.1 for spans and values).
 * Data only. Order matters where two patterns match words of one length: the earlier wins.
 */
import type { HolidayRule, TimePattern, TimeUnit, TimeVocabulary, TimeWord } from '../../core/language/times.ts';

const words = new Map<string, TimeWord[]>();

function add(phrases: string, word: TimeWord): void {
  for (const phrase of phrases.split(',')) {
    const key = phrase.trim();
    const known = words.get(key);
    if (known) known.push(word);
    else words.set(key, [word]);
  }
}

// Weekdays, ISO: Monday is 1. The short forms are words or names too: alone they want their stop.
const weekdays: readonly (readonly [string, string, string])[] = [
  ['monday', 'mon', 'mondays'],
  ['tuesday', 'tue,tues', 'tuesdays'],
  ['wednesday', 'wed', 'wednesdays'],
  ['thursday', 'thu,thur,thurs', 'thursdays'],
  ['friday', 'fri', 'fridays'],
  ['saturday', 'sat', 'saturdays'],
  ['sunday', 'sun', 'sundays'],
];
weekdays.forEach(([full, short, plural], i) => {
  add(full, { kind: 'WEEKDAY', n: i + 1, proper: true });
  add(short, { kind: 'WEEKDAY', n: i + 1, proper: true, abbreviated: true, doubtful: true });
  add(plural, { kind: 'WEEKDAYS', n: i + 1, proper: true });
});

// Months. Those that are also words or given names are doubtful.
const months: readonly (readonly [string, string])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may', ''],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep,sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const doubtfulMonths = new Set(['march', 'april', 'may', 'june', 'august']);
months.forEach(([full, short], i) => {
  const doubtful = doubtfulMonths.has(full);
  add(full, { kind: 'MONTH', n: i + 1, proper: true, ...(doubtful && { doubtful }) });
  if (short !== '') add(short, { kind: 'MONTH', n: i + 1, proper: true, abbreviated: true, doubtful: true });
});

add('spring,springtime', { kind: 'SEASON', name: 'SP', doubtful: true });
add('summer,summertime,midsummer', { kind: 'SEASON', name: 'SU' });
add('fall', { kind: 'SEASON', name: 'FA', doubtful: true });
add('autumn', { kind: 'SEASON', name: 'FA' });
add('winter,wintertime,midwinter', { kind: 'SEASON', name: 'WI' });
add('springs', { kind: 'SEASONS', name: 'SP' });
add('summers', { kind: 'SEASONS', name: 'SU' });
add('autumns', { kind: 'SEASONS', name: 'FA' });
add('winters', { kind: 'SEASONS', name: 'WI' });

add('morning', { kind: 'PART', name: 'MO' });
add('midmorning', { kind: 'PART', name: 'MO' });
add('midafternoon', { kind: 'PART', name: 'AF' });
add('early hours,small hours,wee hours,predawn hours,early morning hours', { kind: 'SMALLHOURS', name: 'MO' });
add('dawn,daybreak,sunrise', { kind: 'DAWN', name: 'MO' });
add('dusk,nightfall,sunset,sundown', { kind: 'DAWN', name: 'EV' });
add('midday,lunchtime', { kind: 'DAWN', name: 'MI' });
add('midday,lunchtime', { kind: 'PART', name: 'MI' });
add('afternoon', { kind: 'PART', name: 'AF' });
add('evening,dusk,sunset', { kind: 'PART', name: 'EV' });
add('night', { kind: 'PART', name: 'NI' });
add('mornings', { kind: 'PARTS', name: 'MO' });
add('afternoons', { kind: 'PARTS', name: 'AF' });
add('evenings', { kind: 'PARTS', name: 'EV' });
add('nights', { kind: 'PARTS', name: 'NI' });
add('overnight', { kind: 'OVERNIGHT', name: 'NI' });
add('noon', { kind: 'NOON', n: 720 });
add('midnight', { kind: 'NOON', n: 1440 });
// "a quarter past five", "half past 9", "ten minutes to six": minutes since midnight or noon
const HOUR_NAMES = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const PAST_HOUR: readonly (readonly [string, number])[] = [
  ['quarter past', 15],
  ['quarter after', 15],
  ['half past', 30],
  ['quarter to', -15],
  ['quarter till', -15],
  ...[5, 10, 20, 25].flatMap((n, i): (readonly [string, number])[] => {
    const words = ['five', 'ten', 'twenty', 'twenty - five'][i]!;
    return [`${n} minutes`, `${words} minutes`].flatMap((words): (readonly [string, number])[] => [
      [`${words} past`, n],
      [`${words} after`, n],
      [`${words} to`, -n],
      [`${words} before`, -n],
    ]);
  }),
  ['five past', 5],
  ['ten past', 10],
  ['twenty past', 20],
  ['twenty - five past', 25],
];
HOUR_NAMES.forEach((name, i) => {
  for (const [words, minutes] of PAST_HOUR) {
    const counted = (i + 1) * 60 + minutes;
    const n = counted < 60 ? counted + 720 : counted;
    for (const hour of [name, String(i + 1)]) {
      add(`${words} ${hour}`, { kind: 'SPOKEN', n });
      if (words.endsWith(' past')) add(`${words} ${hour}`, { kind: 'SPOKENPAST', n });
    }
  }
  // "ten to six": only behind a word that a time hangs on, with its day
  for (const [words, minutes] of [
    ['five', 5],
    ['ten', 10],
    ['twenty', 20],
    ['twenty - five', 25],
  ] as const) {
    const counted = (i + 1) * 60 - minutes;
    add(`${words} to ${name}`, { kind: 'SPOKENTO', n: counted < 60 ? counted + 720 : counted });
  }
});

add('today', { kind: 'DAY', n: 0, name: '' });
add('tonight', { kind: 'DAY', n: 0, name: 'NI' });
add('tonight', { kind: 'TONIGHT', n: 0, name: 'NI' });
add('yesterday', { kind: 'DAY', n: -1, name: '' });
add('tomorrow', { kind: 'DAY', n: 1, name: '' });
add('the day before yesterday', { kind: 'DAY', n: -2, name: '' });
add('the day after tomorrow', { kind: 'DAY', n: 2, name: '' });

function unitWords(unit: TimeUnit, one: string, several: string): void {
  add(one, { kind: 'UNIT', unit });
  add(several, { kind: 'UNITS', unit });
}
// "second" is most often an ordinal: a unit of its own
add('second,sec', { kind: 'SECOND', unit: 'second' });
add('seconds,secs', { kind: 'UNITS', unit: 'second' });
unitWords('minute', 'minute,min', 'minutes,mins');
unitWords('hour', 'hour,hr', 'hours,hrs');
unitWords('day', 'day', 'days');
unitWords('weekend', 'weekend', 'weekends');
add('weekends', { kind: 'WEEKENDS', unit: 'weekend' });
unitWords('week', 'week', 'weeks');
unitWords('fortnight', 'fortnight', 'fortnights');
add('week,weeks', { kind: 'WEEKS', unit: 'week' });
for (const unit of ['week', 'month', 'year', 'decade'] as const) add(unit, { kind: 'WHOLE', unit });
add('fortnight,fortnights', { kind: 'WEEKS', unit: 'fortnight' });
unitWords('month', 'month', 'months');
unitWords('quarter', 'quarter', 'quarters');
unitWords('year', 'year,yr', 'years,yrs');
unitWords('decade', 'decade', 'decades');
unitWords('century', 'century', 'centuries');

'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  .split(' ')
  .forEach((word, i) => {
    add(word, { kind: 'ORDINAL', n: i + 1 });
    if (i >= 9) return;
    add(`twenty - ${word},twenty ${word}`, { kind: 'ORDINAL', n: i + 21 });
    if (i === 0) add(`thirty - ${word},thirty ${word}`, { kind: 'ORDINAL', n: 31 });
  });
add('thirtieth', { kind: 'ORDINAL', n: 30 });

add('last,past,previous', { kind: 'REL', n: -1 });
add('last,final', { kind: 'LAST', n: -1 });
add('this past,this last', { kind: 'REL', n: -1 });
add('this', { kind: 'REL', n: 0, name: 'this' });
add('the current,the present', { kind: 'REL', n: 0 });
add('next,coming,upcoming', { kind: 'REL', n: 1 });
add('this coming,this upcoming', { kind: 'REL', n: 1 });

add('early', { kind: 'STAGE', name: 'START' });
add('mid,middle', { kind: 'STAGE', name: 'MID' });
add('late', { kind: 'STAGE', name: 'END' });
add('beginning,start,opening', { kind: 'EDGE', name: 'START' });
add('middle,midpoint', { kind: 'EDGE', name: 'MID' });
add('end,close', { kind: 'EDGE', name: 'END' });
add('earlier', { kind: 'EARLIER', name: 'START' });
add('later', { kind: 'LATER', name: 'END' });

// Hedges with their TIMEX3 `mod`.
add('about,around,approximately,roughly,some,circa,an estimated,in the region of', { kind: 'HEDGE', name: 'APPROX' });
add('nearly,almost,just under,close to,nearing,approaching,barely,not quite,just short of', {
  kind: 'HEDGE',
  name: 'LESS_THAN',
});
add('less than,under,fewer than', { kind: 'HEDGE', name: 'LESS_THAN', n: 1 });
add('over', { kind: 'OVER', name: 'MORE_THAN' });
add('more than,just over,well over,slightly more than,a little over,a little more than,upwards of,longer than', {
  kind: 'HEDGE',
  name: 'MORE_THAN',
});
add('at least,no less than,not less than,no fewer than,a minimum of', { kind: 'HEDGE', name: 'EQUAL_OR_MORE' });
add(
  'at most,up to,no more than,not more than,no longer than,not longer than,as much as,as many as,as long as,a maximum of',
  {
    kind: 'HEDGE',
    name: 'EQUAL_OR_LESS',
  },
);
add('around,about,approximately,roughly,at about,at around,at approximately,circa', { kind: 'NEAR', name: 'APPROX' });
add('shortly after,just after,soon after,a little after,minutes after', { kind: 'NEAR', name: 'AFTER' });
add('shortly before,just before,a little before,minutes before', { kind: 'NEAR', name: 'BEFORE' });

// Past, present and future without a measure (TimeML's PAST_REF and so on).
add('now,currently,nowadays,at present,at the moment,presently', { kind: 'REF', name: 'PRESENT_REF' });
add('current', { kind: 'REF', name: 'PRESENT_REF' });
add('recently,recent,lately,formerly', { kind: 'REF', name: 'PAST_REF' });

add('daily', { kind: 'FREQUENCY', n: 1, unit: 'day' });
add('nightly', { kind: 'FREQUENCY', n: 1, unit: 'day' });
add('hourly', { kind: 'FREQUENCY', n: 1, unit: 'hour' });
add('weekly', { kind: 'FREQUENCY', n: 1, unit: 'week' });
add('biweekly,fortnightly', { kind: 'FREQUENCY', n: 2, unit: 'week' });
add('bi - weekly', { kind: 'FREQUENCY', n: 2, unit: 'week' });
add('monthly', { kind: 'FREQUENCY', n: 1, unit: 'month' });
add('bimonthly,bi - monthly', { kind: 'FREQUENCY', n: 2, unit: 'month' });
add('semiannually,semi - annually', { kind: 'FREQUENCY', n: 6, unit: 'month' });
add('biannually', { kind: 'FREQUENCY', n: 6, unit: 'month' });
add('biennially', { kind: 'FREQUENCY', n: 2, unit: 'year' });
add('annually,yearly', { kind: 'FREQUENCY', n: 1, unit: 'year' });

add('daylong', { kind: 'LENGTH', n: 1, unit: 'day' });
add('weeklong', { kind: 'LENGTH', n: 1, unit: 'week' });
add('monthlong', { kind: 'LENGTH', n: 1, unit: 'month' });
add('yearlong', { kind: 'LENGTH', n: 1, unit: 'year' });
add('hourlong', { kind: 'LENGTH', n: 1, unit: 'hour' });
add('decadelong,decadeslong', { kind: 'LENGTH', n: 1, unit: 'decade' });

add('once', { kind: 'TIMES', n: 1 });
add('twice', { kind: 'TIMES', n: 2 });
add('thrice', { kind: 'TIMES', n: 3 });

for (const n of [1, 2, 3, 4]) add(`q${n}`, { kind: 'QUARTER', n, proper: true });
for (const n of [1, 2]) add(`h${n}`, { kind: 'HALFYEAR', n, proper: true });
add('fiscal', { kind: 'FISCAL' });
add('fy', { kind: 'FISCAL', proper: true });
add('financial', { kind: 'FISCAL' });

add('a.m.,a.m,am', { kind: 'AMPM', n: 0 });
add('p.m.,p.m,pm', { kind: 'AMPM', n: 12 });

const ZONES =
  'GMT UTC EST EDT CST CDT MST MDT PST PDT BST IST WET CET CEST EET EEST MSK TRT PKT SGT HKT JST KST AEST AEDT AKST HST SAST WAT CAT EAT';
for (const zone of ZONES.split(' ')) {
  // "GMT+1"
  const offset = zone === 'GMT' || zone === 'UTC' ? { n: 0 } : {};
  add(zone.toLowerCase(), { kind: 'ZONE', name: zone, proper: true, ...offset });
}
add('et', { kind: 'ZONE', name: 'ET', proper: true });
add('pt', { kind: 'ZONE', name: 'PT', proper: true });
add('local time', { kind: 'ZONE', name: 'local' });
add('local', { kind: 'ZONE', name: 'local' });
add('eastern time,eastern standard time,eastern daylight time', { kind: 'ZONE', name: 'ET' });
add('central time', { kind: 'ZONE', name: 'CT' });
add('mountain time', { kind: 'ZONE', name: 'MT' });
add('pacific time,pacific standard time,pacific daylight time', { kind: 'ZONE', name: 'PT' });
add('moscow time', { kind: 'ZONE', name: 'Moscow', proper: true });
add('kyiv time,kiev time', { kind: 'ZONE', name: 'Kyiv', proper: true });
add('london time', { kind: 'ZONE', name: 'London', proper: true });
add('beijing time', { kind: 'ZONE', name: 'Beijing', proper: true });

function holiday(names: string, rule: HolidayRule): void {
  add(names, { kind: 'HOLIDAY', holiday: rule, proper: true });
}
holiday("new year 's day,new year's day,new years day,new year 's", { on: 'date', month: 1, day: 1 });
holiday("new year 's eve,new years eve", { on: 'date', month: 12, day: 31 });
holiday('martin luther king day,martin luther king jr. day,mlk day', { on: 'weekday', month: 1, weekday: 1, nth: 3 });
holiday("valentine 's day,valentines day", { on: 'date', month: 2, day: 14 });
holiday("presidents' day,presidents day,president 's day", { on: 'weekday', month: 2, weekday: 1, nth: 3 });
holiday("st. patrick 's day,st patrick 's day", { on: 'date', month: 3, day: 17 });
holiday("april fools' day,april fool 's day", { on: 'date', month: 4, day: 1 });
holiday('ash wednesday', { on: 'easter', plus: -46 });
holiday('palm sunday', { on: 'easter', plus: -7 });
holiday('good friday', { on: 'easter', plus: -2 });
holiday('easter,easter sunday', { on: 'easter', plus: 0 });
holiday('easter monday', { on: 'easter', plus: 1 });
holiday('may day', { on: 'date', month: 5, day: 1 });
holiday("mother 's day,mothers' day", { on: 'weekday', month: 5, weekday: 7, nth: 2 });
holiday('memorial day', { on: 'weekday', month: 5, weekday: 1, nth: -1 });
holiday('juneteenth', { on: 'date', month: 6, day: 19 });
holiday("father 's day,fathers' day", { on: 'weekday', month: 6, weekday: 7, nth: 3 });
holiday('fourth of july,july fourth,july 4th', { on: 'date', month: 7, day: 4 });
holiday('bastille day', { on: 'date', month: 7, day: 14 });
holiday('labor day', { on: 'weekday', month: 9, weekday: 1, nth: 1 });
holiday('columbus day', { on: 'weekday', month: 10, weekday: 1, nth: 2 });
holiday('halloween', { on: 'date', month: 10, day: 31 });
holiday('veterans day,armistice day,remembrance day', { on: 'date', month: 11, day: 11 });
holiday('thanksgiving,thanksgiving day', { on: 'weekday', month: 11, weekday: 4, nth: 4 });
holiday('black friday', { on: 'weekday', month: 11, weekday: 4, nth: 4, plus: 1 });
holiday('cyber monday', { on: 'weekday', month: 11, weekday: 4, nth: 4, plus: 4 });
holiday('christmas eve', { on: 'date', month: 12, day: 24 });
holiday('christmas,christmas day,xmas', { on: 'date', month: 12, day: 25 });
holiday('boxing day', { on: 'date', month: 12, day: 26 });
holiday('9 / 11', { on: 'date', month: 9, day: 11, year: 2001 });

const numbers = new Map<string, number>([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, n): [string, number] => [word, n]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, (i + 2) * 10]),
]);

const macros: Readonly<Record<string, string>> = {
  // 3:30 a.m. / 5pm / 1730 GMT / noon / 5 o'clock in the morning
  FULLTIME:
    "NEAR? ( CLOCK AMPM | DOTCLOCK AMPM | HOUR AMPM | NOON | a? SPOKEN AMPM | a? SPOKEN in the PART | HOUR o'clock | HOUR o'clock in the PART | CLOCK ZONE | DOTCLOCK ZONE | FOURDIGIT ZONE | ( FOURDIGIT | CLOCK | DOTCLOCK ) ( hours | hrs | hr ) ) ZONE?",
  // Nov. 2, 2017 / 2 November 2017 / the 2nd of November / Nov. 2
  MONTHDAY:
    '( MONTH DOM | MONTH ORDINAL | MONTH ORDINAL ,? YEAR | MONTH DOM , YEAR | MONTH DOM YEAR | DOM MONTH YEAR | DOM MONTH , YEAR | DOM MONTH | the DOM of MONTH | the DOM of MONTH , YEAR | DOM of MONTH | DOM of MONTH YEAR | MONTH the DOM | DOM - MONTH - YEAR | DOM - MONTH - TIEDYEAR | DOM - MONTH | DOM / MONTH / YEAR | DOM / MONTH / TIEDYEAR | MONTH DOM ,? SHORTYEAR | DOM MONTH ,? SHORTYEAR | YEAR MONTH DOM | YEAR - MONTH - DOM | DATE )',
  DATED: '( $MONTHDAY | WEEKDAY | WEEKDAY ,? $MONTHDAY | WEEKDAY the? DOM | REL WEEKDAY | DAY | HOLIDAY )',
  // what ties the days of a list or a range
  JOIN: '( $TO | and | or | & )',
  // what leads from one end of a range to the other; between hours "and" too
  TO: '( - | to | through | until | till )',
  TOHOUR: '( - | to | and | until | till )',
  SEVERAL: '( COUNT FILL? ( UNIT | UNITS ) | COUNT - UNIT )',
  // what goes on: no persons, bodies or things, and no deeds and laws, which stand
  ONGOING:
    '( truce | ceasefire | cease - fire | armistice | war | conflict | fighting | insurgency | rebellion | revolt | uprising | occupation | siege | blockade | standoff | stalemate | impasse | deadlock | strike | walkout | lockout | boycott | ban | embargo | moratorium | curfew | feud | dispute | quarrel | rivalry | debate | controversy | crisis | slump | recession | drought | famine | epidemic | outbreak | boom | expansion | rally | recovery | campaign | crackdown | offensive | manhunt | search | investigation | inquiry | probe | trial | lawsuit | litigation | talks | negotiations )',
  // the noun that an age is of, not the first of two: "the war", not "the war veteran"
  GOING_ON:
    'WORD? $ONGOING ( END | of | in | between | with | against | over | that | which | to | on | for | at | by | and | from | after | as | is | was | were | has | had | will | would | went | goes | ended | ends | began | held | holds )',
  LIKE: '( same | comparable | corresponding | like | similar )',
  // "mid-June", but not the hyphen of "April-June"
  STAGED: '( STAGE -? )?',
  OUTER: '( first | second | third | final | last | closing | opening )',
  // who or what is of its times
  SOCIETY: '( world | society | youth | generation | generations | children | people | women | men | technology )',
  HALFMORE: 'HEDGE? COUNT UNIT and a half',
  HALF: '( a half | half a | half an | half ) -? UNIT',
  FIGURE: '( COUNT ( UNITS | times | WORD )? | $MONEY )',
  MONEY: '( $ COUNT | # COUNT | € COUNT | £ COUNT ) ( million | billion )?',
};

const P = (id: string, as: TimePattern['as'], pattern: string, rest: Partial<TimePattern> = {}): TimePattern => ({
  id,
  as,
  pattern,
  ...rest,
});

const patterns: readonly TimePattern[] = [
  // Before the ages: what goes on is as old as it has lasted; people and things have ages
  P('lasted', 'duration', '( the | these | those )? < HEDGE? COUNT - UNIT - old > $GOING_ON'),
  P('lasted', 'duration', '( a | an | the )? < UNIT - old > $GOING_ON', { turn: 'one' }),
  P('lasted', 'duration', '( a | an | the )? < UNITS - old >'),

  // Nothing here
  P('age', 'nothing', '( the | these | those )? HEDGE? COUNT -? ( UNIT | UNITS ) -? ( old | olds | of age )'),
  P(
    'age',
    'nothing',
    'between? COUNT ( UNIT | UNITS )? ( and | to ) COUNT -? ( UNIT | UNITS ) -? ( old | olds | of age )',
  ),
  P('age', 'nothing', '( COUNT - and - a - half | a? quarter ) - UNIT - ( old | olds )'),
  P('age-aged', 'nothing', '( aged | age | ages ) COUNT ( to | and | - ) COUNT'),
  P('age-aged', 'nothing', '( aged | age | ages ) COUNT'),
  P('age-of', 'nothing', 'the age of COUNT'),
  P('fraction', 'nothing', 'HEDGE? COUNT -? ( quarter | quarters ) of'),
  P('fraction', 'nothing', 'OVER COUNT quarter'),
  P(
    'fraction',
    'nothing',
    '( up | down | rose | risen | rise | fell | fallen | fall | grew | grown | grow | shrank | shrunk | dropped | climbed | cut | reduced | increased | slashed | raised ) by a quarter',
  ),
  P('fraction', 'nothing', 'COUNT -? ( quarters | third | thirds ) of ( a | an ) UNIT'),
  P('as-recently', 'nothing', 'as recently as'),
  P('past-counted', 'nothing', 'the ( past | last | next ) COUNT'),
  P('birthday', 'nothing', '( ORDINAL | DOM ) ( birthday | anniversary | annual )'),
  P('open-all-hours', 'nothing', 'COUNT hours a day'),
  P('in-a-row', 'nothing', 'the? ORDINAL ( UNIT | UNITS ) in a row'),
  P('age-decade', 'nothing', '( his | her | their | my | our | your ) STAGE? to? $STAGED DECADE'),
  // of the times, not of a day
  P(
    'day-general',
    'nothing',
    "( today | tomorrow | yesterday ) 's ( young | modern | personal )? ( $SOCIETY | kids | teenagers | students | parents | standards | money | dollars | terms | computers | consumers | culture )",
  ),
  P('day-general', 'nothing', '( $SOCIETY | leaders | stars ) of ( today | tomorrow | yesterday )'),
  P('term', 'nothing', '( day care | day job | day one | night club | night vision | quarter final | usa today )'),
  P(
    'paper',
    'nothing',
    '( mail on sunday | independent on sunday | sunday times | sunday telegraph | sunday mirror | sunday mail )',
  ),
  P(
    'paper',
    'nothing',
    '( sunday express | sunday post | sunday herald | sunday independent | sunday tribune | sunday business post )',
  ),
  P(
    'programme',
    'nothing',
    '( fox news sunday | cbs sunday morning | saturday night live | sunday night live | sunday night football )',
  ),
  P(
    'programme',
    'nothing',
    '( monday night football | thursday night football | tonight show | today show | today programme )',
  ),
  P('programme', 'nothing', '( today program | this morning show | ruby tuesday )'),

  // Absolute dates
  P('date-numeric', 'calendar', 'DATE'),
  P('date', 'calendar', '( WEEKDAY ,? )? $MONTHDAY'),
  P('date-range', 'range', 'MONTH DOM $TO the? DOM ( ,? YEAR )?'),
  P('date-range', 'range', 'the? DOM $TO the? DOM of? MONTH ( ,? YEAR )?'),
  P('date-range', 'range', 'between < ( MONTH DOM and DOM | the? DOM and the? DOM of? MONTH ) ( ,? YEAR )? >'),
  // "from May 11 to May 20, 2016", "3, 4 and 5 February", "from February to May 2018": what is told once is of all
  P(
    'date-listed',
    'calendar',
    '< ( WEEKDAY ,? )? MONTH DOM > ,? ( ( WEEKDAY ,? )? MONTH DOM ,? )? $JOIN on? ( WEEKDAY ,? )? MONTH DOM ,? YEAR',
    { turn: 'borrows' },
  ),
  P(
    'date-listed',
    'calendar',
    '< ( WEEKDAY ,? )? the? DOM of? MONTH > ,? ( ( WEEKDAY ,? )? the? DOM of? MONTH ,? )? $JOIN on? ( WEEKDAY ,? )? the? DOM of? MONTH ,? YEAR',
    { turn: 'borrows' },
  ),
  P(
    'day-listed',
    'calendar',
    '< the? DOM > ( , the? DOM )? ( , the? DOM )? ( , the? DOM )? ,? ( and | or | & | - | to ) the? DOM of? MONTH ( ,? YEAR )?',
    { turn: 'borrows' },
  ),
  P('month-listed', 'calendar', '< $STAGED MONTH > ( , MONTH )? ( , MONTH )? ,? $JOIN $STAGED MONTH ( ,? of? YEAR )', {
    turn: 'borrows',
  }),
  P('dom-alone', 'calendar', '( on | by | until | since | from | of ) < the DAYTH >'),
  P('date-words', 'calendar', '( WEEKDAY ,? )? ( the ORDINAL of MONTH | MONTH the ORDINAL ) ( ,? YEAR )?'),
  P('weekday-dom', 'calendar', 'WEEKDAY the? DOM'),
  P('weekday-nth', 'calendar', 'the ( ORDINAL | LAST ) WEEKDAY ( of | in ) MONTH ( ,? YEAR )?', { unit: 'month' }),
  P('month-year', 'calendar', '$STAGED MONTH ( ,? YEAR | of YEAR )'),
  P('month', 'calendar', '$STAGED MONTH'),
  // what is sold before it is there
  P(
    'month-ahead',
    'calendar',
    '< MONTH > ( delivery | deliveries | futures | contract | contracts | option | options )',
    {
      sign: 1,
    },
  ),
  P('month-year', 'calendar', 'YEAR MONTH'),
  P('month-edge', 'calendar', 'the ( EDGE | STAGE ) of MONTH ( ,? YEAR )?'),
  P('year', 'calendar', 'YEAR'),
  P('year-named', 'calendar', '( the year | calendar year | calendar ) YEAR'),
  P('year-named', 'calendar', 'the? FILL? YEAR FILL? year'),
  P('year-stage', 'calendar', 'the? STAGE -? YEAR'),
  P('year-edge', 'calendar', 'the ( EDGE | STAGE ) of YEAR'),
  P('year-edge', 'calendar', 'year - EDGE YEAR'),
  P('year-bound', 'calendar', '( pre | post ) - YEAR'),
  P('year-range', 'range', 'YEAR - YEAR'),
  P('year-fiscal', 'calendar', '( the )? FISCAL year? ( YEAR | YEARS )'),
  P('year-fiscal', 'calendar', 'FISCAL - YEAR'),
  P('year-fiscal', 'calendar', 'the? YEAR FISCAL year'),
  P('years', 'calendar', 'YEARS'),
  P(
    'year-short',
    'calendar',
    '( in | since | of | until | by | from | before | after | and | or | to | through ) < SHORTYEAR >',
  ),
  P('year-short', 'calendar', 'STAGE -? SHORTYEAR'),
  P('season-year', 'calendar', 'the? SEASON of SHORTYEAR'),
  P('month-year', 'calendar', 'MONTH of? SHORTYEAR'),
  P('year-fiscal', 'calendar', 'FISCAL SHORTYEAR'),
  P('season-years', 'calendar', 'the? SEASON of YEARS'),
  P(
    'season-listed',
    'calendar',
    '( in | during | by | since )? < the? $STAGED SEASON > ( and | or | to ) $STAGED SEASON of? YEAR',
    { turn: 'borrows' },
  ),
  P('decade', 'calendar', 'the? $STAGED DECADE'),
  P('century', 'calendar', 'the? $STAGED HUNDREDS'),
  P('century', 'calendar', '( the EDGE of | STAGE in ) the ( ORDINAL | DOM ) -? CENTURY'),
  P('decade', 'calendar', 'the? STAGE? to? STAGE -? DECADE'),
  P('century', 'calendar', 'the? $STAGED ( ORDINAL | DOM ) -? CENTURY'),
  P(
    'century-listed',
    'calendar',
    '< the? $STAGED ( ORDINAL | DOM ) > ( and | or | to ) $STAGED ( ORDINAL | DOM ) -? CENTURY',
    {
      unit: 'century',
      turn: 'borrows',
    },
  ),
  P('century-bc', 'nothing', '( YEAR | COUNT | the? ORDINAL CENTURY ) ( bc | bce | b.c. | b.c | b.c.e. )'),
  P('year-stage', 'calendar', '( STAGE | EARLIER | LATER ) in YEAR'),
  P('month-stage', 'calendar', '( STAGE | EARLIER | LATER ) in MONTH ( ,? of? YEAR )?'),

  // Seasons, quarters, halves
  P('season-year', 'calendar', 'the? $STAGED SEASON of? YEAR'),
  P('season-the', 'calendar', 'the $STAGED SEASON', { turn: 'vouched' }),
  P(
    'season',
    'calendar',
    '( in | by | until | since | during | through | for | of | before | after ) < the $STAGED SEASON >',
  ),
  P('season', 'calendar', 'STAGE -? SEASON'),
  P('season', 'calendar', '( in | by | until | since ) < SEASON >'),
  P('quarter', 'calendar', 'the? FISCAL? ORDINAL FISCAL? quarter ( ( of | in ) FISCAL? YEAR )?', { unit: 'quarter' }),
  P('quarter', 'calendar', 'FISCAL? ORDINAL - quarter ( ( of | in ) FISCAL? YEAR )?', { unit: 'quarter' }),
  P('quarter', 'calendar', 'the < FISCAL? ORDINAL - quarter > ', { unit: 'quarter' }),
  P('quarter', 'calendar', 'the? YEAR FISCAL? ORDINAL -? quarter', { unit: 'quarter' }),
  P('quarter', 'calendar', 'the? FISCAL? ORDINAL -? quarter ,? YEAR', { unit: 'quarter' }),
  P('quarter', 'calendar', "FISCAL? YEAR ' s ( ORDINAL | LAST ) -? quarter", { unit: 'quarter' }),
  P('quarter', 'calendar', 'the LAST FISCAL? quarter ( of | in ) FISCAL? YEAR', { unit: 'quarter' }),
  P('quarter', 'calendar', 'QUARTER ( ,? YEAR )?'),
  // "the third and fourth quarters of 1997", "the June quarter"
  P('quarter-listed', 'calendar', '< FISCAL? ORDINAL - > ( and | or ) ORDINAL - quarter', {
    unit: 'quarter',
    turn: 'borrows',
  }),
  P(
    'quarter-listed',
    'calendar',
    '< the? FISCAL? ORDINAL > ( and | or | to | through ) the? FISCAL? ORDINAL FISCAL? ( quarter | quarters ) ( ( of | in ) YEAR )?',
    { unit: 'quarter', turn: 'borrows' },
  ),
  P(
    'quarter-listed',
    'calendar',
    '< the? FISCAL? ORDINAL > , ORDINAL ,? and ORDINAL FISCAL? quarters ( ( of | in ) YEAR )?',
    { unit: 'quarter', turn: 'borrows' },
  ),
  P('quarter', 'calendar', 'the? FISCAL? ORDINAL FISCAL? quarters ( ( of | in ) YEAR )?', { unit: 'quarter' }),
  P('quarter-month', 'calendar', 'the? MONTH ( quarter | period )', { unit: 'quarter' }),
  P('quarter-month', 'calendar', 'the? MONTH $TO MONTH ( quarter | period )', { unit: 'quarter' }),
  P('quarter-of-rel', 'relative', "REL year 's ORDINAL quarter", { unit: 'quarter' }),
  P('quarter-of-rel', 'relative', 'the? ORDINAL quarter of ( REL | the | its FISCAL | the FISCAL ) year', {
    unit: 'quarter',
  }),
  P('quarter-of-rel', 'relative', "( the | REL ) year 's ( ORDINAL | LAST ) quarter", { unit: 'quarter' }),
  P('quarter-of-rel', 'relative', "the ( previous | prior | preceding ) year 's ORDINAL quarter", {
    sign: -1,
    unit: 'quarter',
  }),
  P('quarter-of-rel', 'relative', 'the LAST quarter of ( the | REL ) year', { unit: 'quarter' }),
  P('unit-rel', 'relative', 'the ( last | past ) quarter', { sign: -1, unit: 'quarter' }),
  P('half', 'calendar', 'the? ORDINAL -? half of YEAR', { unit: 'half' }),
  P('half', 'calendar', 'HALFYEAR ,? YEAR'),
  P('half', 'calendar', 'the? ORDINAL -? half of FISCAL year? YEAR', { unit: 'half' }),
  P('half', 'calendar', "YEAR ' s ORDINAL -? half", { unit: 'half' }),
  P('year-part', 'calendar', 'the ( STAGE | first | latter ) ( part | half ) of YEAR'),
  P('half-of-rel', 'relative', "REL year 's ORDINAL -? half", { unit: 'half' }),
  // of accounts, not of a match
  P(
    'half-of-rel',
    'relative',
    '< the? ORDINAL - half > ( net | profit | profits | loss | losses | sales | revenue | revenues | earnings | results | figures | income )',
    { unit: 'half' },
  ),
  P(
    'half-of-rel',
    'relative',
    '( profit | profits | loss | losses | sales | revenue | revenues | earnings | income | output | exports | imports ) ( in | for | of ) < the ORDINAL half >',
    { unit: 'half' },
  ),
  P('half-of-rel', 'relative', 'the? ( FISCAL ORDINAL | ORDINAL FISCAL ) -? half', { unit: 'half' }),
  P('half-of-rel', 'relative', 'the? ORDINAL -? half of ( the year | REL year )', { unit: 'half' }),
  P('ago-quarter', 'away', 'the? $LIKE quarter ( a year ( ago | earlier ) | ( of | in )? last year )', {
    sign: -1,
    unit: 'year',
    turn: 'quarter',
  }),
  P('ago-period', 'away', 'the? $LIKE period ( a year ( ago | earlier ) | ( of | in )? last year )', {
    sign: -1,
    unit: 'year',
    turn: 'period',
  }),
  P('quarter-latest', 'relative', '( the | its )? ( latest | most recent ) FISCAL? ( quarter | period )', {
    sign: -1,
    unit: 'quarter',
  }),
  P('unit-latest', 'relative', 'the ( latest | most recent ) WHOLE', { sign: -1 }),
  P('unit-latest', 'stretch', 'the? ( latest | most recent ) COUNT ( UNIT | UNITS )', { sign: -1 }),
  P('year-fiscal-rel', 'relative', '( the | its ) ( latest | last | most recent ) FISCAL year', {
    sign: -1,
    unit: 'year',
  }),
  P('year-fiscal-rel', 'relative', '( the current | the | this ) FISCAL year', { sign: 0, unit: 'year' }),
  P('year-fiscal-rel', 'relative', 'the? REL FISCAL UNIT'),
  P(
    'year-ended',
    'duration',
    '< the FISCAL? year > that? ( ended | ending | began | beginning | starting | through )',
    {
      unit: 'year',
    },
  ),
  P('year-ended', 'duration', '( for | in | over | during ) < the FISCAL? year > to ( MONTH | $MONTHDAY )', {
    unit: 'year',
  }),
  P('year-ended', 'duration', '< the month > ( ended | ending )', { unit: 'month' }),
  P('quarter-the', 'narrative', 'the quarter', { sign: 0, unit: 'quarter' }),
  P('quarter-the', 'narrative', '< the quarter > that? ( ended | ending ) ( $MONTHDAY | in MONTH )', {
    sign: 0,
    unit: 'quarter',
    turn: 'closed',
  }),
  // the quarter of that year that is told of
  P('quarter-of-year', 'narrative', 'the? $LIKE? YEAR quarter', { sign: 0, unit: 'quarter' }),
  P('quarter-of-year', 'narrative', 'the? $LIKE quarter ( of | in ) YEAR', { sign: 0, unit: 'quarter' }),
  P('period-of-year', 'calendar', 'the? $LIKE? YEAR period'),
  P('period-of-year', 'calendar', 'the? $LIKE period ( of | in ) YEAR'),
  P('quarter', 'calendar', 'the? YEAR ORDINAL period', { unit: 'quarter' }),
  P('quarter-of-rel', 'relative', 'the? year - ( ago | earlier ) ORDINAL -? quarter', { sign: -1, unit: 'quarter' }),
  P(
    'quarter-edge',
    'calendar',
    '( the EDGE of | STAGE in ) the? FISCAL? ORDINAL quarter ( ( of | in ) FISCAL? YEAR )?',
    {
      unit: 'quarter',
    },
  ),

  // Holidays
  P('holiday', 'calendar', 'HOLIDAY ( ,? YEAR )?'),
  P('holiday-week', 'calendar', 'the? HOLIDAY week ( ,? YEAR )?', { unit: 'week' }),
  P('holiday-weekend', 'calendar', 'the? HOLIDAY weekend ( ,? YEAR )?', { unit: 'weekend' }),
  P('holiday-part', 'calendar', 'HOLIDAY PART'),
  P('holiday-rel', 'relative', 'REL HOLIDAY'),

  // Clock times, alone and with a day
  P('clock', 'calendar', '$FULLTIME'),
  // not "ten minutes after two gunmen came", nor "a quarter to five charities"
  P('clock-spoken', 'calendar', 'NEAR? a? SPOKEN END'),
  // "past" counts nothing but hours: no mark need follow
  P(
    'clock-spoken',
    'calendar',
    '( at | by | until | from | since | around | about | before | after ) < a? SPOKENPAST >',
  ),
  P('clock-spoken', 'calendar', 'NEAR? a? SPOKEN ,? on? $DATED'),
  P('clock-spoken', 'calendar', 'NEAR? a? SPOKEN on? ( WEEKDAY | DAY ) PART'),
  P(
    'clock-spoken',
    'calendar',
    '( at | by | around | about | before | after | until ) < SPOKENTO ,? on? $DATED PART? >',
  ),
  P('clock-in-part', 'calendar', 'NEAR? ( HOUR | CLOCK | DOTCLOCK ) in the PART'),
  // "17.50" is a price, a score or a weight too: it wants its day, and a word that a time hangs on
  P(
    'clock-dotted',
    'calendar',
    '( at | by | until | till | from | around | since | about | before | after ) < DOTCLOCK ,? on? $DATED >',
  ),
  P('clock-dotted', 'calendar', '$DATED ,? at DOTCLOCK'),
  P('clock-dotted', 'calendar', 'DOTCLOCK on? WEEKDAY PART'),
  P('clock-dotted', 'range', '( from | between ) < DOTCLOCK $TOHOUR DOTCLOCK ZONE? ,? on? $DATED >'),
  P('clock-range', 'range', '( from | between )? < CLOCK $TOHOUR CLOCK ZONE? ( ,? on? $DATED )? >'),
  P('clock-range', 'range', 'CLOCK - CLOCK ZONE? ( ,? on? $DATED )?'),
  // what date(1) prints
  P('date-logged', 'calendar', '( WEEKDAY ,? )? MONTH DOM ,? CLOCK ZONE? ,? YEAR'),
  P('clock-day', 'calendar', '$FULLTIME ( ,? on? $DATED )'),
  P('clock-day', 'calendar', '$FULLTIME ,? on? WEEKDAY PART'),
  P('day-clock', 'calendar', '$DATED ,? at? $FULLTIME'),
  P('day-clock', 'calendar', '( WEEKDAY ,? )? $MONTHDAY ,? at? CLOCK ZONE?'),
  P(
    'clock-range',
    'range',
    '( HOUR | CLOCK | DOTCLOCK ) AMPM? $TOHOUR ( HOUR | CLOCK | DOTCLOCK | NOON ) AMPM ZONE? ( ,? on? $DATED )?',
  ),
  P('clock-part-rel', 'relative', "( NEAR? ( HOUR o'clock | CLOCK | SPOKEN ) | $FULLTIME ) REL PART"),
  P('clock-part-rel', 'relative', 'REL PART ,? at $FULLTIME'),
  P('clock-part-rel', 'relative', '( at | by | around | about | until | before | after ) < HOUR REL PART >'),
  P('clock-day-part', 'calendar', 'NEAR? CLOCK on? ( WEEKDAY | DAY ) PART'),
  P(
    'clock-day-part',
    'calendar',
    '( at | by | until | from | since | about | around | before | after ) < HOUR on? WEEKDAY PART >',
  ),
  // "at eight tonight", not "won by eight tonight": "by" counts goals
  P(
    'clock-tonight',
    'calendar',
    '( at | until | from | before | after | around ) < ( HOUR | CLOCK | SAIDCLOCK ) TONIGHT >',
  ),
  P('clock-said', 'calendar', 'NEAR? SAIDCLOCK ( AMPM | in the PART ) ZONE?'),
  P('clock-said', 'calendar', 'NEAR? SAIDCLOCK ( AMPM | in the PART ) ZONE? ,? on? $DATED'),
  P(
    'clock-said',
    'calendar',
    '( at | by | until | from | before | after | around ) < SAIDCLOCK on? ( WEEKDAY | DAY ) PART >',
  ),
  P('clock-part-rel', 'relative', 'NEAR? SAIDCLOCK REL PART'),
  P('clock-24', 'calendar', '( at | by | until | from | around | since | about ) < CLOCK ZONE? >'),

  // Days and parts of days
  P('weekday', 'calendar', 'WEEKDAY'),
  P('weekday-part', 'calendar', '( STAGE | EARLIER | LATER )? WEEKDAY -? PART'),
  P('weekday-part', 'calendar', 'WEEKDAY STAGE -? PART'),
  P('weekday-stage', 'calendar', 'STAGE ( on )? WEEKDAY'),
  P('weekday-part', 'calendar', '$STAGED PART ( on | of )? WEEKDAY'),
  P('weekday-earlier', 'calendar', '( EARLIER | LATER ) WEEKDAY'),
  P('part-of-day', 'calendar', 'the? ( STAGE? PART | SMALLHOURS ) of $DATED'),
  P('part-of-day', 'calendar', 'the? STAGE? PART hours ( of | on ) $DATED'),
  P('dated-part', 'calendar', '$MONTHDAY PART'),
  P('weekday-dawn', 'calendar', '( WEEKDAY at? DAWN | DAWN ( on )? WEEKDAY )'),
  P('weekday-range', 'range', 'WEEKDAY $TO WEEKDAY'),
  P('weekday-rel', 'relative', 'STAGE? REL WEEKDAY PART?'),
  P('weekday-rel-date', 'calendar', 'REL WEEKDAY ,? $MONTHDAY'),
  P('weekday-week', 'relative', 'STAGE? WEEKDAY of? REL WEEKS'),
  P('weekday-the-rel', 'narrative', 'the ( previous | preceding ) WEEKDAY PART?', { sign: -1 }),
  P('weekday-the-rel', 'narrative', 'the WEEKDAY before END', { sign: -1 }),
  P('weekday-the-rel', 'narrative', 'the WEEKDAY before', { sign: -1, turn: 'from-next' }),
  P('weekday-the-rel', 'narrative', 'the WEEKDAY after', { sign: 1, turn: 'from-next' }),
  P('weekday-the-rel', 'narrative', 'the same WEEKDAY PART?', { sign: 0 }),
  P('weekday-the-rel', 'narrative', 'the ( following | next ) WEEKDAY PART?', { sign: 1 }),
  P('deictic', 'calendar', 'DAY'),
  P('deictic-part', 'calendar', '( STAGE | EARLIER | LATER )? DAY PART'),
  P('deictic-part', 'calendar', '$STAGED ( PART | DAWN ) DAY'),
  P('deictic-stage', 'calendar', '( EARLIER | LATER | STAGE ) DAY'),
  P('part-rel', 'relative', '( EARLIER | LATER | STAGE )? REL PART'),
  P('part-the', 'narrative', '( in | during | through | throughout | into | by | until ) < the $STAGED PART >', {
    sign: 0,
  }),
  P('part-the', 'narrative', '( EARLIER | LATER | STAGE ) in the PART', { sign: 0 }),
  P('part-the', 'narrative', '( in | during | by | until | at ) < STAGE -? PART >', { sign: 0 }),
  // "overnight losses" come before the day told, "it rained overnight" behind it
  P('overnight', 'relative', 'OVERNIGHT END', { sign: 0, turn: 'overnight' }),
  P('overnight', 'relative', 'OVERNIGHT', { sign: -1, turn: 'overnight' }),
  P('overnight', 'calendar', 'OVERNIGHT ( on )? WEEKDAY'),
  P('dawn', 'calendar', '( at | by | before | after | since | until | around ) < DAWN >'),

  P('next-day', 'narrative', 'the? ( next | following ) ( day | PART )', { sign: 1 }),

  // Relative to publication
  P('unit-rel', 'relative', '( EARLIER | LATER | STAGE )? REL UNIT'),
  P('unit-rel', 'relative', '( EARLIER | LATER | STAGE ) in REL UNIT'),
  P('unit-rel', 'relative', '( sometime | some time ) REL UNIT'),
  P('unit-the-rel', 'relative', 'the current UNIT'),
  P('unit-the-rel', 'relative', 'the ( coming | upcoming ) weekend', { unit: 'weekend' }),
  P('unit-the-rel', 'relative', 'the ( coming | upcoming ) UNIT', { sign: 1 }),
  P('weekend', 'relative', 'the ( past | last ) weekend', { sign: -1, unit: 'weekend' }),
  P('unit-the-past', 'stretch', 'the ( past | last ) UNIT', { sign: -1, turn: 'one' }),
  P('unit-the-next', 'stretch', 'the next UNIT', { sign: 1, turn: 'one' }),
  // "the last day of the month", "the first week of May": told as finely as what they are of
  P('unit-of-unit', 'relative', 'the $OUTER ( day | days | week | weeks | weekend ) of ( the UNIT | REL UNIT )', {
    sign: 0,
  }),
  P('unit-of-unit', 'calendar', 'the $OUTER ( days | week | weeks | weekend ) ( of | in ) MONTH ( ,? YEAR )?'),
  P('day-of-rel', 'relative', 'the DAYTH of REL UNIT'),
  P('unit-this-edge', 'relative', 'the ( EDGE | STAGE ) of REL UNIT'),
  P('unit-the-edge', 'relative', 'the ( EDGE | STAGE ) of the UNIT', { sign: 0 }),
  P('unit-the-edge', 'relative', "( the? UNIT 's EDGE | UNIT - EDGE )", { sign: 0 }),
  P('unit-rest', 'relative', 'the ( rest | remainder | balance ) of ( the UNIT | REL UNIT )', { sign: 0 }),
  P('year-end', 'relative', "( around )? ( year - end | year end | year 's end )", {
    sign: 0,
    unit: 'year',
    mod: 'END',
  }),
  P('year-end', 'relative', 'since < ( year - end | year end ) >', { sign: -1, unit: 'year', mod: 'END' }),
  P('year-middle', 'relative', '( midyear | mid - year )', { sign: 0, unit: 'year', mod: 'MID' }),
  P('week-middle', 'relative', '( midweek | mid - week )', { sign: 0, unit: 'week', mod: 'MID' }),
  P('month-middle', 'relative', '( midmonth | mid - month )', { sign: 0, unit: 'month', mod: 'MID' }),
  P('weekend', 'relative', 'the FILL? weekend', { sign: -1, unit: 'weekend' }),
  P('new-year', 'relative', '( STAGE in )? the new year', { unit: 'year', mod: 'START', turn: 'new-year' }),
  P('century-turn', 'vague', 'the turn of the century', { name: 'PAST_REF' }),
  P('month-rel', 'relative', '( EARLIER | LATER | STAGE )? REL MONTH DOM?'),
  // "July last year", "11 May this year", "the spring of last year": the year is told, be it in other words
  P('date-rel-year', 'relative', '( $STAGED MONTH | MONTH DOM | the? DOM of? MONTH ) ,? of? REL year', {
    unit: 'year',
  }),
  P('date-rel-year', 'relative', 'the? $STAGED SEASON of? REL year', { unit: 'year' }),
  P('season-rel', 'relative', '( EARLIER | LATER | STAGE )? REL SEASON'),
  P('season-rel', 'relative', '( in | over | during | from ) < the ( last | past | coming ) SEASON >', { sign: -1 }),
  P('weekend', 'calendar', 'the weekend of $MONTHDAY', { unit: 'weekend' }),
  P('week-of', 'calendar', 'the week ( of | beginning | starting | ending | ended ) ( $MONTHDAY | last? WEEKDAY )', {
    unit: 'week',
  }),
  P('ago', 'away', 'HEDGE? $SEVERAL ago', { sign: -1 }),
  P('ago', 'away', 'UNITS ago', { sign: -1 }),
  P('ago', 'away', 'OVER $SEVERAL ago', { sign: -1 }),
  P('ago', 'away', 'HEDGE? COUNT UNIT or ( so | more ) ago', { sign: -1 }),
  P('ago-vague', 'vague', 'HEDGE? COUNT UNIT or COUNT ago', { name: 'PAST_REF' }),
  P('ago', 'away', 'COUNT ( PARTS | SEASONS ) ago', { sign: -1 }),
  P('ago-on', 'away', 'COUNT ( UNIT | UNITS ) ago ( DAY | this ( UNIT | MONTH ) | MONTH | $MONTHDAY )', {
    sign: -1,
    turn: 'on',
  }),
  P('ago-on', 'away', 'COUNT WEEKS ago WEEKDAY', { sign: -1, turn: 'on' }),
  P('ago', 'away', 'HEDGE? $HALF ago', { sign: -1, turn: 'half' }),
  P('ago', 'away', 'HEDGE? a? quarter -? of? a? UNIT ago', { sign: -1, turn: 'quarter-of' }),
  P('ago', 'away', '$HALFMORE ago', { sign: -1, turn: 'half-more' }),
  P('ago-quarter', 'away', 'the quarter a year ago', { sign: -1, unit: 'year', turn: 'quarter' }),
  P('ago-period', 'away', 'the period a year ago', { sign: -1, unit: 'year', turn: 'period' }),
  P('ago-adjective', 'away', 'UNIT - ( ago | earlier )', { sign: -1, turn: 'one' }),
  P('ago-adjective', 'away', '( a | the ) < UNIT - ( ago | earlier ) >', { sign: -1, turn: 'one' }),
  P(
    'ago-quarter',
    'away',
    'the comparable? ( UNIT - ( ago | earlier | before ) | ( prior | previous ) - UNIT ) quarter',
    {
      sign: -1,
      turn: 'quarter',
    },
  ),
  P(
    'ago-period',
    'away',
    'the comparable? ( UNIT - ( ago | earlier | before ) | ( prior | previous ) - UNIT ) period',
    {
      sign: -1,
      turn: 'period',
    },
  ),
  P('from-now', 'away', 'HEDGE? $SEVERAL from now', { sign: 1 }),
  // British: a week after the next Thursday
  P('week-on', 'away', 'COUNT WEEKS on WEEKDAY PART?', { sign: 1, turn: 'week-on' }),
  P('week-on', 'away', 'WEEKDAY WEEKS END', { sign: 1, turn: 'week-on' }),
  P('time-hence', 'away', '$SEVERAL hence', { sign: 1 }),
  P('days-from', 'away', 'COUNT ( UNIT | UNITS ) from ( today )', { sign: 1 }),
  P('back', 'away', '$SEVERAL back', { sign: -1 }),

  // Relative to the date the text is at
  P('than-expected', 'duration', '< HEDGE? $SEVERAL > ( earlier | later ) than'),
  P('earlier', 'narrative', 'HEDGE? $SEVERAL ( earlier | previously | prior )', { sign: -1 }),
  P('earlier', 'narrative', 'HEDGE? $SEVERAL before END', { sign: -1 }),
  P('later', 'narrative', 'HEDGE? $SEVERAL ( later | afterwards | afterward )', { sign: 1 }),
  P('later', 'narrative', 'HEDGE? $SEVERAL after END', { sign: 1 }),
  P('earlier', 'narrative', 'HEDGE? $HALF earlier', { sign: -1, turn: 'half' }),
  P('earlier', 'narrative', 'OVER $SEVERAL earlier', { sign: -1 }),
  P('later', 'narrative', 'OVER $SEVERAL later', { sign: 1 }),
  P('earlier', 'narrative', 'HEDGE? COUNT UNIT or ( so | more ) earlier', { sign: -1 }),
  P('later', 'narrative', 'HEDGE? COUNT UNIT or ( so | more ) later', { sign: 1 }),
  P('later', 'duration', 'HEDGE? COUNT UNIT or COUNT ( earlier | later )', { turn: 'between' }),
  P('later', 'narrative', 'HEDGE? $HALF later', { sign: 1, turn: 'half' }),
  P('earlier', 'narrative', '$HALFMORE earlier', { sign: -1, turn: 'half-more' }),
  P('later', 'narrative', '$HALFMORE later', { sign: 1, turn: 'half-more' }),
  P('before-event', 'duration', '< HEDGE? $SEVERAL > ( before | prior to | ahead of )', { sign: -1 }),
  P('after-event', 'duration', '< HEDGE? $SEVERAL > ( after | since )', { sign: 1 }),
  P('after-event', 'duration', '< $SEVERAL > from ( WEEKDAY | DAY | $MONTHDAY )', { sign: 1 }),
  P('later-units', 'duration', '< UNITS > ( later | afterwards | after )'),
  P('earlier-units', 'duration', '< UNITS > ( earlier | before )'),
  P('day-before', 'narrative', 'the UNIT ( before | earlier ) END', { sign: -1 }),
  P('day-before', 'narrative', 'the UNIT ( before | earlier )', { sign: -1, turn: 'from-next' }),
  P('night-before', 'narrative', 'the PART before', { sign: -1, turn: 'from-next' }),
  P('day-after', 'narrative', 'the ( UNIT | PART ) after', { sign: 1, turn: 'from-next' }),
  P('following-unit', 'narrative', 'the ( following | next ) ( UNIT | MONTH )', { sign: 1 }),
  P('previous-unit', 'narrative', 'the ( previous | preceding | prior ) ( UNIT | PART )', { sign: -1 }),
  P('that-unit', 'narrative', '( EARLIER | LATER | STAGE )? ( that | the same ) ( UNIT | PART )', {
    sign: 0,
  }),
  P('same-day-of', 'narrative', '( EARLIER | LATER | STAGE ) in the UNIT', { sign: 0, turn: 'current' }),
  P('then', 'narrative', '( until | by | since ) < then >', { sign: 0, turn: 'itself' }),
  P('same-day', 'narrative', 'same ( UNIT | PART )', { sign: 0 }),
  P('that-time', 'narrative', 'at < that time >', { sign: 0, turn: 'itself' }),
  P('that-month', 'narrative', '( EARLIER | LATER | STAGE )? that ( MONTH | SEASON )', { sign: 0, unit: 'year' }),
  P('unit-whole', 'narrative', '( for | in | during | throughout ) < the WHOLE >', { sign: 0, turn: 'whole' }),
  P('unit-whole', 'narrative', "< the WHOLE > 's", { sign: 0, turn: 'whole' }),
  P('unit-whole', 'narrative', '( for | in | over | of ) < the FILL WHOLE >', { sign: 0, turn: 'whole' }),
  P('unit-whole', 'narrative', 'full - WHOLE', { sign: 0, turn: 'whole' }),
  P('unit-whole', 'narrative', "< the day > 's", { sign: 0, turn: 'whole' }),
  P('unit-whole', 'narrative', '( for | on ) < the day > END', { sign: 0, turn: 'whole' }),
  P('that-date', 'narrative', 'that date', { sign: 0 }),
  P('unit-whole', 'narrative', '( most | much | part | all ) of < the WHOLE >', { sign: 0, turn: 'whole' }),
  P(
    'unit-whole',
    'narrative',
    '( first | second | third | biggest | largest | worst | best | highest | lowest | deadliest ) WORD? WORD? of < the WHOLE >',
    { sign: 0, turn: 'whole' },
  ),
  P('same-month', 'narrative', 'the? same month ( a year ( ago | earlier | before ) | last year | of last year )', {
    unit: 'month',
    turn: 'year-before',
  }),

  // Durations
  P('duration', 'duration', 'HEDGE? COUNT FILL? ( UNIT | UNITS )'),
  P(
    'duration-over',
    'duration',
    '( for | lasted | lasting | took | after | was | is | spent | waited | spoke | talked | lasts | takes | than | of | hit ) < OVER COUNT FILL? ( UNIT | UNITS ) >',
  ),
  P(
    'duration-over',
    'duration',
    '( reportedly | probably | about | well | just ) < OVER COUNT FILL? ( UNIT | UNITS ) >',
  ),
  P('duration-seconds', 'duration', 'HEDGE? COUNT - SECOND'),
  P('duration-adjective', 'duration', 'HEDGE? COUNT - UNIT ( - long )?'),
  P('duration-adjective', 'duration', 'a < COUNT - UNIT >'),
  P('after-event', 'duration', 'COUNT WORD? < COUNT UNIT > after', { sign: 1 }),
  P('before-event', 'duration', 'COUNT WORD? < COUNT UNIT > before', { sign: -1 }),
  P('duration', 'duration', '< COUNT ( UNIT | UNITS ) > a UNIT ( ago | earlier | before )'),
  P('times-a', 'set', '( TIMES | COUNT times ) ( a | an | per | each | every ) UNIT', { turn: 'one' }),
  P('rate', 'nothing', 'COUNT ( UNITS | times | WORD )? ( a | an | per ) UNIT ( ( before | after ) tax )?'),
  P('rate', 'nothing', '$MONEY ( a | an | per ) UNIT'),
  // "from $10 million a year earlier": beside a figure of another time, no rate
  P('ago', 'away', '$FIGURE < COUNT UNIT ago >', { sign: -1 }),
  P('earlier', 'narrative', '$FIGURE < COUNT UNIT ( earlier | before END ) >', { sign: -1 }),
  P('later', 'narrative', '$FIGURE < COUNT UNIT ( later | after END ) >', { sign: 1 }),
  P('duration-between', 'duration', 'between COUNT and COUNT ( UNIT | UNITS )', { turn: 'between' }),
  P('duration-between', 'duration', 'HEDGE? COUNT UNIT or COUNT', { turn: 'between' }),
  // "two- and three-year terms": the unit is told once
  P('duration-listed', 'duration', '< COUNT - > ,? ( COUNT - ,? )? ( and | or | to ) COUNT - UNIT', {
    turn: 'borrows',
  }),
  P('duration-listed', 'duration', '< COUNT - > , COUNT - ,? ( and | or ) COUNT - UNIT', { turn: 'borrows' }),
  P('duration-compound', 'duration', 'HEDGE? COUNT ( UNIT | UNITS ) and? COUNT ( UNIT | UNITS )'),
  P('duration-half', 'duration', '$HALFMORE', { turn: 'half-more' }),
  P('duration-the', 'duration', '( the | these | those ) HEDGE? COUNT FILL? UNITS'),
  P('duration', 'duration', 'the? UNIT - earlier < COUNT UNITS >'),
  P('duration-bare', 'duration', 'the < UNITS > that followed'),
  P('duration-bare', 'duration', 'the < UNITS > ( since | following | leading )'),
  P('duration-first', 'duration', 'the ORDINAL COUNT ( UNITS )'),
  P(
    'duration-bare',
    'duration',
    '( for | in | over | within | after | of | follows | following | took | spent | lasted | last | take | takes | months | weeks ) < UNITS >',
  ),
  P('duration-bare', 'duration', '< UNITS > of'),
  P('duration-bare', 'duration', '( over | through ) < the ( UNITS ) >'),
  P('duration-bare', 'duration', '< UNITS > ( ahead | away | left | apart )'),
  P(
    'duration-bare',
    'duration',
    '( only | just | even | despite | spend | spends | spending | taken | taking | back | wait | waited | waiting ) < UNITS >',
  ),
  P('duration-long', 'duration', 'UNIT ( - long | long )', { turn: 'one' }),
  P('duration-long', 'duration', '( a | an ) < UNIT - long >', { turn: 'one' }),
  P('duration-long', 'duration', 'UNITS - long'),
  P('duration-long', 'duration', '( a | an ) < UNITS - long >'),
  P('duration-long', 'duration', 'LENGTH', { turn: 'one' }),
  P('duration-quarterhour', 'duration', 'HEDGE? a? quarter of ( a | an ) UNIT', { turn: 'quarter' }),
  P('duration-quarterhour', 'duration', 'HEDGE? ( a? quarter - | a quarter ) UNIT', { turn: 'quarter' }),
  P('duration-halfhour', 'duration', 'HEDGE? $HALF', { turn: 'half' }),
  P('stretch-past', 'stretch', 'the? ( past | last | previous | preceding ) HEDGE? COUNT ( UNIT | UNITS )', {
    sign: -1,
  }),
  P('stretch-next', 'stretch', 'the? ( next | coming | following ) HEDGE? COUNT ( UNIT | UNITS )', { sign: 1 }),
  P('stretch-ahead', 'stretch', 'the UNITS ahead', { sign: 1 }),
  P('stretch-ahead', 'stretch', 'the? UNITS to come', { sign: 1 }),
  P('stretch-ahead', 'stretch', 'the UNIT ( ahead | to come )', { sign: 1, turn: 'one' }),
  P('stretch-between', 'duration', 'the? ( past | last | next | coming ) UNIT or COUNT', { turn: 'one-or' }),
  P('duration-another', 'duration', '( in | for | within | of | after ) < another ( WHOLE ) >', { turn: 'one' }),

  // Recurring
  P('frequency', 'set', 'FREQUENCY'),
  P('frequency', 'set', '( TIMES | COUNT times ) -? FREQUENCY', { turn: 'one' }),
  P('each', 'set', '( each | every | every single ) ( UNIT | WEEKDAY | MONTH | SEASON | PART | WEEKDAY PART )'),
  P('each-half', 'set', '( each | every ) ( half a | half an | half ) -? UNIT', { turn: 'half' }),
  P('each-count', 'set', '( each | every ) COUNT ( UNITS )'),
  P('each-other', 'set', 'every other ( UNIT | WEEKDAY | MONTH | SEASON | PART | WEEKDAY PART )', { turn: 'other' }),
  P('each-count', 'set', 'every ORDINAL ( UNIT )'),
  P('weekdays', 'set', 'WEEKDAYS'),
  P('weekdays-part', 'set', 'WEEKDAY PARTS'),
  P('weekdays-part', 'set', '< WEEKDAY > ,? ( WEEKDAY ,? )? ( WEEKDAY ,? )? ( and | or | & ) WEEKDAY PARTS', {
    turn: 'borrows',
  }),
  P('weekends', 'set', 'WEEKENDS'),
  P('each', 'set', 'the ( ORDINAL | LAST ) ( WEEKDAY | day ) of ( each | every ) ( UNIT )'),
  P('each', 'set', 'the DAYTH of ( each | every ) UNIT'),
  P('seasons', 'set', 'the ( past | last ) COUNT SEASONS'),

  // Vague
  P('ref', 'vague', 'REF'),
  P('ref-past', 'vague', 'the ( recent | distant )? past', { name: 'PAST_REF' }),
  P('ref-future', 'vague', 'the ( near | foreseeable | immediate | distant )? future', { name: 'FUTURE_REF' }),
  P('ref-future', 'vague', 'future', { name: 'FUTURE_REF' }),
  P(
    'long-ago',
    'vague',
    '( long | ( a | a short | a long | a little | quite a ) while | a ( short | long | very long ) time | some time | not long | ages | moments | not so long ) ago',
    {
      name: 'PAST_REF',
    },
  ),
  P('recent-units', 'vague', '( recent | the past few | the last few ) ( UNITS | weeks and months )', {
    name: 'PAST_REF',
  }),
  P('coming-units', 'vague', '( the )? ( coming | upcoming ) ( UNITS )', { name: 'FUTURE_REF' }),
  P('these-days', 'vague', 'these days', { name: 'PRESENT_REF' }),
  P('some-day', 'vague', '( someday | some day )', { name: 'FUTURE_REF' }),
  P('some-day', 'vague', '( will | would | may | might | could | can | should | shall | must ) < one day >', {
    name: 'FUTURE_REF',
  }),
  P('other-day', 'vague', 'the other day', { name: 'PAST_REF' }),
  P(
    'past-units',
    'vague',
    '( in | of | from | than | over ) < ( past | previous | prior ) ( years | months | weeks | decades | centuries ) >',
    { name: 'PAST_REF' },
  ),
  P('past-units', 'vague', '( in | of | from | than ) < ( years | months | weeks | decades | centuries ) past >', {
    name: 'PAST_REF',
  }),
  P('as-soon-as', 'vague', 'as soon as possible', { name: 'FUTURE_REF' }),
  P('short-term', 'vague', 'the ( short | near | long ) term', { name: 'FUTURE_REF' }),
];

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(word => word !== ''));
const pairs = (list: string): ReadonlySet<string> => new Set(list.split(',').map(pair => pair.trim()));

add(
  'full,more,consecutive,straight,additional,whole,entire,calendar,extra,long,short,other,successive,business,working,solid',
  {
    kind: 'FILL',
  },
);
add('century,centuries', { kind: 'CENTURY' });
add('twenties,1920s', { kind: 'DECADE', n: 20 });
'thirties forties fifties sixties seventies eighties nineties'.split(' ').forEach((word, i) => {
  add(word, { kind: 'DECADE', n: (i + 3) * 10, doubtful: true });
});

export const times: TimeVocabulary = {
  words,
  numbers,
  scales: new Map([
    ['hundred', 100],
    ['thousand', 1000],
    ['million', 1_000_000],
  ]),
  articles: set('a an'),
  vagueCounts: new Map<string, readonly [number, number | null]>([
    ['several', [3, null]],
    ['a few', [2, null]],
    ['few', [2, null]],
    ['many', [3, null]],
    ['some', [2, null]],
    ['a number of', [2, null]],
    ['a couple of', [2, 2]],
    ['a couple', [2, 2]],
    ['couple of', [2, 2]],
    ['couple', [2, 2]],
    ['dozens of', [24, null]],
    ['hundreds of', [200, null]],
    ['thousands of', [2000, null]],
    ['a dozen', [12, 12]],
    ['half a dozen', [6, 6]],
  ]),
  andAHalf: ['and a half', 'and one half', '- and - a - half', '- and - a half'],
  and: set('and'),
  rangeWords: set('to or -'),
  spanWords: set('to - until till through'),
  listWords: set('and or &'),
  slackWords: set('even perhaps possibly maybe'),
  comparisonWords: set('than as'),
  betweenWords: set('between'),
  ordinalEndings: set('st nd rd th'),
  decadeEndings: set('s'),
  monthFirst: true,
  macros,
  patterns,
  direction: {
    past: set(
      `was were had did been has said told asked added wrote spoke took gave came went left made met began found held saw got
      became broke brought built bought caught chose cut drew drove fell felt fled flew fought grew heard hit kept knew led lost paid
      put quit ran rang rose sang sat sent shot shut sold spent stood stole struck swam swept taught thought threw understood
      won wore upheld dealt fed sped stuck tore meant laid lay bled hid rode swung overcame undertook lent slid shook froze drank ate rebuilt slept
      wept withheld misled outbid retook shrank sprang spun rewrote according withdrew overthrew sank sought sued set hurt slew blew swore woke
      sunk written taken given gone done seen grown flown thrown blown drawn torn born broken chosen driven eaten fallen frozen hidden risen shaken
      spoken stolen known sworn begun sung rung beaten shown`,
    ),
    future: set(
      `will shall would may might could should must plans planned planning scheduled schedule expected expects expect upcoming
      hopes hope hoped intends intend intended pending deadline anticipated anticipates slated
      expires expire expiring postponed payable due takes wants want aims aim tomorrow can proposed aiming coming effective hoping
      maturing matures`,
    ),
    pastEndings: ['ed'],
    futureEndings: ["'ll", "won't", "'d"],
    bare: set('to will shall would could may might should must can being'),
    beWords: set('be'),
    adverbs: set('not never also only now then soon still again later first ever even'),
    adverbEndings: ['ly'],
    joints: set('and or , .'),
    relatives: set('which who whose whom where when'),
    futurePairs: pairs(
      'set to,set for,due to,due on,going to,is to,are to,was to,were to,agreed to,about to,ordered to,vowed to,pledged to,likely to,likely in,likely on,likely by,likely next,is likely,are likely,ready to,able to,has to,have to,had to,supposed to,decided to,asked to,have until,has until,had until,begin on,begins on,starts on,opens on',
    ),
    pastPairs: pairs('since last,as of,up from,down from,compared with'),
    unablePairs: pairs('could not'),
    unable: set("couldn't"),
    plans: set(
      `go meet resumes reopens begins opens starts restarts expires ends closes meets votes returns arrives leaves departs continues appears lasts
      runs goes face faces launches relaunches kicks sails flies travels heads enters testifies speaks plays hears chooses elects decides visits addresses hosts holds concludes finishes lapses convenes reconvenes premieres debuts
      resume reopen begin expire conclude reconvene lapse`,
    ),
    plansBeside: set(
      `open start close end vote return arrive leave depart continue appear run last play fly sail launch
      restart finish premiere debut convene tour`,
    ),
    noPlanAfter: set(
      `the a an this these those its their his her our my your 's to of not no did do does every each any some
      him them us me let lets is are was were be been being 's stay stays stayed remain remains remained keep keeps kept for at in on by with from and or before after until since early late strong first last next new`,
    ),
    untilWords: set('until till til through'),
    toWords: set('to'),
    forWords: set('for'),
    startWords: set('starting beginning'),
    sinceWords: set('since dated'),
    fromWords: set('from'),
    untilSlack: set('at least late early on the end of after around about only noon midnight sometime'),
    deferrals: set(
      `adjourned postponed delayed deferred rescheduled extended prolonged suspended remanded banned barred grounded adjourn adjourns
      postpone postpones delay delays defer defers reschedule reschedules extend extends suspend suspends paused shelved pauses`,
    ),
    moves: set(
      `pushed put moved shifted brought switched carried transferred pushes puts moves shifts brings switches slipped rolled
      push put move shift bring switch rearranged`,
    ),
    arrangements: set(
      `set scheduled rescheduled planned slated billed booked listed fixed pencilled penciled arranged rearranged called convened due
      timed announced summoned forecast calls plans sets schedules arranges announces convenes books`,
    ),
    states: set(
      `closed shut blocked sealed halted cancelled canceled barred off-limits out unavailable open valid available frozen sold booked
      detained held confined`,
    ),
    lasting: set(
      `is are be 's 're stays stay remains remain keeps keep lasts last runs run continues continue stands stand has have goes go
      being sits rests works plays extends closes shuts`,
    ),
    lasted: set('was were stayed remained kept lasted ran continued stood had went did sat worked'),
    beenWords: set('been'),
    beingWords: set("is are am 're 'm"),
    copulas: set('is are'),
    predicateEnds: set('at in and or but from until for when to'),
    lastWords: set('last'),
    latestWords: set('latest'),
    duePairs: pairs('told to,urged to,advised to,warned to'),
    ongoing: set(
      `leaving arriving departing returning meeting travelling traveling flying sailing heading visiting opening reopening closing starting beginning
      resuming ending hosting holding launching coming going`,
    ),
    aheadPairs: pairs('ahead of,advance of,preparation for,preparations for,run-up to,readiness for'),
    grants: set('gave give gives given giving allowed allows grant grants granted'),
    hadWords: set('had'),
    sequels: set('when before where'),
    offWords: set('off back'),
    sureFuture: set('will shall scheduled upcoming due ahead before'),
    deadline: set('by until till'),
  },
  vouching: set(
    `in since until till by last next this early late mid through from the between to during before after for of each every
    past previous following coming and or around about as earlier later a an -`,
  ),
  vouchingStrongly: set(
    'in since until till last next this early late mid during each every following coming earlier later through',
  ),
  notYearAfter: set(
    'flight no number route highway interstate room model boeing airbus psalm page building suite apartment unit at chapter section top scored measured',
  ),
  notYearBefore: set(
    `people men women children troops soldiers police officers killed injured dead wounded percent miles kilometers metres meters feet
    votes points jobs pounds dollars euros homes houses workers shares tons tonnes acres square hours years days members residents
    students employees calories degrees mph km mg kg yards words pages street st avenue ave road rd cars vehicles tests patients cases
    families civilians migrants refugees passengers prisoners fighters seats rooms units times yen francs marks million billion thousand`,
  ),
  streetWords: set(
    'street st avenue ave road rd boulevard blvd drive dr lane ln court ct parkway pkwy way highway hwy block square place terrace',
  ),
  namePrefixes: set(
    `ms mrs mr miss dr sir prince princess king queen bloody freaky super sister aunt uncle lady sen rep gov
    good black ash palm easter holy cyber maundy shrove fat giving ruby whit red`,
  ),
  ranks: set(
    `officer constable sergeant sgt inspector detective captain capt lieutenant lt colonel col general gen major commander chief pastor reverend rev
    father brother judge justice professor prof president senator mayor minister governor councillor chairman coach agent private pc`,
  ),
  nameHeads: set(
    `agreement accord accords treaty pact protocol act bill plan movement festival hospital school college university park hall hotel inn bar club
    cafe theatre theater museum foundation institute group gallery market fair games olympics cup league series show programme program
    magazine times post mirror telegraph express star herald news review massacre uprising revolution rising rebellion riots
    ledger enquirer advertiser sentinel globe register mercury chronicle gazette journal courier argus standard record observer tribune guardian echo dispatch examiner inquirer bulletin press
    hill river island islands valley creek lake beach bay house court gardens garden palace village town`,
  ),
  determiners: set('the a an'),
  eventsAfter: set('of'),
  eventsBeside: set('from off down into to in apart'),
  seasonsIn: set('in by during until till through'),
  seasonsSince: set('before for since'),
  marches: set('on for against of to over through in by'),
  lengthWords: set(
    'for of in within after over during every per last next past another full lasted lasting took take takes spent spend spends got gets given',
  ),
  shortDayAfter: set('on by until till since from last next this late early every through and or'),
  dayBefore: set(
    'and or to until till through at in on by after before when while but as because if since that the a his her their he she they we i it was is will would had has were are with for from of police near next last this',
  ),
  singularEndings: ['ss', 'us', 'is'],
  countedByOrdinal: set(
    `floor floors storey story level deck rung hole holes green tee fairway lap minute second hour day night morning evening week weekend month quarter half year decade century
    millennium anniversary birthday annual inning innings over ball wicket set game match race round leg stage heat fight bout try attempt effort attack assault
    strike raid incident blast visit trip tour flight mission ballot vote reading hearing page line verse chapter paragraph section article clause
    amendment count charge point item question step grade grader graders class form edition issue volume episode series season infantry cavalry airborne
    armored armoured marine division brigade regiment battalion company squadron squad fleet army corps group wing precinct district circuit ward arrondissement
    congress parliament assembly session summit conference meeting street avenue st ave place spot seat row window door straight consecutive successive
    time occasion victim case death man woman person child son daughter wife husband pick draft overall dan degree king queen duke earl baron lord president
    goal try touchdown down yard base mile kilometre kilometer metre meter stroke shot largest biggest smallest best worst most least highest lowest
    longest fastest richest oldest youngest busiest deadliest`,
  ),
  toldWholeBefore: set(
    'before after since that when which to of ended ending beginning starting through just now leading ahead past prior until following he she they we i it you in where from old',
  ),
  priceWords: set(
    `traded trading priced price prices valued quoted settled share shares stock stocks bond bonds index pound dollar euro yen crown crowns
    currency cost costs rate rates futures barrel gold oil weighed measured averaged scored odds`,
  ),
};
