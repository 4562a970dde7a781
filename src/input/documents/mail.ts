/**
 * Mails (.eml) -> the report in its text, and each attached text or document as a report of its own. The subject is the headline, the sender outlet or author, the day sent
 * that of publication; a page saved as one file (MHTML) is read as that page. Pictures, calendars and signatures are passed over.
 */
import type { Problem } from '../../core/model/problems.ts';
import { countWords } from '../../core/text/spaced.ts';
import { readDate } from '../dates.ts';
import type { StatedFields } from '../fields.ts';
import { freeText } from '../free-text.ts';
import { LARGEST_DOCUMENT, LARGEST_TEXT } from '../limits.ts';
import { readMarkup } from '../markup.ts';
import { baseName } from '../names.ts';
import { badEncoding, tooLarge } from '../plain.ts';
import { isWithoutReports, joinReadings, ofInput } from '../readings.ts';
import { failedReading, makeReport, type ReadInside, type Reading, type ReadOptions } from '../reports.ts';
import { leftOut, readAttachments } from './mail-attachments.ts';
import { type Mail, takeApart } from './mail-parts.ts';
import { SEALED } from './mail-seals.ts';
import { senderIn, senderOf } from './mail-senders.ts';
import { kindOf, type MailText, plainSubject, readMailText } from './mail-texts.ts';
import { splitMailbox } from './mailboxes.ts';
import { withoutUnseen } from './unseen-elements.ts';

/** Mails in mails that are opened. */
const DEEPEST = 3;
/** Words up to which a mail's text is only a note to what is attached to it. */
const NOTE_WORDS = 60;
/** How many times a note's words what it is a note to has: a statement of a few lines outweighs the list's address below it. */
const NOTE_SHARE = 3;
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
  const mails = splitMailbox(bytes);
  if (mails.length > 1) return readMailbox(mails, input, { ...options, depth: depth + 1 }, inside);
  const mail = await takeApart(bytes);
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
  if (SEALED.test(chosen.text))
    return failedReading('encrypted', 'Encrypted (OpenPGP); open it in your mail program and give its text.', input);
  const hasReports = !isWithoutReports(attached);
  const isNote = hasReports && isNoteTo(chosen.text, attached);
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
  const problems = [
    ...(chosen.leftOut.length === 0 ? [] : [leftOut(`Left out: ${chosen.leftOut.join(', ')}.`, input)]),
    ...untoldDay(chosen, input),
    ...(mail.isGuess ? [badEncoding(input)] : []),
  ];
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

/** Reads the mails of a mailbox one after another; how many were found is said. */
async function readMailbox(
  mails: readonly Uint8Array[],
  input: string,
  options: ReadOptions,
  inside: ReadInside,
): Promise<Reading> {
  const most = options.mostRecords ?? MOST_MAILS;
  if (mails.length > most) {
    const detail = `A mailbox of ${mails.length} mails, which is more than is read at once (${most}); save those of one event by themselves (.eml).`;
    return failedReading('too-large', detail, input);
  }
  const readings: Reading[] = [];
  for (const [i, mail] of mails.entries()) {
    const { contentType: _, ...own } = options;
    readings.push(await inside(mail, `${baseName(input)}-${i + 1}.eml`, own));
  }
  const several: Problem = {
    code: 'several-reports',
    detail: `A mailbox, read as ${mails.length} mails.`,
    report: input,
  };
  const told = readings.map((reading, i) => ofInput(reading, input, detail => `Mail ${i + 1}: ${detail}`));
  return joinReadings([...told, { found: [], problems: [several] }]);
}

/** Mails of a mailbox that are read at once. */
const MOST_MAILS = 500;

function isMail({ headers }: Mail): boolean {
  return headers.some(({ key }) => /^(?:from|subject|date|message-id|mime-version|received)$/.test(key));
}

/** Where a mail that was passed on says when it was sent, and that could be two days. */
function untoldDay({ passedOn }: MailText, input: string): readonly Problem[] {
  if (passedOn === null || passedOn.date !== null || passedOn.sent === '') return [];
  const detail = `The day on which the mail passed on was sent, “${freeText(passedOn.sent, 60)}”, can’t be told for sure; state it as "published" if you know it.`;
  return [leftOut(detail, input)];
}

interface Body {
  readonly chosen: MailText;
  readonly stated: StatedFields;
}

function readBody(mail: Mail): Body {
  const subject = mail.subject?.replace(/\s+/g, ' ').trim() ?? '';
  const sent = readDate(mail.headers.find(({ key }) => key === 'date')?.value ?? '');
  const chosen = readMailText(bodyOf(mail), kindOf(subject), sent?.published ?? null);
  const { passedOn } = chosen;
  const sender = passedOn?.from == null ? senderOf(mail.from) : senderIn(passedOn.from);
  const date = passedOn === null ? sent : passedOn.date;
  const headline = plainSubject(passedOn?.subject ?? subject);
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
  const shown = readMarkup(withoutUnseen(html));
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

/** Whether a mail's text is only a note to what is attached to it: it is short, and what is attached is not. */
function isNoteTo(text: string, attached: Reading): boolean {
  const words = countWords(text);
  return words < NOTE_WORDS && attached.found.some(({ report }) => countWords(report.text) >= NOTE_SHARE * words);
}
