/**
 * The exactness prover: takes a rendered page and holds it against the reports, quotation by quotation and row by row. In: the page as
 * printed and the reports it speaks of. Out: one line for everything that is not so. White space may fold and `…` may stand for
 * words left out; every other character between “ and ” or in an aligned row must stand so in the text that is named.
 */
import type { Report } from '../../src/index.ts';
import { placeOf, textNames } from '../../src/output/cites.ts';
import { safe } from '../../src/output/widths.ts';

type Proved = Pick<Report, 'id' | 'outlet' | 'text' | 'headline' | 'blocks'>;

/** A page printed for a terminal, or as Markdown. */
export type Format = 'terminal' | 'markdown';

/** How many quotations and rows were held against the reports, and a line for each that does not stand so. */
export interface Proof {
  readonly checked: number;
  readonly wrong: readonly string[];
}

/** Holds every quotation and every aligned row of the page against the reports. */
export function provePage(page: string, reports: readonly Proved[], format: Format = 'terminal'): Proof {
  const sources = sourcesOf(reports);
  const { rows, prose } = format === 'markdown' ? readMarkdown(page) : readTerminal(page, sources);
  const quoted = proveProse(prose, sources);
  return {
    checked: rows.length + quoted.checked,
    wrong: [...rows.flatMap(row => proveRow(row, sources)), ...quoted.wrong],
  };
}

interface Source {
  readonly name: string;
  readonly report: Proved;
  readonly text: string;
  readonly headline: string;
}

interface Sources {
  readonly byName: ReadonlyMap<string, Source>;
  /** Citations right before a quotation: `Courier¶3, OPA headline “`. */
  readonly cites: RegExp;
  /** A line with citations, then aligned words. */
  readonly row: RegExp;
}

/** What may stand between a name and its words. */
const PLACE = '(?:¶\\d+| headline| caption| dateline| repeat| credit| boilerplate)?';

function sourcesOf(reports: readonly Proved[]): Sources {
  const names = textNames(reports);
  const byName = new Map(
    reports.map(report => {
      const name = safe(names.get(report.id)!);
      return [name, { name, report, text: fold(safe(report.text)), headline: fold(safe(report.headline ?? '')) }];
    }),
  );
  const any = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const cites = `(?:(?:${any})${PLACE}, )*(?:${any})${PLACE}`;
  return {
    byName,
    cites: new RegExp(`(?<![\\p{L}\\p{N}])${cites} $`, 'u'),
    row: new RegExp(`^\\s+${cites} +│ `, 'u'),
  };
}

/** What the page says: rows of aligned words, and all the rest as running words. */
interface Said {
  readonly rows: readonly string[];
  readonly prose: string;
}

/** Stands between the names of the texts and their words in an aligned row. */
const ROW = ' │ ';

function readTerminal(page: string, { row }: Sources): Said {
  const lines = page.split('\n');
  return {
    rows: lines.filter(line => row.test(line)),
    prose: fold(lines.filter(line => !row.test(line)).join('\n')),
  };
}

/** Fenced blocks hold rows; elsewhere a backslash escapes the next mark. */
function readMarkdown(page: string): Said {
  const rows: string[] = [];
  const prose: string[] = [];
  let fence: string | null = null;
  for (const line of page.split('\n')) {
    const mark = /^\s*(`{3,})/.exec(line)?.[1];
    if (fence === null && mark !== undefined) fence = mark;
    else if (fence !== null && mark === fence) fence = null;
    else if (fence !== null) rows.push(line);
    else prose.push(line);
  }
  const words = prose
    .join('\n')
    .replace(/(\\[^\n])|\*\*/g, (_, escaped: string | undefined) => escaped?.slice(1) ?? '');
  return { rows, prose: fold(words) };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function proveRow(row: string, { byName, cites }: Sources): readonly string[] {
  const at = row.indexOf(ROW);
  const label = `${fold(row.slice(0, at)).trim()} `;
  const words = fold(row.slice(at + ROW.length)).trim();
  const cited = cites.exec(label)?.[0] ?? '';
  const named = namesIn(cited, byName);
  if (named.length === 0) return [`a row of no text: ${row.trim()}`];
  return named.flatMap(({ source, place }) =>
    stands(words, source, place) ? [] : [`a row that is not in ${source.name}${place}: ${words}`],
  );
}

function proveProse(prose: string, sources: Sources): Proof {
  const wrong: string[] = [];
  let checked = 0;
  for (let at = prose.indexOf('“'); at >= 0; at = prose.indexOf('“', at + 1)) {
    checked++;
    const end = closing(prose, at);
    if (end < 0) {
      wrong.push(`marks that are not closed: ${prose.slice(at, at + 60)}`);
      break;
    }
    const words = prose.slice(at + 1, end);
    const named = namesIn(sources.cites.exec(prose.slice(0, at))?.[0] ?? '', sources.byName);
    if (named.length === 0 && !inSome(words, sources)) wrong.push(`in no text: “${words}”`);
    for (const { source, place } of named) {
      if (!stands(words, source, place)) wrong.push(`not in ${source.name}${place}: “${words}”`);
    }
    at = end;
  }
  return { checked, wrong };
}

/** The mark that closes the one at `at`: words quoted may hold quotations themselves. */
function closing(prose: string, at: number): number {
  let depth = 0;
  for (let i = at; i < prose.length; i++) {
    if (prose[i] === '“') depth++;
    else if (prose[i] === '”' && --depth === 0) return i;
  }
  return -1;
}

interface Cited {
  readonly source: Source;
  readonly place: string;
}

function namesIn(cited: string, byName: ReadonlyMap<string, Source>): readonly Cited[] {
  const found: Cited[] = [];
  for (const part of cited.split(/, /)) {
    const words = part.trim();
    const place = new RegExp(`${PLACE}$`).exec(words)?.[0] ?? '';
    // aligned rows name several texts with spaces between
    const source = byName.get(words.slice(0, words.length - place.length)) ?? byName.get(words);
    if (source !== undefined) found.push({ source, place: byName.has(words) ? '' : place });
    else
      for (const word of words.split(' ')) if (byName.has(word)) found.push({ source: byName.get(word)!, place: '' });
  }
  return found;
}

function inSome(words: string, { byName }: Sources): boolean {
  return [...byName.values()].some(source => stands(words, source, ''));
}

/** Whether the words stand in the text, in the paragraph named where one is; what `…` stands for may be anything. */
function stands(words: string, source: Source, place: string): boolean {
  const { report } = source;
  if (place === ' headline' && hasInOrder(source.headline, words)) return true;
  if (hasInOrder(source.text, words)) {
    if (place === '') return true;
    // words may run over paragraphs: they begin in the one that is named
    const pieces = words.split('…').map(piece => piece.trim());
    const first = pieces.find(piece => piece !== '') ?? words;
    return report.blocks.some(block => {
      if (placeOf(report, block) !== place) return false;
      const at = fold(safe(report.text.slice(block.start))).indexOf(first);
      return at >= 0 && at < fold(safe(report.text.slice(block.start, block.end))).length;
    });
  }
  return place === '' && hasInOrder(source.headline, words);
}

function hasInOrder(text: string, words: string): boolean {
  if (text.includes(words)) return true;
  let from = 0;
  for (const piece of words.split('…').map(each => each.trim())) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}
