/**
 * A picture of the timeline for slides and papers: the event's dates as bars on an axis, what happened, in which texts; background as a list. In: a comparison. Out: SVG.
 * A filled bar is a day that a text names, an outline one that is reckoned; where texts differ on a date each has a bar, under the letter of its value.
 */
import type { Comparison, Evidence, Finding, TimelineEntry } from '../../core/model/comparison.ts';
import { isNamedDay } from '../agreements.ts';
import { textNames } from '../cites.ts';
import { datedLabel, dayAfter } from '../dates.ts';
import { letterOf } from '../grid.ts';
import { balanceMarks } from '../marks.ts';
import { titleOf } from '../page.ts';
import { valuesOf } from '../rows.ts';
import { SECTION_WORDS } from '../section-words.ts';
import { entryLabel } from '../timeline.ts';
import { type Axis, axisOf, BREAK, daysMarked, type Stretch, stretchOf } from './axis.ts';
import {
  boxAt,
  footOf,
  headOf,
  INK,
  LINE,
  leading,
  lineAt,
  linesIn,
  MARGIN,
  pictureOf,
  QUIET,
  quotedLines,
  type Type,
  textAt,
  WIDTH,
} from './drawing.ts';

/** Entries that a slide holds and that can still be read. */
const MOST_ENTRIES = 20;
const MOST_BACKGROUND = 8;
/** Days from which on something is no part of an event told in days: it stands in the list. */
const LONG = 21;

const DATED = 190;
const AXIS = MARGIN + DATED;
const AXIS_WIDTH = 440;
const TOLD = AXIS + AXIS_WIDTH + 24;
const TOLD_WIDTH = WIDTH - MARGIN - TOLD;

const DATE: Type = { size: 13, isBold: true };
const WORDS: Type = { size: 13 };
const SMALL: Type = { size: 11.5, fill: QUIET };
const LETTER: Type = { size: 11, isBold: true };
const HEADING: Type = { size: 13, isBold: true, fill: QUIET };
const BAR = 10;
const LEAST_BAR = 7;
const GAP = 4;
const PAD = 7;
/** Between days that are marked on the axis. */
const MARK_WIDTH = 46;

interface Bar extends Stretch {
  readonly letter: string;
  readonly isStated: boolean;
}

interface Entry {
  readonly entry: TimelineEntry;
  readonly bars: readonly Bar[];
  /** The finding on its date, where texts differ on it. */
  readonly differing: Finding | null;
}

export function timelineSvg(comparison: Comparison): string {
  const findings = new Map(comparison.findings.map(finding => [finding.id, finding]));
  const entries = comparison.timeline.map(entry => entryOf(entry, findings.get(entry.finding ?? '')));
  const isListed = ({ entry, bars }: Entry): boolean =>
    entry.background || bars.length === 0 || bars.some(({ from, to }) => to - from > LONG);
  const event = entries.filter(each => !isListed(each));
  const background = entries.filter(isListed);
  const shown = mostTold(event);
  const listed = background.slice(0, MOST_BACKGROUND);
  const axis = axisOf(
    shown.flatMap(({ bars }) => bars),
    AXIS_WIDTH,
  );
  const title = titleOf(comparison);
  const head = headOf(title, LEGEND);
  const names = textNames(comparison.reports);
  let y = head.bottom;
  let drawn = head.drawn;
  const put = ({ drawn: more, height }: Drawn): void => {
    drawn += more;
    y += height;
  };
  if (shown.length > 0) put(axisAt(y, axis));
  const top = y;
  for (const each of shown) put(rowAt(y, each, axis, names));
  drawn = breaksBehind(axis, top, y) + drawn;
  const heading = listed.every(({ entry }) => entry.background) ? 'BACKGROUND' : 'BACKGROUND, AND WHAT HAS NO ONE DAY';
  if (listed.length > 0) put({ drawn: textAt(MARGIN, y + 14, [heading], HEADING), height: 14 + leading(HEADING) });
  for (const each of listed) put(listedAt(y, each, names));
  const left = event.length - shown.length + background.length - listed.length;
  const foot = footOf(y + 12, [
    ...(entries.length === 0 ? ['No dates are read in these texts.'] : []),
    [
      `${counted(entries.length - left, 'date')} in ${counted(comparison.reports.length, 'text')}`,
      ...(left > 0 ? [`${left} more, in fewer texts or further back, left out`] : []),
    ].join(' · '),
    'Made with Synoptic. Nothing verified: which text has which words.',
  ]);
  return pictureOf({
    title,
    about: `A timeline: ${counted(shown.length, 'date')} of the event on an axis, ${listed.length} of its background in a list, with the words and the texts of each.`,
    height: foot.bottom,
    drawn: drawn + foot.drawn,
  });
}

const { clash, update } = SECTION_WORDS;

const LEGEND =
  'Filled: a text names the day or the month · outline: reckoned from other words · ' +
  `${clash.sign} the texts differ on this date, ${update.sign} a newer text has another; A, B: which texts have which · “…” exact words · * reckoned`;

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** Words that name a day, or what is longer; a clock time alone does not. */
const NAMING: ReadonlySet<string> = new Set(['day', 'weekday', 'month', 'year', 'season']);

/** What is stated is that of one text: where it is nothing, another may still name the day. */
function isDayStated({ stated, evidence }: TimelineEntry): boolean {
  return stated.some(part => NAMING.has(part)) || (stated.length === 0 && evidence.some(isNamedDay));
}

function entryOf(entry: TimelineEntry, finding: Finding | undefined): Entry {
  const differing = finding?.relation === 'conflict' || finding?.relation === 'update' ? finding : null;
  const own = stretchOf(entry.from, entry.to);
  const plain = own === null ? [] : [{ ...own, letter: '', isStated: isDayStated(entry) }];
  if (differing === null) return { entry, bars: plain, differing };
  const bars = valuesOf(differing.variants).flatMap(({ evidence }, i): readonly Bar[] => {
    const stretch = stretchIn(differing, evidence);
    return stretch === null ? [] : [{ ...stretch, letter: letterOf(i), isStated: evidence.some(isNamedDay) }];
  });
  return { entry, bars: bars.length > 1 ? bars : plain, differing };
}

/** Of the value that the words give. */
function stretchIn({ variants }: Finding, evidence: readonly Evidence[]): Stretch | null {
  const value = variants.find(variant => variant.evidence.some(each => evidence.includes(each)))?.value;
  return value?.type === 'interval' ? stretchOf(value.from, value.to) : null;
}

/** What texts differ on, then what most texts date; in the order of time. */
function mostTold(entries: readonly Entry[]): readonly Entry[] {
  const rank = ({ entry, differing }: Entry): readonly [number, number] => [
    Number(differing !== null),
    new Set(entry.evidence.map(({ report }) => report)).size,
  ];
  const ranked = [...entries.keys()].sort((a, b) => {
    const [[a1, a2], [b1, b2]] = [rank(entries[a]!), rank(entries[b]!)];
    return b1 - a1 || b2 - a2 || a - b;
  });
  return ranked
    .slice(0, MOST_ENTRIES)
    .sort((a, b) => a - b)
    .map(i => entries[i]!);
}

/** Markup, and how high it is. */
interface Drawn {
  readonly drawn: string;
  readonly height: number;
}

const EPOCH = '1970-01-01';

/** Days with their weekdays; the year where a run begins. */
function axisAt(y: number, { runs, at }: Axis): Drawn {
  const drawn = runs.flatMap(run =>
    daysMarked(run, MARK_WIDTH).map((day, i) => {
      const [weekday = '', date = '', month = '', year = ''] = dayLabelOf(day).split(' ');
      const lines = [weekday, `${date} ${month.slice(0, 3)}`, ...(i === 0 ? [year] : [])];
      return textAt(AXIS + at(day), y, lines, SMALL);
    }),
  );
  const height = 3 * leading(SMALL) + 4;
  const line = runs.map(({ x, width }) => lineAt([AXIS + x, y + height], [AXIS + x + width, y + height], INK));
  return { drawn: [...drawn, ...line].join(''), height: height + 2 };
}

/** Days before 1970 too, which are reckoned in whole cycles of the calendar. */
function dayLabelOf(day: number): string {
  const cycles = Math.floor(day / CYCLE);
  const label = datedLabel(dayAfter(EPOCH, day - cycles * CYCLE));
  const year = label.slice(label.lastIndexOf(' ') + 1);
  return `${label.slice(0, -year.length)}${Number(year) + CYCLE_YEARS * cycles}`;
}

/** Days after which the calendar, weekdays too, is the same again. */
const CYCLE = 146_097;
const CYCLE_YEARS = 400;

/** Midnights as faint lines, and where the axis is broken. */
function breaksBehind({ runs, at }: Axis, top: number, bottom: number): string {
  const days = runs.flatMap(run => daysMarked(run, MARK_WIDTH).map(day => AXIS + at(day)));
  const breaks = runs
    .slice(1)
    .map(({ x }) => AXIS + x - BREAK / 2)
    .map(x => lineAt([x - 5, top + 3], [x - 1, top - 7], INK) + lineAt([x, top + 3], [x + 4, top - 7], INK));
  return days.map(x => lineAt([x, top], [x, bottom], '#e4e4e4')).join('') + breaks.join('');
}

type Names = ReadonlyMap<string, string>;

function rowAt(y: number, { entry, bars, differing }: Entry, axis: Axis, names: Names): Drawn {
  const sign = differing === null ? '' : `${differing.relation === 'conflict' ? clash.sign : update.sign} `;
  const dated = linesIn(sign + entryLabel(entry), DATE, { width: DATED - 12, lines: 2 });
  const told = quotedLines(balanceMarks(entry.what), WORDS, { width: TOLD_WIDTH, lines: 2 });
  const texts = linesIn(textsOf(entry, differing, names), SMALL, { width: TOLD_WIDTH, lines: 2 });
  const barsHeight = bars.length * (BAR + GAP);
  const height =
    Math.max(dated.length * leading(DATE), told.length * leading(WORDS) + texts.length * leading(SMALL), barsHeight) +
    2 * PAD;
  const drawn = [
    lineAt([MARGIN, y + height], [WIDTH - MARGIN, y + height], LINE),
    textAt(MARGIN, y + PAD, dated, DATE),
    ...bars.map((bar, i) => barAt(y + PAD + 3 + i * (BAR + GAP), bar, axis)),
    textAt(TOLD, y + PAD, told, WORDS),
    textAt(TOLD, y + PAD + told.length * leading(WORDS), texts, SMALL),
  ];
  return { drawn: drawn.join(''), height };
}

function barAt(y: number, { from, to, letter, isStated }: Bar, { at }: Axis): string {
  const [left, right] = [AXIS + at(from), AXIS + at(to)];
  const width = Math.max(LEAST_BAR, right - left - 1);
  // at the end of the axis a short bar stays on it
  const x = Math.min(left, AXIS + AXIS_WIDTH - width);
  const isAtEnd = x + width > AXIS + AXIS_WIDTH - MARK_WIDTH / 2;
  return (
    boxAt({ x, y, width, height: BAR }, isStated ? INK : '#ffffff', INK) +
    textAt(isAtEnd ? x - 13 : x + width + 4, y - 1, letter === '' ? [] : [letter], LETTER)
  );
}

/** Names of texts; where they differ, by the letters of values. */
function textsOf({ evidence }: TimelineEntry, differing: Finding | null, names: Names): string {
  if (differing === null) return namesIn(evidence, names);
  return valuesOf(differing.variants)
    .map(({ label, evidence: of }, i) =>
      [letterOf(i), label === '' ? `“${balanceMarks(of[0]?.exact ?? '')}”` : label, namesIn(of, names)].join(' '),
    )
    .join(' · ');
}

function namesIn(evidence: readonly Evidence[], names: Names): string {
  return [...new Set(evidence.map(({ report }) => names.get(report) ?? report))].join(', ');
}

function listedAt(y: number, { entry, differing }: Entry, names: Names): Drawn {
  const sign = differing === null ? '' : `${differing.relation === 'conflict' ? clash.sign : update.sign} `;
  const width = WIDTH - 2 * MARGIN - DATED;
  const dated = linesIn(sign + entryLabel(entry), WORDS, { width: DATED - 12, lines: 2 });
  const told = quotedLines(balanceMarks(entry.what), WORDS, { width, lines: 1 });
  const texts = linesIn(textsOf(entry, differing, names), SMALL, { width, lines: 1 });
  const height =
    Math.max(dated.length * leading(WORDS), told.length * leading(WORDS) + texts.length * leading(SMALL)) + PAD;
  const drawn = [
    textAt(MARGIN, y + PAD / 2, dated, WORDS),
    textAt(AXIS, y + PAD / 2, told, WORDS),
    textAt(AXIS, y + PAD / 2 + told.length * leading(WORDS), texts, SMALL),
  ];
  return { drawn: drawn.join(''), height };
}
