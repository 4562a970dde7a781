/**
 * Mails (.eml) -> the report in its text, and each attached text or document as a report of its own. The subject is the headline, the sender outlet or author, the day sent
 * that of publication; a page saved as one file (MHTML) is read as that page. Pictures, calendars and signatures are passed over.
 */
import PostalMime from 'postal-mime';
import { readDate } from '../dates.ts';
import type { StatedFields } from '../fields.ts';
import { LARGEST_DOCUMENT, LARGEST_TEXT } from '../limits.ts';
import { readMarkup } from '../markup.ts';
import { baseName } from '../names.ts';
import { tooLarge } from '../plain.ts';
import { isWithoutReports, joinReadings, ofInput } from '../readings.ts';
import { failedReading, makeReport, type ReadInside, type Reading, type ReadOptions } from '../reports.ts';
import { leftOut, readAttachments } from './mail-attachments.ts';
import type { Mail } from './mail-parts.ts';
import { senderIn, senderOf } from './mail-senders.ts';
import { type MailText, readMailText } from './mail-texts.ts';

/** Mails in mails that are opened. */
const DEEPEST = 3;
/** Parts in parts: a signed mail with alternatives and pictures has five. */
const DEEPEST_PARTS = 30;
const LONGEST_HEADERS = 256 * 1024;
/** Words up to which a mail's text is only a note to what is attached to it. */
const NOTE_WORDS = 60;
/** Share of the letters of the other form that a full text has: marks of emphasis and addresses make some difference. */
const FULL = 0.8;

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
  const hasReports = !isWithoutReports(attached);
  const isNote = hasReports && wordsIn(chosen.text) < NOTE_WORDS;
  if (chosen.text === '' || isNote) {
    const note =
      isNote && chosen.text !== ''
        ? [leftOut('The text of the mail, a note to what is attached, was left out.', input)]
        : [];
    const problems = [...note, ...attached.problems];
    return hasReports || problems.length > 0
      ? { ...attached, problems }
      : failedReading('no-text', 'A mail without text or a document attached.', input);
  }
  if (chosen.text.length > LARGEST_TEXT) return tooLarge(chosen.text.length, LARGEST_TEXT, input);
  const problems = chosen.leftOut.length === 0 ? [] : [leftOut(`Left out: ${chosen.leftOut.join(', ')}.`, input)];
  const raw = {
    input,
    text: chosen.text,
    sha256: options.sha256(bytes),
    name: baseName(input),
    fields: stated,
    problems,
  };
  return joinReadings([{ found: [makeReport(raw, options)], problems: [] }, attached]);
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
  return ofInput(await inside(new TextEncoder().encode(html), name, page), input);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(word => word !== '').length;
}
