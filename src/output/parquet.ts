/** A table as a Parquet file. In: a table. Out: its bytes, the same for the same table: typed columns, empty cells null, words unguarded, what columns mean as metadata. The library is loaded when it is called. */
import type { CellType, Table } from './tables/columns.ts';

const TYPES = {
  string: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Readonly<Record<CellType, string>>;

export async function parquetOf(table: Table, version: string): Promise<Uint8Array> {
  // this file of the library opens no files
  const { parquetWriteBuffer } = await import('hyparquet-writer/src/write.js');
  const { name, about, columns, rows } = table;
  const described = columns.map(({ name: column, about: means }) => ({ name: column, description: means }));
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name: column, type, isOptional }, c) => ({
      name: column,
      data: rows.map(row => row[c]!),
      type: TYPES[type],
      nullable: isOptional,
    })),
    createdBy: `synoptic version ${version}`,
    kvMetadata: [
      { key: 'table', value: name },
      { key: 'description', value: about },
      { key: 'columns', value: JSON.stringify(described) },
    ],
  });
  return new Uint8Array(buffer);
}
