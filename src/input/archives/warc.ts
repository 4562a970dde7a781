/**
 * Web archives (WARC, plain or packed) -> reports, a record at a time: pages, feeds, texts and documents are read as files of their own format would be, with the
 * address and type that the archive tells. When a page was fetched is never when it was published. What holds no page is counted, not read.
 */
import type { Report } from '../../core/model/report.ts';
import { formatByType } from '../formats.ts';
import { LARGEST_PAGE } from '../limits.ts';
import { baseName } from '../names.ts';
import { isWithoutReports, joinReadings, ofInput } from '../readings.ts';
import { MOST_TOLD, moreOf } from '../repeats.ts';
import { failedReading, type ReadInside, type Reading, type ReadOptions, type ReadReport } from '../reports.ts';
import { readAnswer, readBody } from './http-bodies.ts';
import { oneChunk, openArchive, readOther } from './packed.ts';
import { type ArchiveRecord, readRecords } from './warc-records.ts';

/**
 * Reports read of one archive where all are held at once: comparing five times as many takes a minute. More are read one by one, by `readArchive`.
 */
export const MOST_HELD = 500;

/** Reads an archive that is there as a whole. */
export async function readWholeArchive(
  bytes: Uint8Array,
  input: string,
  options: ReadOptions,
  inside: ReadInside,
): Promise<Reading> {
  return holdArchive(oneChunk(bytes), input, options, inside);
}

/** Reads an archive as its bytes come and holds what it gives, up to `MOST_HELD` reports or what the options allow. */
export async function holdArchive(
  chunks: AsyncIterable<Uint8Array>,
  input: string,
  options: ReadOptions,
  inside: ReadInside,
): Promise<Reading> {
  const most = Math.min(options.mostRecords ?? MOST_HELD, MOST_HELD);
  const readings: Reading[] = [];
  let count = 0;
  for await (const reading of readArchive(chunks, input, options, inside)) {
    readings.push(reading);
    count += reading.found.length;
    if (count <= most) continue;
    const detail = `More than ${most} reports are in it, which is more than is compared at once; give those of one event in an archive of their own.`;
    return failedReading('too-large', detail, input);
  }
  return joinReadings(readings);
}

/** Reads an archive as its bytes come: a reading for each record that holds reports or is broken, at the end one that says what was passed over. */
export async function* readArchive(
  chunks: AsyncIterable<Uint8Array>,
  input: string,
  options: ReadOptions,
  inside: ReadInside,
): AsyncGenerator<Reading> {
  const opened = await openArchive(chunks);
  if (opened.is === 'other') {
    yield await readOther(opened.chunks, input, options, inside);
    return;
  }
  const passed = new Map<Passed, number>();
  const passOver = (kind: Passed): void => void passed.set(kind, (passed.get(kind) ?? 0) + 1);
  let records = 0;
  let reports = 0;
  let bad = 0;
  for await (const item of readRecords(opened.chunks, LARGEST_PAGE)) {
    records = Math.max(records, item.number);
    const place = placeOf(item.number, item.is === 'record' ? addressOf(item) : item.uri);
    const page = item.is === 'fault' ? { why: item.detail } : pageOf(item, options);
    if (typeof page === 'string') passOver(page);
    else if (item.is === 'fault' || 'why' in page) {
      bad += 1;
      if (bad <= MOST_TOLD && 'why' in page)
        yield failedReading('bad-record', `${place}${page.why} The others were read.`, input);
    } else {
      const reading = await readPage(page, item, input, options, inside);
      // what programs send each other is no failed report
      if (isWithoutReports(reading) && (page.format === 'records' || page.format === 'xml')) passOver('data');
      else {
        reports += reading.found.length + (reading.canceled?.length ?? 0);
        yield ofInput(reading, input, detail => `${place}${detail}`);
      }
    }
  }
  const more = moreOf('bad-record', bad, input);
  if (more.length > 0) yield { found: [], problems: more };
  if (records === 0)
    yield failedReading('not-a-report', 'No record of a web archive (WARC) is in it; is it whole?', input);
  const count = [...passed.values()].reduce((sum, n) => sum + n, 0);
  if (count === 0) return;
  // an archive that gave nothing is a failed input
  yield failedReading(reports === 0 ? 'no-text' : 'records-passed-over', passedOver(count, records, passed), input);
}

/** What a record may hold that is no page: of one such record, and of several. */
const PASSED = {
  request: ['request', 'requests'],
  note: ['note of the archiver', 'notes of the archiver'],
  revisit: [
    'page that had not changed since it was archived before',
    'pages that had not changed since they were archived before',
  ],
  refusal: ['answer that says there is no page', 'answers that say there is no page'],
  media: ['picture, sound or video', 'pictures, sounds or videos'],
  data: ['piece of data without a report', 'pieces of data without a report'],
  empty: ['empty answer', 'empty answers'],
  other: ['file of another kind', 'files of other kinds'],
} as const;

type Passed = keyof typeof PASSED;

function passedOver(count: number, records: number, passed: ReadonlyMap<Passed, number>): string {
  const kinds = [...passed].map(([kind, n]) => `${n} ${PASSED[kind][n === 1 ? 0 : 1]}`).join(', ');
  return `${count} of ${records} ${records === 1 ? 'record' : 'records'} ${count === 1 ? 'holds' : 'hold'} no page: ${kinds}.`;
}

interface Page {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly format: ReturnType<typeof formatByType>;
  /** What was wrong and was mended. */
  readonly mended: readonly string[];
}

/** The page in a record, what it holds instead, or why it can't be read. */
function pageOf(record: ArchiveRecord, options: ReadOptions): Page | Passed | { readonly why: string } {
  const type = record.headers.get('warc-type')?.toLowerCase() ?? '';
  if (type === 'request') return 'request';
  if (type === 'revisit') return 'revisit';
  if (type !== 'response' && type !== 'resource' && type !== 'conversion') return 'note';
  const { address, isBad } = readAddress(record);
  if (address !== null && !/^(?:https?|ftp|file):/i.test(address)) return 'note';
  const mended = [
    ...(record.mended === null ? [] : [record.mended]),
    ...(isBad ? ['Its address is none; it was read without.'] : []),
    ...(record.headers.has('warc-truncated') ? ['The archive holds only part of it; get the full text.'] : []),
  ];
  const declared = record.headers.get('content-type') ?? '';
  if (type !== 'response' && !/^application\/http\b/i.test(declared)) return asPage(record.block, declared, mended);
  const answer = readAnswer(record.block);
  if (answer === null) return { why: 'No answer of a server is in it.' };
  if (answer.status !== 200 && answer.status !== 203) return 'refusal';
  const sent = answer.headers.get('content-type') ?? '';
  const early = asPage(answer.body, sent, mended);
  // nothing is unpacked that isn't read
  if (typeof early === 'string') return early;
  const body = readBody(answer, LARGEST_PAGE, options.unpack);
  if (body.is === 'unread') return { why: `Its page can’t be read: ${body.why}.` };
  return asPage(body.bytes, sent, body.isCut ? [...mended, 'Its page breaks off.'] : mended);
}

function asPage(bytes: Uint8Array, type: string, mended: readonly string[]): Page | Passed {
  if (bytes.length === 0) return 'empty';
  const format = formatByType(type);
  if (format === null && type.trim() !== '' && !/^(?:application\/octet-stream|unknown)/i.test(type))
    return /^(?:image|audio|video|font)\//i.test(type) ? 'media' : 'other';
  if (format === 'archive') return 'other';
  return { bytes, type, format, mended };
}

/** The address as stated; wget sets it in angle brackets. */
function addressOf({ headers }: ArchiveRecord): string | null {
  const stated = headers.get('warc-target-uri')?.trim() ?? '';
  const address = /^<(.*)>$/.exec(stated)?.[1] ?? stated;
  return address === '' ? null : address;
}

function readAddress(record: ArchiveRecord): { readonly address: string | null; readonly isBad: boolean } {
  const stated = addressOf(record);
  const isBad = stated !== null && !URL.canParse(stated);
  return { address: isBad ? null : stated, isBad };
}

function placeOf(number: number, address: string | null): string {
  return number === 0
    ? 'Before the first record: '
    : `Record ${number}${address === null ? '' : `, ${address.slice(0, 200)}`}: `;
}

/** Reads a page under a name of its own, so that reports have ids of archive and record: `stories-12`. */
async function readPage(
  page: Page,
  record: ArchiveRecord,
  input: string,
  options: ReadOptions,
  inside: ReadInside,
): Promise<Reading> {
  const { address } = readAddress(record);
  const { url: _, contentType: __, ...shared } = options;
  const own: ReadOptions = {
    ...shared,
    ...(address !== null && /^https?:/i.test(address) ? { url: address } : {}),
    ...(page.type === '' ? {} : { contentType: page.type }),
  };
  const name = `${archiveName(input)}-${record.number}`;
  const reading = await inside(page.bytes, `${name}${PAGE_ENDING}`, own);
  const many = reading.found.length > 1;
  const found = reading.found.map((read, i) => {
    const id = many ? `${name}-${i + 1}` : name;
    const url = read.report.url ?? own.url ?? null;
    return renamed(read, { ...read.report, id, input, url }, page.mended);
  });
  return { ...reading, found };
}

/** An ending that says nothing of a format; without one, a name with a dot in it would be cut there. */
const PAGE_ENDING = '.page';

function renamed(read: ReadReport, report: Report, mended: readonly string[]): ReadReport {
  const own = mended.map(detail => ({ code: 'record-mended' as const, detail }));
  return { ...read, report, problems: [...own, ...read.problems].map(problem => ({ ...problem, report: report.id })) };
}

/** `stories` of `archives/stories.warc.gz`. */
export function archiveName(input: string): string {
  return baseName(/\.warc\.gz$/i.test(input) ? input.slice(0, -'.gz'.length) : input);
}
