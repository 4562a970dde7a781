/** What is attached to a mail -> reports of those in formats that are read; the names of the others in a problem. Pictures and calendars are passed over. */
import type { Problem } from '../../core/model/problems.ts';
import type { StatedFields } from '../fields.ts';
import { formatByType } from '../formats.ts';
import { formatByName } from '../limits.ts';
import { isWithoutReports, joinReadings, ofInput } from '../readings.ts';
import type { ReadInside, Reading, ReadOptions } from '../reports.ts';
import type { Attachment } from './mail-parts.ts';

/** Attachments that are read. */
const MOST_ATTACHMENTS = 50;
/** Formats whose attachments are reports. */
const READ: ReadonlySet<string> = new Set(['text', 'html', 'word', 'pdf', 'mail', 'records', 'xml']);
/** Formats of agency copy, which hold mostly something else. */
const DATA: ReadonlySet<string> = new Set(['records', 'xml']);
/** Kinds that are no text, and say so. */
const NO_TEXT =
  /^(?:image|audio|video|font)\/|^text\/(?:calendar|x?-?vcard|directory)|^application\/(?:ics|pgp-|pkcs7-|x-pkcs7-)/;

export async function readAttachments(
  attachments: readonly Attachment[],
  stated: StatedFields,
  input: string,
  options: ReadOptions,
  inside: ReadInside,
): Promise<Reading> {
  const { contentType: _, url: __, ...shared } = options;
  const { headline: ___, byline: ____, id: _____, ...common } = stated;
  const readings: Reading[] = [];
  const unread: string[] = [];
  for (const attachment of attachments.slice(0, MOST_ATTACHMENTS)) {
    const name = nameOf(attachment, readings.length + 1);
    const format = formatByName(name) ?? formatByType(attachment.mimeType);
    if (format === null || !READ.has(format)) {
      if (!NO_TEXT.test(attachment.mimeType) && attachment.related !== true) unread.push(name);
      continue;
    }
    const reading = await inside(bytesOf(attachment), name, {
      ...shared,
      contentType: typeOf(attachment),
      // what the mail tells of all that it brings; what a document tells of itself counts more
      defaults: { ...options.defaults, ...common },
    });
    if (DATA.has(format) && isWithoutReports(reading)) unread.push(name);
    else readings.push(ofInput(reading, input, detail => `Attached ${name}: ${detail}`));
  }
  unread.push(
    ...attachments.slice(MOST_ATTACHMENTS).map((attachment, i) => nameOf(attachment, MOST_ATTACHMENTS + i + 1)),
  );
  const passed =
    unread.length === 0 ? [] : [leftOut(`Attached and not read: ${unread.slice(0, 10).join(', ')}.`, input)];
  return joinReadings([...readings, { found: [], problems: passed }]);
}

/** Letters of an attachment's name that are kept. */
const LONGEST_NAME = 100;

function nameOf({ filename, mimeType }: Attachment, number: number): string {
  const name = (filename ?? '')
    .replace(/[/\\\p{Cc}]+/gu, ' ')
    .trim()
    .slice(-LONGEST_NAME);
  return name !== '' && name !== '-' ? name : `attached-${number}${mimeType === 'message/rfc822' ? '.eml' : ''}`;
}

/** Its type, with the encoding that is stated of it. */
function typeOf({ mimeType, charset }: Attachment): string {
  return charset === undefined ? mimeType : `${mimeType}; charset=${charset}`;
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** A problem that says what of a mail was not read. */
export function leftOut(detail: string, input: string): Problem {
  return { code: 'document-parts', detail, report: input };
}
