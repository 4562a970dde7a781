/** The page as Markdown, for pasting into a story's notes. Everything from a report is escaped. */
import type { Item, Page, Row } from './page.ts';

export function renderMarkdown(page: Page): string {
  const lines = [`# ${escapeMarkdown(page.title)}`, '', `_${escapeMarkdown(page.legend)}_`, ''];
  for (const text of page.texts) lines.push(`- ${escapeMarkdown(text)}`);
  let number = 0;
  for (const section of page.sections) {
    lines.push('', `## ${section.heading}`, '');
    if (section.note !== '') lines.push(`_${escapeMarkdown(section.note)}_`, '');
    for (const item of section.items) {
      if (section.numbered) number++;
      lines.push(...itemLines(item, section.numbered ? `${number}.` : '-'));
    }
    if (section.more > 0) lines.push(`- ${section.more} more`);
  }
  return `${lines.join('\n')}\n`;
}

function itemLines(item: Item, bullet: string): readonly string[] {
  const indent = ' '.repeat(bullet.length + 1);
  const [first, ...rest] = [
    ...(item.question === '' ? [] : [escapeMarkdown(item.question)]),
    ...item.rows.map(rowText),
  ];
  const lines = [`${bullet} ${first ?? ''}`.trimEnd()];
  if (item.aligned.length > 0) {
    lines.push('', `${indent}\`\`\`text`, ...item.aligned.map(line => indent + line.replaceAll('```', "'''")), `${indent}\`\`\``);
  }
  for (const row of rest) lines.push(`${indent}- ${row}`);
  for (const note of item.notes) lines.push(`${indent}- _${escapeMarkdown(note)}_`);
  return lines;
}

function rowText(row: Row): string {
  const cells = row.cells.map(({ report, words, voice }) => {
    const quoted = `**${escapeMarkdown(report)}** “${escapeMarkdown(words.replace(/\s+/g, ' '))}”`;
    return voice === null ? quoted : `${quoted} [${escapeMarkdown(voice)}]`;
  });
  return [escapeMarkdown(row.label), ...cells].filter(part => part !== '').join(' · ');
}

/** Backslash before what Markdown or HTML would take for markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, mark => `\\${mark}`);
}
