/** A Parquet file, read back by another library, is the table. */
import { type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { exampleReports, parser } from '../../test/support/stories.ts';
import { compareReports } from '../core/story.ts';
import { english } from '../languages/en/index.ts';
import { parquetOf } from './parquet.ts';
import type { Table, TableCell } from './tables/columns.ts';
import { tablesOf } from './tables.ts';

async function readBack(table: Table): Promise<{ readonly rows: readonly object[]; readonly metadata: FileMetaData }> {
  const { buffer } = await parquetOf(table, '0.1.0');
  const file = buffer as ArrayBuffer;
  return { rows: await parquetReadObjects({ file }), metadata: parquetMetadata(file) };
}

function objectsOf({ columns, rows }: Table): readonly object[] {
  return rows.map(row => Object.fromEntries(columns.map(({ name }, c) => [name, row[c]])));
}

const tables = tablesOf(compareReports(exampleReports(), english, { parser: parser() }));
const none = tablesOf(compareReports([], english, { parser: parser() }));

describe.each([...tables, ...none].map(table => [`${table.name}, ${table.rows.length} rows`, table] as const))(
  '%s',
  (_, table) => {
    test('comes back as it went', async () => {
      const { rows, metadata } = await readBack(table);
      expect(rows).toEqual(objectsOf(table));
      expect(Number(metadata.num_rows)).toBe(table.rows.length);
    });

    test('has the types and names of its columns, and says what they mean', async () => {
      const { metadata } = await readBack(table);
      const types = { BYTE_ARRAY: 'string', INT32: 'integer', DOUBLE: 'number', BOOLEAN: 'boolean' } as const;
      const [, ...columns] = metadata.schema;
      expect(columns.map(({ name, type }) => [name, types[type as keyof typeof types]])).toEqual(
        table.columns.map(({ name, type }) => [name, type]),
      );
      expect(columns.map(({ repetition_type }) => repetition_type === 'OPTIONAL')).toEqual(
        table.columns.map(({ isOptional }) => isOptional),
      );
      const told = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value]));
      expect(told.get('table')).toBe(table.name);
      expect(JSON.parse(told.get('columns')!)).toHaveLength(table.columns.length);
    });

    test('is the same bytes again', async () => {
      expect(await parquetOf(table, '0.1.0')).toEqual(await parquetOf(table, '0.1.0'));
    });
  },
);

test('words a spreadsheet would run are as they are, and many rows come back', async () => {
  const rows: readonly (readonly TableCell[])[] = Array.from({ length: 3000 }, (_, i) => [
    i % 7 === 0 ? null : `=SUM(${i}) “é” 😀`,
    i,
    i % 2 === 0 ? null : i / 3,
    i % 3 === 0,
  ]);
  const column = (
    name: string,
    type: 'string' | 'integer' | 'number' | 'boolean',
    isOptional = true,
  ): Table['columns'][number] => ({
    name,
    type,
    about: '',
    isOptional,
  });
  const table: Table = {
    name: 'made',
    about: '',
    key: 'n',
    references: [],
    columns: [
      column('words', 'string'),
      column('n', 'integer', false),
      column('share', 'number'),
      column('even', 'boolean', false),
    ],
    rows,
  };
  expect((await readBack(table)).rows).toEqual(objectsOf(table));
});
