/** A picture of the matrix for slides and papers: findings as rows, texts as columns, who gives which value. In: a comparison. Out: SVG. Legible without colour: letters say who agrees. */
import type { ComparedReport, Comparison } from '../../core/model/comparison.ts';
import { textNames } from '../cites.ts';
import { dayLabel } from '../dates.ts';
import { columnsOf, GRID_SECTIONS, type GridCell, type GridRow, type GridValue, gridRow } from '../grid.ts';
import { sectionsOf, titleOf } from '../page.ts';
import { SECTION_WORDS, type Told } from '../section-words.ts';
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
  pixelsOf,
  QUIET,
  quotedLines,
  type Type,
  textAt,
  WIDTH,
} from './drawing.ts';

/** Rows and texts that a slide holds and that can still be read. */
const MOST_ROWS = 14;
const MOST_TEXTS = 7;

const FIRST = 240;
const PAD = 7;
const LABEL: Type = { size: 14, isBold: true };
const WORDS: Type = { size: 14 };
const SMALL: Type = { size: 11.5, fill: QUIET };
const LETTER: Type = { size: 12, isBold: true };
const LETTER_BOX = 17;
const PLAIN = '#ffffff';
/** Behind values, by letter; then from the first again. The letter itself tells. */
const SHADES = [PLAIN, '#eeeeee', '#dedede'] as const;

interface DrawnRow extends GridRow {
  readonly told: Told;
  readonly number: number | null;
  readonly mark: string;
}

export function matrixSvg(comparison: Comparison): string {
  const { texts: all, aside } = columnsOf(comparison);
  const compared = all.filter(id => !aside.has(id));
  const rows = rowsOf(comparison, compared);
  const shownRows = rows.slice(0, MOST_ROWS);
  const columns = columnsFor(shownRows, compared.length);
  const byId = new Map(comparison.reports.map(report => [report.id, report]));
  const names = textNames(comparison.reports);
  const title = titleOf(comparison);
  const head = headOf(title, LEGEND);
  const width = (WIDTH - 2 * MARGIN - FIRST) / Math.max(1, columns.length);
  let y = head.bottom;
  let drawn = head.drawn;
  const put = ({ drawn: more, height }: Drawn): void => {
    drawn += more;
    y += height;
  };
  if (rows.length > 0)
    put(
      headerAt(
        y,
        columns.map(c => ({ name: names.get(compared[c]!) ?? compared[c]!, report: byId.get(compared[c]!) })),
        width,
      ),
    );
  for (const row of shownRows) put(rowAt(y, row, columns, width));
  const foot = footOf(y + 12, [
    ...(rows.length === 0 ? ['No values are set side by side in these texts.'] : []),
    leftOut(rows.length, shownRows.length, compared.length, columns.length, aside.size),
    'Made with Synoptic. Nothing verified: which text has which words.',
  ]);
  return pictureOf({
    title,
    about: `A table of ${counted(shownRows.length, 'finding')} by ${counted(columns.length, 'text')}: which text gives which value, and where none was matched.`,
    height: foot.bottom,
    drawn: drawn + foot.drawn,
  });
}

const LEGEND =
  'In a row: the same letter, the same value · “…” exact words · — X: by X’s account · – not matched · ∅ nothing of the kind read · * reckoned';

/** All that have values of a text, worst first. */
function rowsOf(comparison: Comparison, texts: readonly string[]): readonly DrawnRow[] {
  const byId = new Map(comparison.findings.map(finding => [finding.id, finding]));
  let number = 0;
  return sectionsOf(comparison, { all: true, width: WIDTH }).flatMap(({ is, items, numbered }) =>
    items.flatMap(({ finding: id, mark = '' }): readonly DrawnRow[] => {
      const own = numbered ? ++number : null;
      const finding = byId.get(id ?? '');
      if (finding === undefined || !GRID_SECTIONS.has(is) || is === 'note' || is === 'proposals') return [];
      const row = gridRow(finding, texts, new Set());
      return row.texts === 0 ? [] : [{ ...row, told: SECTION_WORDS[is], number: own, mark }];
    }),
  );
}

/** The texts with most values in the rows shown, in their own order. */
function columnsFor(rows: readonly GridRow[], texts: number): readonly number[] {
  const counts = Array.from({ length: texts }, (_, c) => rows.filter(({ cells }) => cells[c]!.is === 'values').length);
  return [...counts.keys()]
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, MOST_TEXTS)
    .sort((a, b) => a - b);
}

function leftOut(rows: number, shown: number, texts: number, columns: number, aside: number): string {
  const parts = [
    rows > shown ? `${counted(rows - shown, 'finding')} further down the page left out` : '',
    texts > columns ? `${counted(texts - columns, 'text')} with fewer values here left out` : '',
    aside > 0 ? `${counted(aside, 'text')} set aside` : '',
  ].filter(part => part !== '');
  return [`${counted(shown, 'finding')}, ${counted(columns, 'text')}`, ...parts].join(' · ');
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** Markup, and how high it is. */
interface Drawn {
  readonly drawn: string;
  readonly height: number;
}

interface Column {
  readonly name: string;
  readonly report: ComparedReport | undefined;
}

function headerAt(y: number, columns: readonly Column[], width: number): Drawn {
  const box = { width: width - 2 * PAD, lines: 2 };
  const blocks = columns.map(({ name, report }) => [
    { lines: linesIn(name, LABEL, box), type: LABEL },
    { lines: linesIn(whenOf(report), SMALL, box), type: SMALL },
  ]);
  const height = Math.max(...blocks.map(heightOf)) + PAD;
  const drawn = blocks.map((block, c) => blocksAt(MARGIN + FIRST + c * width + PAD, y, block)).join('');
  return { drawn: drawn + lineAt([MARGIN, y + height], [WIDTH - MARGIN, y + height], INK), height };
}

function whenOf(report: ComparedReport | undefined): string {
  if (report === undefined || report.published === null || report.publishedFrom === 'story') return 'undated';
  return dayLabel(report.published);
}

/** Lines of one kind, with a letter before the first of them. */
interface Block {
  readonly lines: readonly string[];
  readonly type: Type;
  readonly letter?: string;
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { lines, type, letter }) => sum + (letter === undefined ? lines.length * leading(type) : LETTER_BOX + 3),
    0,
  );
}

function blocksAt(x: number, top: number, blocks: readonly Block[]): string {
  let y = top;
  return blocks
    .map(block => {
      const { lines, type, letter } = block;
      const at = y;
      y += heightOf([block]);
      if (letter === undefined) return textAt(x, at, lines, type);
      const inset = letterWidth(letter);
      const centred = x + (inset - pixelsOf(letter, LETTER)) / 2;
      return (
        boxAt({ x, y: at, width: inset, height: LETTER_BOX }, '#ffffff', INK) +
        textAt(centred, at + 1, [letter], LETTER) +
        textAt(x + inset + 5, at + 2, lines, type)
      );
    })
    .join('');
}

function letterWidth(letter: string): number {
  return Math.max(LETTER_BOX, pixelsOf(letter, LETTER) + 6);
}

function rowAt(y: number, row: DrawnRow, columns: readonly number[], width: number): Drawn {
  const { told, number, mark, label } = row;
  const before = [told.sign, number === null ? '' : String(number), mark].filter(part => part !== '').join(' ');
  const first: readonly Block[] = [
    { lines: linesIn(`${before} ${label}`, LABEL, { width: FIRST - 2 * PAD, lines: 4 }), type: LABEL },
    { lines: [told.word], type: SMALL },
  ];
  const cells = columns.map(c => blocksOf(row.cells[c]!, row.values > 1, width - 2 * PAD));
  const height = Math.max(heightOf(first), ...cells.map(heightOf)) + 2 * PAD;
  const shades = columns.map((c, i) => {
    const fill = row.values > 1 ? shadeOf(row.cells[c]!) : null;
    const place = { x: MARGIN + FIRST + i * width, y, width, height };
    return fill === null || fill === PLAIN ? '' : boxAt(place, fill);
  });
  return {
    drawn:
      shades.join('') +
      blocksAt(MARGIN, y + PAD, first) +
      cells.map((blocks, i) => blocksAt(MARGIN + FIRST + i * width + PAD, y + PAD, blocks)).join('') +
      lineAt([MARGIN, y + height], [WIDTH - MARGIN, y + height], LINE),
    height,
  };
}

/** Of a text with several values none. */
function shadeOf(cell: GridCell): string | null {
  if (cell.is !== 'values' || cell.values.length !== 1) return null;
  const letter = cell.values[0]!.letter;
  return SHADES[(letter.charCodeAt(letter.length - 1) - 'A'.charCodeAt(0)) % SHADES.length]!;
}

function blocksOf(cell: GridCell, isSeveral: boolean, width: number): readonly Block[] {
  if (cell.is === 'empty') return [];
  if (cell.is === 'silent')
    return [{ lines: linesIn(cell.sign || cell.words, SMALL, { width, lines: 2 }), type: SMALL }];
  return cell.values.flatMap(value => valueBlocks(value, isSeveral, width));
}

function valueBlocks({ letter, label, words, voice }: GridValue, isSeveral: boolean, width: number): readonly Block[] {
  const isBeside = isSeveral && pixelsOf(label, SMALL) <= width - letterWidth(letter) - 5;
  return [
    ...(isSeveral ? [{ lines: isBeside ? [label] : [], type: SMALL, letter }] : []),
    ...(isBeside ? [] : [{ lines: linesIn(label, SMALL, { width, lines: 2 }), type: SMALL }]),
    { lines: quotedLines(words, WORDS, { width, lines: 4 }), type: WORDS },
    ...(voice === null ? [] : [{ lines: linesIn(`— ${voice}`, SMALL, { width, lines: 2 }), type: SMALL }]),
  ];
}
