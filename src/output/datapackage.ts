/** Says what the tables in a folder hold: a Frictionless Data Package, which R, Python and validators read. In: table shapes. Out: `datapackage.json` as data. */
import type { TableShape } from './tables/columns.ts';

export interface DataPackageOptions {
  readonly version: string;
  /** What the tables are of, in words of our own. */
  readonly title: string;
}

/** The description of CSV files named after their tables. */
export function dataPackageOf(tables: readonly TableShape[], { version, title }: DataPackageOptions): object {
  return {
    profile: 'tabular-data-package',
    name: 'synoptic-tables',
    title,
    description: DESCRIPTION,
    created_by: `Synoptic ${version}`,
    resources: tables.map(resourceOf),
  };
}

const DESCRIPTION =
  'What several news reports of one event say of the same things. Nothing in it is verified and nothing says who is right. A cell of words that begins with = + - @ or a tab has an apostrophe before it (so has one that begins with apostrophes and then such a sign); take one away to have the words.';

function resourceOf({ name, about, key, references, columns }: TableShape): object {
  return {
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    description: about,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map(({ name: column, type, about: means, isOptional }) => ({
        name: column,
        type,
        description: means,
        constraints: { required: !isOptional, ...(column === key ? { unique: true } : {}) },
      })),
      missingValues: [''],
      primaryKey: key,
      foreignKeys: references.map(({ column, table, key: of }) => ({
        fields: column,
        reference: { resource: table, fields: of },
      })),
    },
  };
}
