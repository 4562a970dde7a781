/**
 * Inputs: what the command line names (files, folders, patterns, web addresses, `-`) -> reports and problems. The one place that opens
 * report files; addresses are fetched by `src/fetch`. It never throws: what can't be read is a named problem beside the others' reports.
 */
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { relative } from 'node:path';
import type { Problem, ProblemCode } from '../core/model/problems.ts';
import type { Fetched, FetchOptions } from '../fetch/index.ts';
import { isAddress } from '../input/addresses.ts';
import { type Batch, gatherReadings, withoutTakenBack } from '../input/batches.ts';
import { decodeBytes } from '../input/encodings.ts';
import { readFields } from '../input/fields.ts';
import {
  formatByName,
  isReportName,
  LARGEST_TEXT,
  largestInput,
  REPORT_ENDINGS_TOLD,
  readableSize,
} from '../input/limits.ts';
import { tooLarge } from '../input/plain.ts';
import { readInput } from '../input/read.ts';
import { type Cancellation, failedReading, type Reading, type ReadOptions } from '../input/reports.ts';
import { type MetaTable, readColumns, readTable, rowFits } from '../input/tables.ts';
import { layout } from '../languages/en/layout.ts';
import { type Addresses, fetchAhead, openAddresses } from './addresses.ts';
import { withEntryPages } from './entry-pages.ts';
import { attempt, byCodeUnit, entriesBelow, filesFitting, isPattern } from './folders.ts';
import { makeIds } from './ids.ts';
import { noteRead } from './read-files.ts';
import { unpack } from './unpacking.ts';

/** The options of every command that reads reports, as typed. */
export interface InputOptions extends FetchOptions {
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly role?: string | undefined;
  /** Path of a table with fields per file. */
  readonly meta?: string | undefined;
  /** Columns of tables of reports: `text=Body,published=Date`. */
  readonly columns?: string | undefined;
}

export { joinBatches } from '../input/batches.ts';

/** What was read, and what was wrong with it. */
export type ReadInputs = Batch;

export type OnFile = (path: string, number: number, of: number) => void;

/** Where `-` reads from. */
export type ByteStream = AsyncIterable<Uint8Array | string>;

const CHUNK = 65_536;

/** Languages that can be compared so far. */
const LANGUAGES = ['en'] as const;

/** What the readers need of this program, whatever they read. */
export const READING: ReadOptions = { sha256, layout, languages: LANGUAGES, unpack };

/**
 * Reads everything named, in the order named; a folder's and a pattern's files by name. `stdin` is opened only for `-`. `addresses`: where web addresses are
 * read through; who hands it in ends it. `onFile` hears of each file before it is read: its name, its number and how many there are.
 */
export async function readInputs(
  names: readonly string[],
  options: InputOptions = {},
  stdin: () => ByteStream = () => process.stdin,
  addresses?: Addresses,
  onFile: OnFile = () => {},
): Promise<Batch> {
  if (addresses !== undefined) return readThrough(addresses, names, options, stdin, onFile);
  const own = openAddresses(options);
  const batch = await readThrough(own, names, options, stdin, onFile);
  return withProblems(batch, own.end());
}

/** The batch with what went wrong beside reading. */
export function withProblems(batch: Batch, problems: readonly Problem[]): Batch {
  return problems.length === 0 ? batch : { ...batch, problems: [...batch.problems, ...problems] };
}

async function readThrough(
  addresses: Addresses,
  names: readonly string[],
  options: InputOptions,
  stdin: () => ByteStream,
  onFile: OnFile,
): Promise<Batch> {
  const { readOptions, problems: wrong } = optionsOf(options);
  const expanded = await expandNames(names);
  const readings: Reading[] = [];
  const fetched = fetchAhead(expanded.paths.filter(isAddress), addresses.fetch);
  for (const [i, path] of expanded.paths.entries()) {
    if (isAddress(path)) readings.push(await readAddress(await fetched(path), path, addresses, readOptions));
    else {
      onFile(path, i + 1, expanded.paths.length);
      readings.push(await readPath(path, readOptions, stdin));
    }
  }
  const batch = gatherReadings(readings);
  const unused = readOptions.table ? unusedRows(readOptions.table, readings) : [];
  return { ...batch, problems: [...wrong, ...unused, ...expanded.problems, ...batch.problems] };
}

/** The files that names stand for at this moment; neither opened nor sure to be there. Web addresses and standard input are none. */
export async function filesNamed(names: readonly string[]): Promise<readonly string[]> {
  return (await expandNames(names)).paths.filter(path => path !== '-' && !isAddress(path));
}

/** Bytes handed over under a name: read as a file of that name would be, and no file is opened. What is wrong with the options is for who reads files. */
export async function readHanded(bytes: Uint8Array, name: string, options: InputOptions = {}): Promise<Batch> {
  return gatherReadings([await readInput(bytes, name, optionsOf(options).readOptions)]);
}

/** Whether archives are named, or lie in folders that are: they may hold more than fits in memory. */
export async function namesArchives(names: readonly string[]): Promise<boolean> {
  return names.some(isArchive) || (await expandNames(names)).paths.some(isArchive);
}

function isArchive(path: string): boolean {
  return !isAddress(path) && formatByName(path) === 'archive';
}

/**
 * The same, a batch at a time as it comes: each file is one, of an archive each record, and none is held. Two reports of the same text are not looked for, nor are
 * rows of a table that no report was read for: that needs all of them. What an agency takes back is left out of all that comes after; what came before is gone already.
 */
export async function* readInTurn(
  names: readonly string[],
  options: InputOptions = {},
  stdin: () => ByteStream = () => process.stdin,
  addresses: Addresses = openAddresses(options),
  onFile: OnFile = () => {},
): AsyncGenerator<Batch> {
  const { readOptions, problems } = optionsOf(options);
  const expanded = await expandNames(names);
  yield { reports: [], problems: [...problems, ...expanded.problems] };
  const ids = makeIds();
  let canceled: readonly Cancellation[] = [];
  const open = (batch: Batch): Batch => {
    const [left = batch] = withoutTakenBack([batch], canceled);
    canceled = left.canceled ?? canceled;
    return left;
  };
  for (const [i, path] of expanded.paths.entries()) {
    if (!isAddress(path)) onFile(path, i + 1, expanded.paths.length);
    if (isAddress(path) || !isArchive(path)) {
      const reading = isAddress(path)
        ? await readAddress(await addresses.fetch(path), path, addresses, readOptions)
        : await readPath(path, readOptions, stdin);
      yield ids.unique(open(gatherReadings([reading])));
      continue;
    }
    const { readArchive } = await import('../input/archives/warc.ts');
    const opened = attempt(() => statSync(path));
    if ('code' in opened) yield gatherReadings([failedFile(opened.code, path)]);
    else {
      const rename = ids.archive();
      try {
        for await (const reading of readArchive(chunksOf(path), path, readOptions, readInput))
          yield rename(open(gatherReadings([reading])));
      } catch (error) {
        yield gatherReadings([failedFile((error as NodeJS.ErrnoException).code ?? String(error), path)]);
      }
    }
  }
  yield { reports: [], problems: addresses.end() };
}

/** What of the options can't be read as typed, in words; none where all can. */
export function optionFaults({ published, columns }: Pick<InputOptions, 'published' | 'columns'>): readonly string[] {
  const day = readFields({ published }, 'options').problems.map(
    () => `--published: ${JSON.stringify(published)} is no date; write one such as 2016-11-09 or 2016-11-09T08:46`,
  );
  return [...day, ...(columns === undefined ? [] : readColumns(columns).problems.map(({ detail }) => detail))];
}

interface Options {
  readonly readOptions: ReadOptions;
  readonly problems: readonly Problem[];
}

function optionsOf(options: InputOptions): Options {
  const meta = options.meta === undefined ? null : readMeta(options.meta);
  const { published, outlet, role } = options;
  const defaults = readFields({ published, outlet, role }, 'options');
  const columns = options.columns === undefined ? null : readColumns(options.columns);
  return {
    readOptions: {
      ...READING,
      defaults: defaults.fields,
      ...(meta?.table && { table: meta.table }),
      ...(columns && { columns: columns.columns }),
    },
    problems: [...defaults.problems, ...(meta?.problems ?? []), ...(columns?.problems ?? [])],
  };
}

/** How much is read where an agent, not the person at the machine, says what. */
export interface Room {
  /** Bytes of all files together. */
  readonly bytes: number;
  /** Records of one file. */
  readonly records: number;
}

/** Reads files found before, in their order, as far as there is room; each that is left out is a named problem. */
export async function readFound(
  paths: readonly string[],
  { published, role }: InputOptions,
  room: Room,
): Promise<Batch> {
  const defaults = readFields({ published, role }, 'options');
  const options: ReadOptions = { ...READING, defaults: defaults.fields, mostRecords: room.records };
  const readings: Reading[] = [];
  let left = room.bytes;
  for (const path of paths) {
    const bytes = readFile(path, Math.min(left, largestInput(path)));
    if (bytes instanceof Uint8Array) left -= bytes.length;
    readings.push(bytes instanceof Uint8Array ? await readInput(bytes, path, options) : noRoom(bytes, room, path));
  }
  const batch = gatherReadings(readings);
  return { ...batch, problems: [...defaults.problems, ...batch.problems] };
}

/** A file that was too large is so for what was read before it. */
function noRoom(reading: Reading, { bytes }: Room, path: string): Reading {
  if (reading.problems[0]?.code !== 'too-large') return reading;
  const detail = `With it the files named hold more than is read at once (${readableSize(bytes)}, of plain text ${readableSize(LARGEST_TEXT)} a file); name the reports of one event.`;
  return failedReading('too-large', detail, path);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface Expanded {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** Paths to read, each once, and what the names did not lead to. */
async function expandNames(names: readonly string[]): Promise<Expanded> {
  const paths = new Set<string>();
  const problems: Problem[] = [];
  for (const name of names) {
    const expanded = await expandName(name);
    for (const path of expanded.paths) paths.add(path);
    problems.push(...expanded.problems);
  }
  // what is yet to be read must not be written over either
  for (const path of paths) if (path !== '-' && !isAddress(path)) noteRead(path);
  return { paths: [...paths], problems };
}

async function expandName(name: string): Promise<Expanded> {
  if (name === '-' || isAddress(name)) return { paths: [name], problems: [] };
  const found = attempt(() => statSync(name));
  if ('value' in found) return found.value.isDirectory() ? expandFolder(name) : { paths: [name], problems: [] };
  if (isMissing(found.code) && isPattern(name)) return expandPattern(name);
  return { paths: [], problems: [fileProblem(found.code, name)] };
}

async function expandPattern(pattern: string): Promise<Expanded> {
  const paths = await filesFitting(pattern.replaceAll('\\', '/'));
  if (paths === null)
    return { paths: [], problems: [problem('not-found', 'Not a pattern that can be followed.', pattern)] };
  return { paths, problems: paths.length > 0 ? [] : [problem('not-found', 'No file fits this pattern.', pattern)] };
}

/** Every report file below a folder, hidden ones apart; a file named on the command line may have any ending. */
function expandFolder(folder: string): Expanded {
  const entries = [...entriesBelow(folder)];
  const paths = entries
    .filter(({ path, is }) => is === 'file' && isReportName(path))
    .map(({ path }) => path)
    .sort(byCodeUnit);
  const others = entries.filter(({ path, is }) => is === 'file' && !isReportName(path)).map(({ path }) => path);
  const passedOver = passedOverIn(folder, others.sort(byCodeUnit));
  const problems = entries.flatMap(({ path, code }) => (code === undefined ? [] : [fileProblem(code, path)]));
  if (paths.length > 0 || problems.length > 0) return { paths, problems: [...problems, ...passedOver] };
  const none = `No ${REPORT_ENDINGS_TOLD} file in this folder, nor another that is read without being named.`;
  return { paths, problems: [problem('no-reports', none, folder), ...passedOver] };
}

/** Files of a folder that are named, of those that are no reports by their names. */
const MOST_NAMED = 3;

function passedOverIn(folder: string, paths: readonly string[]): readonly Problem[] {
  if (paths.length === 0) return [];
  const named = paths.slice(0, MOST_NAMED).map(path => relative(folder, path));
  const rest = paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : '';
  const how = paths.some(path => formatByName(path) === 'table')
    ? 'a table of reports is read if it is named'
    : 'name a file to have it read';
  return [problem('passed-over', `Passed over: ${named.join(', ')}${rest}; ${how}.`, folder)];
}

/** A page in the format it is in; what does not say where it is from is from where it was fetched. */
/** What was fetched; of a feed also the pages of entries that are only summaries. */
async function readAddress(
  fetched: Fetched | Problem,
  input: string,
  addresses: Addresses,
  options: ReadOptions,
): Promise<Reading> {
  const reading = await readFetched(fetched, input, options);
  return withEntryPages(reading, async url => readFetched(await addresses.fetch(url), url, options));
}

async function readFetched(fetched: Fetched | Problem, input: string, options: ReadOptions): Promise<Reading> {
  if ('code' in fetched) return { found: [], problems: [fetched] };
  const { bytes, url, contentType } = fetched;
  const reading = await readInput(bytes, input, { ...options, url, ...(contentType !== null && { contentType }) });
  const [only, ...others] = reading.found;
  // one of several at one address is not at that address
  if (only === undefined || others.length > 0 || only.report.url !== null) return reading;
  return { ...reading, found: [{ ...only, report: { ...only.report, url } }] };
}

async function readPath(path: string, options: ReadOptions, stdin: () => ByteStream): Promise<Reading> {
  if (isArchive(path)) return readArchiveFile(path, options);
  const bytes = await readBytes(path, largestInput(path), stdin);
  return bytes instanceof Uint8Array ? readInput(bytes, path, options) : bytes;
}

async function readArchiveFile(path: string, options: ReadOptions): Promise<Reading> {
  const { holdArchive } = await import('../input/archives/warc.ts');
  try {
    return await holdArchive(chunksOf(path), path, options, readInput);
  } catch (error) {
    return failedFile((error as NodeJS.ErrnoException).code ?? String(error), path);
  }
}

function chunksOf(path: string): AsyncIterable<Uint8Array> {
  noteRead(path);
  return createReadStream(path, { highWaterMark: CHUNK });
}

/** All of standard input, for who reads it more than once; or why there is nothing. */
export function readStdin(stdin: () => ByteStream = () => process.stdin): Promise<Uint8Array | Reading> {
  return readStream(stdin(), largestInput('-'));
}

/** The bytes of a file or of standard input (`-`), or why there are none. */
export async function readBytes(path: string, limit: number, stdin: () => ByteStream): Promise<Uint8Array | Reading> {
  return path === '-' ? readStream(stdin(), limit) : readFile(path, limit);
}

/** A file's bytes, or why there are none. A file above the limit is not read at all, a pipe or device no further. */
export function readFile(path: string, limit: number): Uint8Array | Reading {
  const opened = attempt(() => openSync(path, 'r'));
  if ('code' in opened) return failedFile(opened.code, path);
  noteRead(path);
  const read = attempt(() => readDescriptor(opened.value, fstatSync(opened.value), limit));
  attempt(() => closeSync(opened.value));
  if ('code' in read) return failedFile(read.code, path);
  return typeof read.value === 'number' ? tooLarge(read.value, limit, path) : read.value;
}

/** The bytes, or their number if that is above `limit`: for a pipe or device, as many as were seen by then. */
function readDescriptor(descriptor: number, stats: Stats, limit: number): Uint8Array | number {
  if (stats.isFile() && stats.size > limit) return stats.size;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    // one more than a file is said to hold, so that its end shows
    const chunk = new Uint8Array(stats.isFile() ? Math.max(1, stats.size + 1 - size) : CHUNK);
    const length = readSync(descriptor, chunk, 0, chunk.length, null);
    if (length === 0) return joinChunks(chunks, size);
    chunks.push(chunk.subarray(0, length));
    size += length;
    if (size > limit) return size;
  }
}

function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function readStream(stdin: ByteStream, limit: number): Promise<Uint8Array | Reading> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of stdin) {
      const chunk = typeof part === 'string' ? new TextEncoder().encode(part) : part;
      chunks.push(chunk);
      size += chunk.length;
      if (size > limit) return tooLarge(size, limit, '-');
    }
  } catch {
    return failedReading('unreadable', 'Standard input broke off; nothing of it was used.', '-');
  }
  return joinChunks(chunks, size);
}

function isMissing(code: string): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}

function failedFile(code: string, path: string): Reading {
  return { found: [], problems: [fileProblem(code, path)] };
}

function fileProblem(code: string, path: string): Problem {
  if (isMissing(code) && isAddress(path))
    return problem('not-found', 'Only reports are read from web addresses; save it and give the file.', path);
  if (isMissing(code) && /^[a-z][a-z\d+.-]*:\/\//i.test(path))
    return problem('fetch-address', 'Of web addresses only http and https ones are fetched.', path);
  if (isMissing(code)) {
    const scheme = path.startsWith('localhost') ? 'http://' : 'https://';
    const asAddress = LIKE_ADDRESS.test(path) ? ` For a web address put ${scheme} in front: ${scheme}${path}` : '';
    return problem('not-found', `No such file or folder; is the name right?${asAddress}`, path);
  }
  if (code === 'EACCES' || code === 'EPERM') return problem('unreadable', 'No permission to read it.', path);
  if (code === 'ELOOP') return problem('unreadable', 'A link that leads in a circle.', path);
  return problem('unreadable', `The system would not read it (${code}).`, path);
}

/** `www.anvil.example/news`, `localhost:8080/a.html`: how people write addresses. */
const LIKE_ADDRESS = /^(?:www\.|localhost[:/]|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?\/)/i;

function problem(code: ProblemCode, detail: string, report: string): Problem {
  return { code, detail, report };
}

interface Meta {
  readonly table: MetaTable | null;
  readonly problems: readonly Problem[];
}

function readMeta(path: string): Meta {
  const bytes = readFile(path, LARGEST_TEXT);
  if (!(bytes instanceof Uint8Array)) return { table: null, problems: bytes.problems };
  const decoded = decodeBytes(bytes);
  if (decoded.is === 'binary') {
    return { table: null, problems: [problem('bad-table', 'Not a text; save the table as CSV (UTF-8).', path)] };
  }
  return readTable(decoded.text, path);
}

/** A problem for each row that no report was read for. */
function unusedRows(table: MetaTable, readings: readonly Reading[]): readonly Problem[] {
  const reports = [
    ...readings.flatMap(reading => reading.found.map(found => found.report)),
    ...readings.flatMap(reading => reading.canceled ?? []).map(({ input, keys }) => ({ input, id: keys[0] ?? '' })),
  ];
  return table.rows
    .filter(row => !reports.some(report => rowFits(row, report.input, report.id)))
    .map(row => {
      const name = row.file ?? row.fields.id ?? '';
      return problem('bad-table', `Line ${row.line}: no report was read for "${name}".`, table.input);
    });
}
