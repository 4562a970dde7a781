/** Reads the tables that annotated corpora come in: CSV, and the Python literals some of their cells hold. */

/** Rows of a CSV with a head line, each by column name. Quoted cells may hold commas, line breaks and doubled quotes. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [head, ...rows] = readCells(text);
  if (head === undefined) return [];
  return rows.map(row => Object.fromEntries(head.map((name, column) => [name, row[column] ?? ''])));
}

const CELL = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;

function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const match = CELL.exec(text);
    if (match === null) throw new RangeError('not a CSV');
    const [, cell, after] = match as unknown as [string, string, string];
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (after !== ',') rows.push([]);
  }
  return rows.filter(row => row.length > 0);
}

const LITERAL = /\s*(?:([[\]{},:])|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(-?[\d.]+|None|True|False|nan))/y;

/** The value of a Python literal of lists, dictionaries, strings and numbers. Throws `RangeError` on anything else. */
export function readPythonLiteral(text: string): unknown {
  LITERAL.lastIndex = 0;
  const next = (): RegExpExecArray => {
    const match = LITERAL.exec(text);
    if (match === null) throw new RangeError('not a Python literal');
    return match;
  };
  const readValue = (token: RegExpExecArray): unknown => {
    const [, mark, single, double, bare] = token;
    if (mark === '[') return readList();
    if (mark === '{') return readDictionary();
    if (mark !== undefined) throw new RangeError(`a value cannot begin with ${mark}`);
    return bare === undefined ? readEscapes(single ?? double ?? '') : readBare(bare);
  };
  const readList = (): readonly unknown[] => {
    const items: unknown[] = [];
    for (let token = next(); token[1] !== ']'; token = next()) if (token[1] !== ',') items.push(readValue(token));
    return items;
  };
  const readDictionary = (): Readonly<Record<string, unknown>> => {
    const items: Record<string, unknown> = {};
    for (let token = next(); token[1] !== '}'; token = next()) {
      if (token[1] === ',') continue;
      const key = String(readValue(token));
      next();
      items[key] = readValue(next());
    }
    return items;
  };
  return readValue(next());
}

function readEscapes(words: string): string {
  return words.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === 't' ? '\t' : letter));
}

function readBare(word: string): unknown {
  if (word === 'None' || word === 'nan') return null;
  return word === 'True' || word === 'False' ? word === 'True' : Number(word);
}
