import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageOf, readMarked } from '../../../../test/support/passage.ts';
import { clockTime } from '../../../../test/support/times.ts';
import { quantities } from '../../../languages/en/quantities.ts';
import type { Quantity, TimeExpression } from '../../model/layers.ts';
import { findQuantities } from './quantities.ts';

const find = (text: string, times: readonly TimeExpression[] = []): readonly Quantity[] =>
  findQuantities(passageOf(text), times, quantities);

const words = (text: string): readonly string[] => find(text).map(each => text.slice(each.start, each.end));

/** The range as an interval: `[45, 50)`. */
const range = ({ min, max, minOpen, maxOpen }: Quantity): string =>
  `${minOpen ? '(' : '['}${min ?? ''}, ${max ?? ''}${maxOpen ? ')' : ']'}`;

const only = (text: string): Quantity => {
  const found = find(text);
  expect(found.map(each => text.slice(each.start, each.end))).toHaveLength(1);
  return found[0]!;
};

describe('the words of a quantity', () => {
  test.each([
    'The ferry carried ⟦twenty-one⟧ goats.',
    'The ferry carried ⟦two hundred and five⟧ goats.',
    'The fund holds ⟦$1.2bn⟧ in bonds.',
    'The fund holds ⟦half a million dollars⟧ in bonds.',
    'It paid ⟦more than $14 billion⟧ for the mill.',
    'It made a ⟦$14 billion⟧ offer.',
    'It bid ⟦£3m⟧ and later ⟦A$4.5 million⟧.',
    'Larch bid ⟦$110 a share⟧ and Elm ⟦$82 per Larch share⟧.',
    'A ticket costs ⟦60 cents⟧.',
    'The crowd was ⟦between 250 – 300⟧ people.',
    'The crowd was ⟦250-300⟧ people.',
    'The crowd was ⟦two to three⟧ dozen strong.'.replace('⟧ dozen', ' dozen⟧'),
    '⟦Nearly 50⟧ people came.',
    '⟦At least about 20⟧ people came.',
    '⟦At least another 12⟧ people came.',
    'Prices rose ⟦5 percent⟧.',
    'Prices rose from ⟦5⟧ to ⟦7 percent⟧.',
    '⟦Hundreds of thousands⟧ of voters stayed home.',
    '⟦Several hundred⟧ voters stayed home.',
    '⟦A couple of⟧ voters stayed home.',
    '⟦One-third⟧ of voters stayed home, ⟦two out of three⟧ in Elmsby.',
    'The van hit a wall at ⟦12mph⟧, ⟦roughly 130 miles⟧ away.',
    'A ⟦6-foot-2⟧ guard stood there.',
    'Ann Reed, ⟦30⟧, and Bo Lund (⟦41⟧) came with a ⟦5-year-old⟧ girl.',
    'He is in his ⟦early 40s⟧.',
    'It was the ⟦sixth⟧ call.',
    'Sales ⟦doubled⟧.',
    'A ⟦magnitude 6.2⟧ earthquake struck.',
    'Some ⟦50 or so⟧ guests left.'.replace('Some ⟦50', '⟦Some 50'),
    'They need ⟦two and a half million⟧ masks.',
    '⟦No fewer than 40⟧ goats drowned.',
    'The river rose ⟦no more than 90 millimetres⟧.',
    'It took ⟦no less than 12⟧ tugs.',
    'Bo Lund, who was ⟦41⟧ and kept goats, came.',
    'She is ⟦41⟧, and he was ⟦30⟧.',
    'A man of ⟦63⟧ was held, and a girl of ⟦five⟧, too.',
    'About ⟦1 1/2 miles⟧ off.'.replace('About ⟦', '⟦About '),
  ])('%s', marked => {
    const { text, spans } = readMarked(marked);
    expect(words(text)).toEqual(spans.map(span => text.slice(span.start, span.end)));
    expect(find(text).map(({ start, end }) => ({ start, end }))).toEqual(spans);
  });
});

describe('no quantities', () => {
  test.each([
    'Flight 447 left Gate 12 for Route 9.',
    'A Boeing 737 landed.',
    'Call 212-555-0123 or (212) 555-0123.',
    'They met at 5th and Alder, in the 1900 block of Alder.',
    'She lives at 212 Alder Ave. in Elmsby.',
    'See https://example.org/a/2016/12/page-7 or mail box7@example.org.',
    'In 2016 the mill shut.',
    'It was Nov. 9 at 3:30 p.m.',
    'It took two years and a 12-day strike.',
    'The Rovers won 3-2.',
    'The board voted in a 7-2 decision.',
    'He called 911.',
    'No one would think so. One of the pilots said so.',
    'She lost a loved one aboard Air Force One.',
    'An F-16 flew over the 5G mast.',
    'It was second-degree murder, the Second Amendment and the first lady.',
    'A man walked by.',
    'None of the injuries was severe.',
    'A boy was not hurt.',
    'He drew a .40-caliber pistol and a 9mm handgun.',
    '1. Wash the fruit.',
    'The 1990s were wild.',
    'The number 14 bus stopped.',
    'It was bus number 14.',
  ])('%s', text => {
    expect(words(text)).toEqual([]);
  });
});

/** Number, unit and event of each quantity: `12 - kill`. */
const told = (text: string): readonly string[] =>
  find(text).map(
    ({ stated, measures }) => `${stated.n} ${stated.unit ?? '-'} ${measures.event ?? measures.role ?? '-'}`,
  );

describe('the whole of a part does not get what befell the part', () => {
  test.each([
    ['Nine of the 31 divers were killed.', ['9 - kill', '31 - whole']],
    ['Guards detained 17 of the 52 pickers at dawn.', ['17 - arrest', '52 - whole']],
    ['Six of the old mill’s 44 looms were destroyed.', ['6 - destroy', '44 - whole']],
    ['Of the 26 aboard, seven drowned.', ['26 - whole', '7 - kill']],
    ['Out of 26 rowers, seven drowned.', ['26 - whole', '7 - kill']],
    ['7 out of 26 rowers drowned.', ['7 - kill', '26 - whole']],
    ['Seven rowers out of the 26 drowned.', ['7 - kill', '26 - whole']],
    ['7 of 26 rowers killed', ['7 - kill', '26 - whole']],
    ['A quarter of the 800 barns were destroyed.', ['0.25 ratio destroy', '800 - whole']],
    ['Half the 60 sheds were destroyed.', ['0.5 ratio destroy', '60 - whole']],
    ['35% of the 800 barns were destroyed.', ['35 percent destroy', '800 - whole']],
    ['Three in ten of the 400 weavers were injured.', ['0.3 ratio injure', '400 - whole']],
    ['Police arrested only three of its 18 guards.', ['3 - arrest', '18 - whole']],
    ['Seventeen of the 90 night-shift workers were hurt.', ['17 - injure', '90 - whole']],
    ['None of the 11 climbers was hurt.', ['0 - injure', '11 - whole']],
    ['Most of the 45 climbers were hurt.', ['45 - whole']],
    ['At least nine of the roughly 31 divers were killed.', ['9 - kill', '31 - whole']],
    ['Nine of a group of 31 divers were killed.', ['9 - kill', '31 - whole']],
    ['Nine of the first 31 divers were killed.', ['9 - kill', '31 - whole']],
    ['Nine among the 31 divers were killed.', ['9 - kill', '31 - whole']],
    ['All but three of the 33 miners were rescued.', ['3 - exception', '33 - whole']],
    ['The boat had 31 divers, nine of whom were killed.', ['31 - -', '9 - kill']],
    // its own participle is the whole's
    ['Five of the 19 rowers wounded in Vesk died.', ['5 - kill', '19 - injure']],
    ['Among the 19 rowers injured were 3 cooks.', ['19 - injure', '3 - -']],
    ['Of the 19 wounded, two died.', ['19 - injure', '2 - kill']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('a part is of the noun behind its whole', () => {
    const [part, whole] = find('It killed 9 of the school’s 31 pupils.');
    expect([part!.measures.head, part!.measures.restriction]).toEqual(['pupil', 'of the school’s 31 pupils']);
    expect([whole!.measures.head, whole!.measures.role]).toEqual(['pupil', 'whole']);
  });

  test.each([
    'All 31 divers were killed.',
    'All of the 31 divers were killed.',
    'Each of the 31 divers was killed.',
    'A group of 31 divers were killed.',
    'A total of 31 divers were killed.',
    'The death toll of 31 was confirmed.',
    'She was one of 31 divers killed.',
  ])('no whole: %s', text => {
    expect(told(text)).toEqual(['31 - kill']);
  });

  test.each([
    ['Two out of three voters stayed.', 2 / 3],
    ['Nine out of 10 voters stayed.', 0.9],
    ['65 out of 100 voters stayed.', 0.65],
    ['One out of 40 voters stayed.', 1 / 40],
  ])('a share stays one: %s', (text, n) => {
    expect(only(text).stated).toMatchObject({ n, unit: 'ratio' });
  });
});

describe('codes tied to money', () => {
  test.each([
    ['The mill lost USD7.5 million.', 'USD7.5 million', 7_500_000, 'USD'],
    ['The grant was INR48,200 in all.', 'INR48,200', 48_200, 'INR'],
    ['The mill owes CHF1,350 now.', 'CHF1,350', 1350, 'CHF'],
    ['The mill owes EUR3.2bn now.', 'EUR3.2bn', 3.2e9, 'EUR'],
    ['The dam cost Rs6,400-crore.', 'Rs6,400-crore', 6.4e10, 'INR'],
    ['The fine was Rs 2.5 Cr.', 'Rs 2.5 Cr', 25_000_000, 'INR'],
    ['The kiosk went for RM3m.', 'RM3m', 3_000_000, 'MYR'],
    ['The kiosk went for SEK500.', 'SEK500', 500, 'SEK'],
    ['The loan is $ 3.4 bln.', '$ 3.4 bln', 3.4e9, 'USD'],
    ['The loan is HK$7.8bn.', 'HK$7.8bn', 7.8e9, 'HKD'],
    ['The loan is NZ$300,000.', 'NZ$300,000', 300_000, 'NZD'],
    ['The loan is 52.4m USD.', '52.4m USD', 52_400_000, 'USD'],
    ['The loan is 3m euros.', '3m euros', 3_000_000, 'EUR'],
    ['The loan is €3.2-billion.', '€3.2-billion', 3.2e9, 'EUR'],
    ['The fund is ¥5tn.', '¥5tn', 5e12, 'JPY'],
  ])('%s', (text, exact, n, unit) => {
    expect(words(text)).toEqual([exact]);
    expect(only(text).stated).toMatchObject({ n, unit });
  });

  test.each([
    'She took the USB3 stick on flight EK215.',
    'An MI5 man spoke at COP28 of PHP8.',
    'The Audi RS 6 and the RS6 were late.',
    'The B52 and the X5 stood by the CD4 player.',
  ])('no money: %s', text => {
    expect(words(text)).toEqual([]);
  });
});

describe('parts of a million', () => {
  test.each([
    ['A quarter of a million voters stayed.', 250_000],
    ['Three-quarters of a billion crowns went.', 750_000_000],
    ['Half a billion birds came.', 500_000_000],
    ['Half of a million birds came.', 500_000],
    ['One-tenth of a million birds came.', 100_000],
    ['A quarter million birds came.', 250_000],
    ['One and a quarter million birds came.', 1_250_000],
    ['A million and a half birds came.', 1_500_000],
    ['A fifth of one million birds came.', 200_000],
    ['A quarter of a mile was left.', 0.25],
  ])('%s', (text, n) => {
    expect(only(text).stated.n).toBe(n);
  });

  test('a third million is no part of one', () => {
    expect(find('A third million was found.').map(each => each.stated.n)).not.toContain(1e6 / 3);
  });
});

describe('digits in groups', () => {
  test.each([
    ['About 12\u202f500 voters came.', 12_500],
    ['Some 934\u00a0000 voters came.', 934_000],
    ['Some 1\u2009234\u2009567 voters came.', 1_234_567],
    ['Some 1’200 voters came.', 1200],
    ["Some 1'234'567 voters came.", 1_234_567],
    ['The bill was €1.234.567.', 1_234_567],
    ['The bill was €12.500,50.', 12_500.5],
    // there is no half a person
    ['Some 12.500 people came.', 12_500],
    // decimals or thousands: it can't be told
    ['The bill was €12.500.', null],
    ['Some 12.500 barns burned.', null],
    ['A lap is 5.412 km long.', 5.412],
    ['In 2012 500 people came.', 500],
    ['In 2012\u00a0500 people came.', 500],
    // a plain space, before what is counted
    ['About 12 500 people came.', 12_500],
    ['The fund bought 12 500 shares.', 12_500],
    ['It burned 2 500 hectares.', 2500],
    ['It is 10 000 km away.', 10_000],
    ['A crowd of 1 250 000 people came.', 1_250_000],
    ['12 500 goats drowned.', 12_500],
    ['Fire Destroys 12 500 Homes In Orrin', 12_500],
  ])('%s', (text, n) => {
    expect(only(text).stated.n).toBe(n);
  });

  test.each([
    ['Between 10 000 and 12 000 people came.', ['Between 10 000 and 12 000']],
    ['The dam holds 2 000 or 3 000 tonnes.', ['2 000 or 3 000 tonnes']],
    ['It sold 1 200 boats and 2 400 nets.', ['1 200', '2 400']],
    // two numbers
    ['On day 12 500 people came.', ['500']],
    ['In room 12 300 people sat.', ['300']],
    ['They sold 3 or 4 200 times.', ['3 or 4', '200 times']],
    ['At 12 500 people came.', ['12', '500']],
    ['It dropped 2 500 kg bombs.', ['2', '500 kg']],
    ['He rang 12 500 from Orrin.', ['12', '500']],
    ['The plane is an Elm 12 500 people know.', ['500']],
    ['He has 12  500 goats.', ['12', '500']],
    ['It sold 12 5000 goats.', ['12', '5000']],
    ['He rang 020 500 goats.', ['500']],
  ])('parts %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('below nought', () => {
  test.each([
    ['It fell to -5C overnight.', -5, 'celsius'],
    ['It was −5 °C at noon.', -5, 'celsius'],
    ['It was –3°C at noon.', -3, 'celsius'],
    ['It fell to minus 12 degrees.', -12, 'degree'],
    ['It was 12 degrees below zero.', -12, 'degree'],
    ['It was 12 below zero.', -12, 'degree'],
    ['It was 12 degrees Celsius below zero.', -12, 'celsius'],
    ['A low of -4F was recorded.', -4, 'fahrenheit'],
    ['The rate is -0.5%.', -0.5, 'percent'],
    ['The rate is minus 0.3 per cent.', -0.3, 'percent'],
    ['The temperature rose to 31C.', 31, 'celsius'],
  ])('%s', (text, n, unit) => {
    expect(only(text).stated).toMatchObject({ n, unit });
  });

  test.each([
    ['Temperatures of 5-10C are expected.', '[5, 10]'],
    ['Temperatures between -5C and 3C are expected.', '[-5, 3]'],
    ['Temperatures of about -20C are expected.', '[-22, -18]'],
  ])('a range: %s', (text, interval) => {
    expect(range(only(text))).toBe(interval);
  });

  test.each(['They lost 2-5 in 2012-5.', 'He lives in flat 5C.', 'She bought an iPhone 5C.'])('none: %s', text => {
    expect(words(text)).toEqual([]);
  });

  test('a dash before a list is no sign', () => {
    expect(only('- 5 people came.').stated.n).toBe(5);
    expect(find('He counted 9 minus 3 goats.').map(each => each.stated.n)).toEqual([9, 3]);
  });
});

describe('ranges', () => {
  test.each([
    ['Fifty people came.', 50, '[50, 50]', null, 'stated'],
    ['Nearly 50 people came.', 50, '[45, 50)', 'nearly', 'assumed'],
    ['About 50 people came.', 50, '[45, 55]', 'about', 'assumed'],
    ['More than 51 people came.', 51, '(51, ]', 'more than', 'stated'],
    ['At least 7 people came.', 7, '[7, ]', 'at least', 'stated'],
    ['No fewer than 7 people came.', 7, '[7, ]', 'at least', 'stated'],
    ['No more than 7 people came.', 7, '[, 7]', 'at most', 'stated'],
    ['Up to 7 people came.', 7, '[, 7]', 'up to', 'stated'],
    ['As many as 7 people came.', 7, '[, 7]', 'as many as', 'stated'],
    ['Fewer than 7 people came.', 7, '[, 7)', 'less than', 'stated'],
    ['Between 250 and 300 people came.', null, '[250, 300]', null, 'stated'],
    ['A dozen people came.', 12, '[10, 14]', null, 'assumed'],
    ['Dozens of people came.', null, '[18, 120)', null, 'assumed'],
    ['It cost $5-7 million.', null, '[5000000, 7000000]', null, 'stated'],
    ['It cost 60 cents.', 0.6, '[0.6, 0.6]', null, 'stated'],
    ['Children under five came.', 5, '[, 5)', 'under', 'stated'],
  ])('%s', (text, n, interval, approximator, basis) => {
    const found = only(text);
    expect(found.stated.n).toBe(n);
    expect(range(found)).toBe(interval);
    expect(found.stated.approximator).toBe(approximator);
    expect(found.basis).toBe(basis);
  });

  test('a hedge after a verb of speech is a preposition', () => {
    expect(only('They talked about two men.').stated.approximator).toBeNull();
  });

  test('$ is dollars whatever the article before it', () => {
    expect(only('It made a $14 billion offer.').stated).toEqual({ n: 14e9, unit: 'USD', approximator: null });
  });
});

describe('what is measured', () => {
  test.each([
    ['The blast killed at least 12 people.', 'people', 'kill', 'toll'],
    ['The blast left seven dead.', null, 'kill', 'toll'],
    ['Twelve passengers were killed.', 'passenger', 'kill', 'toll'],
    ['The fire injured eight others.', null, 'injure', 'toll'],
    ['Some wept as 51 were taken to hospital.', null, 'hospitalise', null],
    ['Nine people were shot and killed.', 'people', 'kill', 'toll'],
    ['The death toll rose to 12.', null, 'kill', 'toll'],
    ['No one was hurt.', null, 'injure', 'toll'],
    ['There were no survivors.', 'survivor', 'survive', null],
    ['Police arrested three men.', 'man', 'arrest', null],
    ['Police have made no arrests.', 'arrest', 'arrest', null],
    ['Five people trapped in the wreck sang.', 'people', 'trap', null],
    ['A 2016 storm displaced 400 families.', 'family', 'displace', null],
    ['Shares fell 4 percent.', null, 'fall', 'change'],
    ['It bid $70 a share.', 'share', null, 'price'],
    ['A two-car tram passed.', 'car', null, null],
    ['It was the sixth known call.', 'call', null, 'order'],
    ['A man was shot dead.', 'man', 'kill', 'toll'],
    ['Three clerks were not hurt.', 'clerk', null, null],
    ['Two gunmen killed the guard.', 'gunman', null, null],
    ['Three men pulled out knives.', 'man', null, null],
    ['Three men pulled out of the mud sang.', 'man', 'rescue', null],
    ['Three men were pulled out alive.', 'man', 'rescue', null],
    ['Three men were pulled from the mud.', 'man', 'rescue', null],
  ])('%s', (text, head, event, role) => {
    const { measures } = only(text);
    expect([measures.head, measures.event, measures.role]).toEqual([head, event, role]);
  });

  test('each number of a sentence has its own event, and a list shares one', () => {
    const events = (text: string) => find(text).map(each => [each.stated.n, each.measures.event]);
    expect(events('Seven people were shot, two died.')).toEqual([
      [7, 'shoot'],
      [2, 'kill'],
    ]);
    expect(events('It killed one rower and injured eight more.')).toEqual([
      [1, 'kill'],
      [8, 'injure'],
    ]);
    expect(events('It killed ten tourists and two local pilots.')).toEqual([
      [10, 'kill'],
      [2, 'kill'],
    ]);
    expect(events('Two adults and three children were killed.')).toEqual([
      [2, 'kill'],
      [3, 'kill'],
    ]);
    expect(events('One of the five rowers survived.')).toEqual([[5, null]]);
    expect(events('Two of the five rowers injured have left.')).toEqual([
      [2, 'injure'],
      [5, 'injure'],
    ]);
    expect(events('One of the five rowers in the boat drowned.')).toEqual([
      [1, 'kill'],
      [5, null],
    ]);
    expect(events('Orr was one of two rowers who were killed in Vesk.')).toEqual([[2, 'kill']]);
    expect(events('Three of the nine people who died were rowers.')).toEqual([
      [3, 'kill'],
      [9, 'kill'],
    ]);
    expect(events('Image 4 of 9 Seven rowers have been shot.')).toContainEqual([7, 'shoot']);
    expect(events('Four of the five dead were rowers.')).toEqual([
      [4, 'kill'],
      [5, 'kill'],
    ]);
    expect(events('Twelve of our 30 guests were killed.')).toEqual([
      [12, 'kill'],
      [30, null],
    ]);
    expect(events('1 killed 3 injured in Elmsby')).toEqual([
      [1, 'kill'],
      [3, 'injure'],
    ]);
  });

  test('the restriction keeps the words that narrow what is counted', () => {
    expect(only('It killed 10 US citizens.').measures.restriction).toBe('US');
    expect(only('Five of the dead sailors were Danes.').measures.restriction).toBe('of the dead sailors');
    expect(only('A family of five came.').measures.restriction).toBe('family');
  });

  test('an age is of who stands by it', () => {
    expect(only('Ann M. Reed, 30, sang.').measures).toMatchObject({
      role: 'age',
      restriction: 'Ann M. Reed',
      event: null,
    });
    expect(only('The 42-year-old driver sang.')).toMatchObject({
      stated: { n: 42, unit: 'year' },
      measures: { head: 'driver' },
    });
  });

  test('a toll that moved says so', () => {
    expect(only('The death toll has risen to 12.').measures.asOf).toBe('risen to');
  });

  test('one person told of may be one of several', () => {
    expect(range(only('A man was killed.'))).toBe('[1, ]');
  });
});

describe('beside times', () => {
  const time = (text: string, exact: string): TimeExpression => {
    const start = text.indexOf(exact);
    return clockTime('P1Y', { start, end: start + exact.length, type: 'DURATION' });
  };

  test('a number inside a time expression is left out, an age is kept', () => {
    const text = 'Over 40 sols Ann Reed, 30, grew 12 beans.';
    expect(find(text, [time(text, '40 sols')]).map(each => each.stated.n)).toEqual([30, 12]);
  });

  test('a time expression in the headline masks nothing in the text', () => {
    const text = '12 beans grew.';
    expect(find(text, [{ ...time(text, '12 beans'), field: 'headline' }])).toHaveLength(1);
  });
});

const WORDS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
].flatMap(list => [...list.split(' '), 'seventeen', 'eighteen', 'nineteen']);
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function inWords(n: number): string {
  if (n >= 1e6) return joined(n, 1e6, 'million', ' ');
  if (n >= 1000) return joined(n, 1000, 'thousand', ' ');
  if (n >= 100) return joined(n, 100, 'hundred', ' and ');
  if (n < 20) return WORDS[n]!;
  return n % 10 === 0 ? TENS[n / 10]! : `${TENS[Math.floor(n / 10)]}-${WORDS[n % 10]}`;
}

function joined(n: number, unit: number, name: string, link: string): string {
  const rest = n % unit;
  return `${inWords(Math.floor(n / unit))} ${name}${rest === 0 ? '' : link + inWords(rest)}`;
}

describe('properties', () => {
  test('a number in words and in digits has one range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9_999_999 }),
        fc.constantFrom('', 'about ', 'more than ', 'up to '),
        (n, hedge) => {
          const digits = n >= 1000 ? String(n).replace(/\B(?=(\d{3})+$)/g, ',') : String(n);
          const [a, b] = [only(`They saw ${hedge}${inWords(n)} goats.`), only(`They saw ${hedge}${digits} goats.`)];
          expect([a.stated, range(a), a.measures]).toEqual([b.stated, range(b), b.measures]);
        },
      ),
    );
  });

  const PIECES = fc.constantFrom(
    ...'one two hundred a million of and - – — $ £ % . , ( ) 12 1,200 3.5 40 s st th : / people killed were no some half dozens between from to or m year old , 30'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(PIECES, { maxLength: 30 }).map(all => all.join(' ')),
    fc.array(PIECES).map(all => all.join('')),
  );

  test('no string makes it throw; spans hold, are trimmed and in order; again is the same', () => {
    fc.assert(
      fc.property(texts, text => {
        const found = find(text);
        let last = 0;
        for (const { start, end, min, max } of found) {
          const slice = text.slice(start, end);
          expect(slice.trim()).toBe(slice);
          expect(slice).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
          last = start;
        }
        expect(find(text)).toEqual(found);
      }),
      { numRuns: 500 },
    );
  });

  test('an emoji in front only shifts the spans', () => {
    fc.assert(
      fc.property(fc.array(PIECES, { maxLength: 30 }), pieces => {
        const text = `x\n${pieces.join(' ')}`;
        const shifted = find(`🙂${text}`).map(each => ({ ...each, start: each.start - 2, end: each.end - 2 }));
        expect(shifted).toEqual(find(text));
      }),
    );
  });

  test.each([
    ['digits', '7'.repeat(1_000_000)],
    ['numbers joined', '1-'.repeat(20_000)],
    ['number words', 'one hundred '.repeat(20_000)],
    ['plurals', 'hundreds of '.repeat(20_000)],
    ['capitals', `${'Ann '.repeat(20_000)}, 30,`],
    ['commas', '12 people, '.repeat(20_000)],
    ['marks', '"'.repeat(20_000)],
    ['slashes', `${'a/'.repeat(20_000)}7`],
  ])('long %s take little time', (_, text) => {
    const before = performance.now();
    find(text);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

describe('a plus sign before what is no telephone', () => {
  test.each([
    ['The plan means +1,250,000 jobs.', ['1,250,000']],
    ['It gained +12,500,000 euros.', ['12,500,000 euros']],
    ['Call +44 20 7946 0000 for more.', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each(['In the cold, bus 5C stopped at gate 4F.', 'Snow fell as trains on line 6C stopped.'])(
    'no temperature: %s',
    text => {
      expect(find(text).filter(({ stated }) => stated.unit !== null)).toEqual([]);
    },
  );
});
