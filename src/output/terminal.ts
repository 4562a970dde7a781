/** The page for a terminal: plain text, words folded at the width, colour only through the paint given. Safe to pipe. */
import { type AlignedLine, hasWords } from './aligned.ts';
import type { Cell, Item, Page, Row, Section } from './page-parts.ts';
import { fold, foldItems, safe, widthOf } from './widths.ts';

/** How to colour; identity functions where there is no terminal. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly report: (text: string) => string;
  /** Words that differ in aligned quotations. */
  readonly differing: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const plain = (text: string): string => text;
export const PLAIN: Paint = { heading: plain, report: plain, differing: plain, quiet: plain };

export interface TerminalOptions {
  readonly width: number;
  readonly paint: Paint;
}

export function renderTerminal(page: Page, { width, paint }: TerminalOptions): string {
  const lines: string[] = [];
  lines.push(...fold(safe(page.title), width, '').map(paint.heading));
  lines.push(...foldItems(page.legend.split(' · '), ' · ', width, ''));
  lines.push(...foldItems(page.texts.map(safe), ' · ', width, ''));
  lines.push(...fold(page.summary.map(safe).join(' '), width, '').filter(line => line !== ''));
  if (page.checks.length > 0) {
    const [counts, ...rest] = page.checks;
    lines.push(
      '',
      ...foldItems([`CHECK FIRST  ${counts}`], '', width, '').map(line => line.replace(/^CHECK FIRST/, paint.heading)),
    );
    for (const check of rest) lines.push(...foldItems(check.split(' · '), ' · ', width, '  ').map(paint.quiet));
  }
  let number = 0;
  for (const section of page.sections) {
    lines.push('', ...sectionHeading(section, width, paint));
    for (const item of section.items) {
      if (section.numbered) number++;
      lines.push(...itemLines(item, section.numbered ? number : null, width, paint));
    }
    if (section.items.length === 0 && section.none !== undefined)
      lines.push(...fold(`   ${section.none}`, width, '   '));
    if (section.more > 0) lines.push(paint.quiet(`   ${section.more} more: --all`));
  }
  return `${lines.join('\n')}\n`;
}

function sectionHeading({ heading, note }: Section, width: number, paint: Paint): readonly string[] {
  if (note === '') return [paint.heading(heading)];
  const [first, ...rest] = fold(`${heading} (${note})`, width, '');
  return [paint.heading(heading) + paint.quiet(first!.slice(heading.length)), ...rest.map(paint.quiet)];
}

function itemLines(item: Item, number: number | null, width: number, paint: Paint): readonly string[] {
  const indent = number === null ? '     ' : '    ';
  const margin = number === null ? '   ' : `${String(number).padStart(2)} `;
  const lead = item.mark === undefined ? margin : `${margin}${item.mark} `;
  const compact = compactLine(item, lead, width, paint);
  if (compact !== null) return [compact];
  if (item.label === '') return bareLines(item, lead, width, paint);
  const lines: string[] = [...fold(lead + safe(item.label), width, indent)];
  for (const line of item.aligned) if (hasWords(line)) lines.push(indent + alignedText(line, paint));
  for (const row of item.rows) lines.push(...rowLines(row, indent, width, paint));
  for (const note of item.notes) lines.push(...fold(indent + safe(note), width, indent).map(paint.quiet));
  return lines;
}

/** An item without a label: its rows stand at the margin, its notes behind them. */
function bareLines(item: Item, lead: string, width: number, paint: Paint): readonly string[] {
  const cells = item.rows.flatMap(row => [safe(row.label), ...row.cells.map(cellText)]).filter(cell => cell !== '');
  const notes = item.notes.map(note => `(${safe(note)})`);
  const folded = foldItems([...cells, ...notes], '  ', width - lead.length, '  ');
  const margin = ' '.repeat(lead.length);
  return folded.map(
    (line, i) => (i === 0 ? lead : margin) + item.rows.reduce((painted, row) => paintIds(painted, row, paint), line),
  );
}

function alignedText({ label, pieces }: AlignedLine, paint: Paint): string {
  const words = pieces.map(({ text, alike }) => (alike ? text : paint.differing(text)));
  return `${paint.report(label)} │ ${words.join(' ')}`.trimEnd();
}

/** An item of one short row goes on one line with its label. */
function compactLine(item: Item, lead: string, width: number, paint: Paint): string | null {
  const [row, ...others] = item.rows;
  if (row === undefined || others.length > 0 || item.aligned.length > 0) return null;
  const parts = [safe(item.label), rowText(row), ...item.notes.map(note => `(${safe(note)})`)];
  if (lead.length + widthOf(parts.filter(part => part !== '').join('  ')) > width) return null;
  const painted = [parts[0]!, paintedRow(row, paint), ...parts.slice(2).map(paint.quiet)];
  return lead + painted.filter(part => part !== '').join('  ');
}

function rowText(row: Row): string {
  return [safe(row.label), ...row.cells.map(cellText)].filter(part => part !== '').join('  ');
}

function cellText(cell: Cell): string {
  return idsOf(cell) + wordsOf(cell);
}

function paintedRow(row: Row, paint: Paint): string {
  const cells = row.cells.map(cell => paint.report(idsOf(cell)) + wordsOf(cell));
  return [safe(row.label), ...cells].filter(part => part !== '').join('  ');
}

function idsOf(cell: Cell): string {
  return cell.reports.map(safe).join(', ');
}

function wordsOf({ words, voice }: Cell): string {
  const quoted = words === '' ? '' : ` “${safe(words)}”`;
  return voice === null ? quoted : `${quoted} — ${safe(voice)}`;
}

/** A row's cells one after the other, folded between cells before within them. */
function rowLines(row: Row, indent: string, width: number, paint: Paint): readonly string[] {
  const label = safe(row.label);
  const cells = row.cells.map(cellText);
  const items = label === '' ? cells : [label, ...cells];
  const folded = foldItems(items, '  ', width - indent.length, '  ');
  return folded.map(line => indent + paintIds(line, row, paint));
}

/** Ids are painted after folding: an escape has no width. */
function paintIds(line: string, row: Row, paint: Paint): string {
  let painted = line;
  for (const ids of new Set(row.cells.map(idsOf))) {
    painted = painted.replaceAll(`${ids} “`, () => `${paint.report(ids)} “`);
  }
  return painted;
}
