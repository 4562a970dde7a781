/** The page for a terminal: plain text, words folded at the width, colour only through the paint given. Safe to pipe. */
import type { Cell, Item, Page, Row, Section } from './page.ts';

/** How to colour; identity functions where there is no terminal. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly report: (text: string) => string;
  readonly quiet: (text: string) => string;
}

export const PLAIN: Paint = { heading: text => text, report: text => text, quiet: text => text };

export interface TerminalOptions {
  readonly width: number;
  readonly paint: Paint;
}

export function renderTerminal(page: Page, { width, paint }: TerminalOptions): string {
  const lines: string[] = [];
  lines.push(...fold(`${safe(page.title)} · ${page.legend}`, width, '').map(paint.heading));
  lines.push(...fold(page.texts.map(safe).join(' · '), width, ''));
  let number = 0;
  for (const section of page.sections) {
    lines.push('', sectionHeading(section, paint));
    for (const item of section.items) {
      if (section.numbered) number++;
      lines.push(...itemLines(item, section.numbered ? number : null, width, paint));
    }
    if (section.more > 0) lines.push(paint.quiet(`   ${section.more} more: --all`));
  }
  return `${lines.join('\n')}\n`;
}

function sectionHeading(section: Section, paint: Paint): string {
  const note = section.note === '' ? '' : ` ${paint.quiet(`(${section.note})`)}`;
  return paint.heading(section.heading) + note;
}

function itemLines(item: Item, number: number | null, width: number, paint: Paint): readonly string[] {
  const indent = number === null ? '   ' : '     ';
  const lead = number === null ? '   ' : `${String(number).padStart(2)} `;
  const compact = compactLine(item, lead, width, paint);
  if (compact !== null) return [compact];
  const lines: string[] = [];
  if (item.question !== '') lines.push(...fold(lead + safe(item.question), width, indent));
  for (const line of item.aligned) lines.push(indent + safe(line));
  for (const row of item.rows) lines.push(...rowLines(row, indent, width, paint));
  for (const note of item.notes) lines.push(...fold(indent + safe(note), width, indent).map(paint.quiet));
  return lines;
}

/** An item of one short row goes on one line with its question. */
function compactLine(item: Item, lead: string, width: number, paint: Paint): string | null {
  if (item.rows.length !== 1 || item.aligned.length > 0) return null;
  const plain = [item.question, rowText(item.rows[0]!), ...item.notes.map(note => `[${note}]`)].filter(part => part !== '');
  if (lead.length + plain.join('  ').length > width) return null;
  const painted = [safe(item.question), paintedRow(item.rows[0]!, paint), ...item.notes.map(note => paint.quiet(`[${safe(note)}]`))];
  return lead + painted.filter(part => part !== '').join('  ');
}

function rowText(row: Row): string {
  return [row.label, ...row.cells.map(cellText)].filter(part => part !== '').join('  ');
}

function cellText({ report, words, voice }: Cell): string {
  return `${report} “${oneLine(words)}”${voice === null ? '' : ` [${voice}]`}`;
}

function paintedRow(row: Row, paint: Paint): string {
  const cells = row.cells.map(cell => paintCell(cellText(cell), cell.report, paint));
  return [safe(row.label), ...cells].filter(part => part !== '').join('  ');
}

function paintCell(text: string, report: string, paint: Paint): string {
  return paint.report(safe(report)) + safe(text.slice(report.length));
}

/** A row's cells one after the other, folded between cells before within them. */
function rowLines(row: Row, indent: string, width: number, paint: Paint): readonly string[] {
  const deeper = `${indent}    `;
  const lines: string[] = [];
  let line = row.label === '' ? indent : `${indent}${row.label}`;
  for (const cell of row.cells) {
    const text = cellText(cell);
    const gap = line.trim() === '' ? '' : '  ';
    if (line.trim() !== '' && line.length + gap.length + text.length > width) {
      lines.push(line);
      line = deeper + text;
    } else line += gap + text;
  }
  if (line.trim() !== '') lines.push(line);
  return lines.flatMap(l => fold(safe(l), width, `${deeper}  `)).map(l => paintIds(l, row, paint));
}

function paintIds(line: string, row: Row, paint: Paint): string {
  let painted = line;
  for (const id of new Set(row.cells.map(cell => safe(cell.report)))) {
    painted = painted.replaceAll(`${id} “`, () => `${paint.report(id)} “`);
  }
  return painted;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}

/** Folds at spaces; a word longer than the width stands alone. */
export function fold(text: string, width: number, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word.trimStart();
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}

/** Control characters of a text never reach the terminal. */
export function safe(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
