/** What a table is: named columns with a type and what they mean, and rows of plain cells. Files of every kind, their description and the documents are made of this. */

export type CellType = 'string' | 'integer' | 'number' | 'boolean';
/** `null`: nothing there, or not known; the column says which. */
export type TableCell = string | number | boolean | null;

export interface ColumnShape {
  readonly name: string;
  readonly type: CellType;
  /** What a cell means, in which unit, and what an empty one says. */
  readonly about: string;
  /** Whether a cell may be empty. */
  readonly isOptional: boolean;
}

/** Says that cells of a column name rows of another table. */
export interface Reference {
  readonly column: string;
  readonly table: string;
  readonly key: string;
}

/** What a table holds, without rows. */
export interface TableShape {
  readonly name: string;
  /** What a row is. */
  readonly about: string;
  /** The column that no two rows share. */
  readonly key: string;
  readonly references: readonly Reference[];
  readonly columns: readonly ColumnShape[];
}

export interface Table extends TableShape {
  readonly rows: readonly (readonly TableCell[])[];
}

/** A column and how its cell is got from what a row is made of. */
export interface Column<R> extends ColumnShape {
  readonly of: (row: R) => TableCell;
}

/** Makes a column that is never empty. */
export function column<R>(name: string, type: CellType, about: string, of: (row: R) => TableCell): Column<R> {
  return { name, type, about, isOptional: false, of };
}

/** Makes a column whose cell may be empty. */
export function optional<R>(name: string, type: CellType, about: string, of: (row: R) => TableCell): Column<R> {
  return { name, type, about, isOptional: true, of };
}

/** A table's shape with the way to its rows. */
export interface TableMaker<R> extends Omit<TableShape, 'columns'> {
  readonly columns: readonly Column<R>[];
}

export function tableOf<R>(maker: TableMaker<R>, rows: readonly R[]): Table {
  return { ...shapeOf(maker), rows: rows.map(row => maker.columns.map(({ of }) => of(row))) };
}

/** The shape alone, as plain data. */
export function shapeOf<R>({ name, about, key, references, columns }: TableMaker<R>): TableShape {
  return {
    name,
    about,
    key,
    references,
    columns: columns.map(({ name: of, type, about: means, isOptional }) => ({
      name: of,
      type,
      about: means,
      isOptional,
    })),
  };
}

/** What joins several names in one cell. */
const JOINT = '; ';

/** Several names in one cell; null where there are none. */
export function joined(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join(JOINT);
}
