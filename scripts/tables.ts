/** Writes the columns of every table into `docs/tables.md`: `npm run tables`. A test fails when the two drift apart. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TABLE_SHAPES } from '../src/output/tables.ts';

const DOCUMENT = join(fileURLToPath(import.meta.url), '..', '..', 'docs', 'tables.md');
const COLUMNS = /(<!-- columns:[^\n]*-->\n)[\s\S]*?(<!-- \/columns -->)/;

/** The document with the columns as they are. */
export function withColumns(markdown: string): string {
  const sections = TABLE_SHAPES.map(({ name, about, key, columns }) => {
    const rows = columns.map(
      column => `| \`${column.name}\`${column.name === key ? ' (key)' : ''} | ${column.type} | ${column.about} |`,
    );
    return [`### ${name}`, '', about, '', '| column | type | what a cell means |', '| --- | --- | --- |', ...rows, ''];
  });
  return markdown.replace(COLUMNS, (_, head: string, end: string) => `${head}\n${sections.flat().join('\n')}\n${end}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(DOCUMENT, withColumns(readFileSync(DOCUMENT, 'utf8')));
