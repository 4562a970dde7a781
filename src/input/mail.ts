/**
 * Mails (.eml) -> the report in its text, and each attached text or document as a report of its own. The subject is the headline, the sender outlet or author, the day sent
 * that of publication; a page saved as one file (MHTML) is read as that page. Pictures, calendars and signatures are passed over.
 */
import PostalMime from 'postal-mime';
import type { Problem } from '../core/model/problems.ts';
import { readDate } from './dates.ts';
import type { StatedFields } from './fields.ts';
import { formatByType } from './formats.ts';
import { formatByName, LARGEST_DOCUMENT, LARGEST_TEXT } from './limits.ts';
import { type MailText, readMailText } from './mail-texts.ts';
import { readMarkup } from './markup.ts';
import { baseName } from './names.ts';
import { tooLarge } from './plain.ts';
import { failedReading, makeReport, type ReadInside, type Reading, type ReadOptions } from './reports.ts';

/** Mails in mails that are opened. */
const DEEPEST = 3;
/** Attachments that are read. */
const MOST_ATTACHMENTS = 50;
/** Parts in parts: a signed mail with alternatives and pictures has five. */
const DEEPEST_PARTS = 30;
const LONGEST_HEADERS = 256 * 1024;
/** Words up to which a mail's text is only a note to what is attached to it. */
const NOTE_WORDS = 60;
/** Share of the letters of the other form that a full text has: marks of emphasis and addresses make some difference. */
const FULL = 0.8;

type Mail = Awaited<ReturnType<PostalMime['parse']>>;
type Attachment = Mail['attachments'][number];

/** Reads a mail. */
export async function readMail(
  bytes: Uint8Array,
  input: string,
  options: ReadOptions,
  inside: ReadInside,
): Promise<Reading> {
  if (bytes.length > LARGEST_DOCUMENT) return tooLarge(bytes.length, LARGEST_DOCUMENT, input);
  if (bytes.length === 0) return failedReading('empty', 'Nothing in it; was it saved?', input);
  const depth = options.depth ?? 0;
  if (depth > DEEPEST)
    return failedReading('too-large', 'Mails in mails, deeper than is read; save the one you mean by itself.', input);
  const mail = await parse(bytes);
  if (mail === null || !isMail(mail))
    return failedReading(
      'bad-document',
      'Not a mail as one is saved (.eml), or a damaged one; save its text and give that.',
      input,
    );
  const page = savedPage(mail);
  if (page !== null) return readPage(page, input, { ...options, depth: depth + 1 }, inside);
  const { chosen, stated } = readBody(mail);
  const attached = await readAttachments(mail.attachments, stated, input, { ...options, depth: depth + 1 }, inside);
  const isNote = attached.found.length > 0 && wordsIn(chosen.text) < NOTE_WORDS;
  if (chosen.text === '' || isNote) {
    const note =
      isNote && chosen.text !== ''
        ? [leftOut('The text of the mail, a note to what is attached, was left out.', input)]
        : [];
    const problems = [...note, ...attached.problems];
    return attached.found.length > 0 || problems.length > 0
      ? { found: attached.found, problems }
      : failedReading('no-text', 'A mail without text or a document attached.', input);
  }
  if (chosen.text.length > LARGEST_TEXT) return tooLarge(chosen.text.length, LARGEST_TEXT, input);
  const problems = chosen.leftOut.length === 0 ? [] : [leftOut(`Left out: ${listed(chosen.leftOut)}.`, input)];
  const raw = {
    input,
    text: chosen.text,
    sha256: options.sha256(bytes),
    name: baseName(input),
    fields: stated,
    problems,
  };
  return { found: [makeReport(raw, options), ...attached.found], problems: attached.problems };
}

async function parse(bytes: Uint8Array): Promise<Mail | null> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: DEEPEST_PARTS,
      maxHeadersSize: LONGEST_HEADERS,
    });
  } catch {
    return null;
  }
}

function isMail({ headers }: Mail): boolean {
  return headers.some(({ key }) => /^(?:from|subject|date|message-id|mime-version|received)$/.test(key));
}

interface Body {
  readonly chosen: MailText;
  readonly stated: StatedFields;
}

function readBody(mail: Mail): Body {
  const subject = mail.subject?.replace(/\s+/g, ' ').trim() ?? '';
  const isAnswer = /^re(?:\[\d+\])?\s*:/i.test(subject);
  const chosen = readMailText(bodyOf(mail), isAnswer);
  const { passedOn } = chosen;
  const sender = passedOn?.from == null ? senderOf(mail.from) : senderIn(passedOn.from);
  const date =
    passedOn === null ? readDate(mail.headers.find(({ key }) => key === 'date')?.value ?? '') : passedOn.date;
  const headline = (passedOn?.subject ?? subject).replace(/^(?:(?:re|fwd?|aw|wg)(?:\[\d+\])?\s*:\s*)+/i, '').trim();
  const stated: StatedFields = {
    ...(headline === '' ? {} : { headline }),
    ...sender,
    ...(date === null ? {} : { published: date }),
  };
  return { chosen, stated };
}

/** What mail programs print in the plain form for pictures and links. */
const PLAIN_NOISE = /<https?:\/\/|\[(?:https?:\/\/|image:|cid:)/i;

/** The plain form where it is the full text and clean, else what the other shows. */
function bodyOf({ text = '', html = '' }: Mail): string {
  const plain = text.trim();
  if (html.trim() === '') return plain;
  const shown = readMarkup(html);
  const letters = (of: string): number => of.replace(/\s+/g, '').length;
  const isFull = letters(plain) >= FULL * letters(shown);
  return plain !== '' && isFull && !PLAIN_NOISE.test(plain) ? plain : shown === '' ? plain : shown;
}

/** Names before the `@` that are an office's, not a person's. */
const OFFICE =
  /^(?:press|presse|media|news|newsroom|newsdesk|newsletters?|info|contact|desk|editors?|editorial|alerts?|no-?reply|do-?not-?reply|office|communications?|comms|pr|mail|hello|updates?)\b/i;
/** Domains whose mails say nothing of an outlet. */
const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|pm|mail|fastmail|zoho)\.[a-z.]{2,6}$/i;

function senderOf(from: Mail['from']): StatedFields {
  if (from === undefined) return {};
  return sender(from.name, from.address ?? '');
}

/** UTF-16 code units looked at of a sender. */
const LONGEST_SENDER = 300;

/** `The Anvil <news@anvil.example>`, as it stands in a passed-on mail's head. */
function senderIn(from: string): StatedFields {
  const line = from.slice(0, LONGEST_SENDER);
  const address = /[^\s<>"'[\]():]+@[^\s<>"'[\]():]+/.exec(line)?.[0] ?? '';
  const name = line.replace(/[<[(]?(?:mailto:)?[^\s<>[\]()]*@.*$/, '').replace(/^["'\s]+|["'\s]+$/g, '');
  return sender(name, address);
}

function sender(name: string, address: string): StatedFields {
  const [local = '', domain = ''] = address.split('@');
  const isFree = FREE_MAIL.test(domain);
  const named = name.trim().replace(/\s+/g, ' ');
  const isOffice = OFFICE.test(local) || /\b(?:office|press|news|team|desk|ministry|police|council)\b/i.test(named);
  if (named === '' || named.includes('@')) return domain === '' || isFree ? {} : { outlet: domain };
  if (isOffice) return { outlet: named };
  return { byline: named, ...(domain === '' || isFree ? {} : { outlet: domain }) };
}

/** Formats whose attachments are reports. */
const READ: ReadonlySet<string> = new Set(['text', 'html', 'word', 'pdf', 'mail']);
/** Kinds that are no text, and say so. */
const NO_TEXT =
  /^(?:image|audio|video|font)\/|^text\/(?:calendar|x?-?vcard|directory)|^application\/(?:ics|pgp-|pkcs7-|x-pkcs7-)/;

async function readAttachments(
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
      contentType: attachment.mimeType,
      // what the mail tells of all that it brings; what a document tells of itself counts more
      defaults: { ...options.defaults, ...common },
    });
    readings.push({
      found: reading.found.map(({ report, problems }) => ({ report: { ...report, input }, problems })),
      problems: reading.problems.map(({ code, detail }) => ({
        code,
        detail: `Attached ${name}: ${detail}`,
        report: input,
      })),
    });
  }
  unread.push(
    ...attachments.slice(MOST_ATTACHMENTS).map((attachment, i) => nameOf(attachment, MOST_ATTACHMENTS + i + 1)),
  );
  const passed = unread.length === 0 ? [] : [leftOut(`Attached and not read: ${listed(unread.slice(0, 10))}.`, input)];
  return {
    found: readings.flatMap(({ found }) => found),
    problems: [...readings.flatMap(({ problems }) => problems), ...passed],
  };
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

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

interface SavedPage {
  readonly html: string;
  readonly url: string | null;
}

/** A page that a browser saved as one file: it has a page, its pictures, and no plain form. */
function savedPage({ headers, html, text, from }: Mail): SavedPage | null {
  const value = (name: string): string => headers.find(({ key }) => key === name)?.value ?? '';
  const url = value('snapshot-content-location');
  const isSaved = url !== '' || /^<?saved by /i.test(`${from?.name ?? ''}${value('from')}`);
  if (!isSaved || html === undefined || (text ?? '').trim() !== '') return null;
  return { html, url: URL.canParse(url) ? url : null };
}

async function readPage(
  { html, url }: SavedPage,
  input: string,
  options: ReadOptions,
  inside: ReadInside,
): Promise<Reading> {
  const name = `${input.replace(/\.mht(?:ml)?$/i, '')}.html`;
  const page = { ...options, contentType: 'text/html; charset=utf-8', ...(url === null ? {} : { url }) };
  const { found, problems } = await inside(new TextEncoder().encode(html), name, page);
  return {
    found: found.map(read => ({ report: { ...read.report, input }, problems: read.problems })),
    problems: problems.map(({ code, detail }) => ({ code, detail, report: input })),
  };
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(word => word !== '').length;
}

function listed(names: readonly string[]): string {
  return names.join(', ');
}

function leftOut(detail: string, input: string): Problem {
  return { code: 'document-parts', detail, report: input };
}
