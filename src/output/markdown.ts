/** The page as Markdown, for pasting into a story's notes. Everything from a report is escaped. */
import { hasWords } from './aligned.ts';
import type { Cell, Item, Page, Row } from './page-parts.ts';
import { safe } from './widths.ts';

export function renderMarkdown(page: Page): string {
  const lines = [`# ${escapeMarkdown(page.title)}`, '', escapeMarkdown(page.legend), ''];
  for (const text of page.texts) lines.push(`- ${escapeMarkdown(text)}`);
  if (page.summary.length > 0) lines.push('', escapeMarkdown(page.summary.join(' ')));
  if (page.checks.length > 0)
    lines.push('', '## CHECK FIRST', '', ...page.checks.map(check => `- ${escapeMarkdown(check)}`));
  let number = 0;
  for (const section of page.sections) {
    lines.push('', `## ${section.heading}`, '');
    if (section.note !== '') lines.push(`_${escapeMarkdown(section.note)}_`, '');
    for (const item of section.items) {
      if (section.numbered) number++;
      lines.push(...itemLines(item, section.numbered ? `${number}.` : '-'));
    }
    if (section.items.length === 0 && section.none !== undefined) lines.push(escapeMarkdown(section.none));
    if (section.more > 0) lines.push(`- ${section.more} more: \`--all\``);
  }
  return `${lines.join('\n')}\n`;
}

function itemLines(item: Item, bullet: string): readonly string[] {
  const indent = ' '.repeat(bullet.length + 1);
  const texts = item.label === '' ? item.rows.map(rowText) : [escapeMarkdown(item.label), ...item.rows.map(rowText)];
  const [first, ...rest] = texts;
  const mark = item.mark === undefined ? '' : `${item.mark} `;
  const lines = [`${bullet} ${mark}${first ?? ''}`.trimEnd()];
  if (item.aligned.length > 0) lines.push('', ...fenced(item, indent), '');
  for (const row of rest) lines.push(`${indent}- ${row}`);
  for (const note of item.notes) lines.push(`${indent}- _${escapeMarkdown(note)}_`);
  return lines;
}

/** A fence that no line of the words can close. */
function fenced(item: Item, indent: string): readonly string[] {
  const lines = item.aligned
    .filter(hasWords)
    .map(({ label, pieces }) => `${label} │ ${pieces.map(piece => piece.text).join(' ')}`.trimEnd());
  const longest = Math.max(2, ...lines.flatMap(line => (line.match(/`+/g) ?? []).map(run => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].map(line => indent + line);
}

function rowText(row: Row): string {
  return [escapeMarkdown(row.label), ...row.cells.map(cellText)].filter(part => part !== '').join(' · ');
}

function cellText({ reports, words, voice }: Cell): string {
  const ids = `**${escapeMarkdown(reports.join(', '))}**`;
  const quoted = words === '' ? ids : `${ids} “${escapeMarkdown(words)}”`;
  return voice === null ? quoted : `${quoted} — ${escapeMarkdown(voice)}`;
}

/** On one line, without control characters, and with a backslash before what Markdown or HTML would take for markup. */
export function escapeMarkdown(text: string): string {
  return safe(text)
    .replace(/[\\`*_{}[\]<>#|~&]/g, mark => `\\${mark}`)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
