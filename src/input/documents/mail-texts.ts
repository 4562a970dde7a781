/**
 * The report in a mail's text: without the signature, without what is quoted of an earlier mail, without the note above what was passed on. In: the text and whether it
 * answers one. Out: the text of the report, what the head of a passed-on mail tells, and what was left out. Lines that a mail program broke are joined where that is certain.
 */
import { readDate, type StatedDate } from '../dates.ts';

export interface MailText {
  readonly text: string;
  /** Of the mail that was passed on, if one was. */
  readonly passedOn: PassedOn | null;
  readonly leftOut: readonly ('signature' | 'quoted mail' | 'note above')[];
}

export interface PassedOn {
  readonly from: string | null;
  readonly subject: string | null;
  readonly date: StatedDate | null;
}

/** Words above which what stands over a passed-on mail is a text of its own, to which the other is only attached. */
const OWN_TEXT = 60;
/** Lines of a signature at most; four are asked for, disclaimers run on. */
const SIGNATURE_LINES = 40;
/** Words without which a mail is nothing but what it quotes. */
const FEWEST_OWN = 5;

/** `isAnswer`: its subject says that it answers a mail. */
export function readMailText(whole: string, isAnswer: boolean): MailText {
  const leftOut: MailText['leftOut'][number][] = [];
  let lines: readonly string[] = whole.split(/\r\n|\n|\r/);
  let passedOn: PassedOn | null = null;
  const head = findHead(lines);
  if (head !== null) {
    const above = lines.slice(0, head.start);
    const isOwn = countWords(above) >= OWN_TEXT || (isAnswer && countWords(above) >= FEWEST_OWN);
    if (countWords(isOwn ? lines.slice(head.end) : above) > 0) leftOut.push(isOwn ? 'quoted mail' : 'note above');
    lines = isOwn ? above : lines.slice(head.end);
    if (!isOwn) ({ passedOn } = head);
  }
  const quoted = withoutQuoted(lines, isAnswer);
  if (quoted.isLess) leftOut.push('quoted mail');
  const signed = signatureOf(quoted.lines);
  if (signed < quoted.lines.length) leftOut.push('signature');
  const kept = quoted.lines.slice(0, signed).map(line => line.trimEnd());
  return { text: unwrap(kept).join('\n').trim(), passedOn, leftOut };
}

function countWords(lines: readonly string[]): number {
  return lines
    .join(' ')
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word)).length;
}

const BORDER =
  /^\s*(?:-{2,}\s*(?:forwarded message|original message|original appointment)\s*-{2,}|begin forwarded message:)\s*$/i;
const FIELD = /^\s*\*?(from|sent|date|to|cc|subject|reply-to):\*?\s*(\S.*)?$/i;
/** Lines of a passed-on mail's head at most; long lists of receivers run over. */
const MOST_HEAD = 14;
/** Fields that make a head where no line says that one begins. */
const FEWEST_FIELDS = 3;

interface Head {
  readonly start: number;
  readonly end: number;
  readonly passedOn: PassedOn;
}

/** The head of the first mail that stands inside this one, as mail programs print it. */
function findHead(lines: readonly string[]): Head | null {
  for (let at = 0; at < lines.length; at++) {
    const isBorder = BORDER.test(lines[at] ?? '');
    if (!isBorder && !/^\s*\*?from:/i.test(lines[at] ?? '')) continue;
    const fields = new Map<string, string>();
    let end = at + (isBorder ? 1 : 0);
    let last: string | null = null;
    for (let next = end; next < Math.min(lines.length, at + MOST_HEAD); next++) {
      const line = lines[next] ?? '';
      const [, name, value = ''] = FIELD.exec(line) ?? [];
      if (name !== undefined) {
        last = name.toLowerCase();
        fields.set(last, value.trim());
        end = next + 1;
      } else if (line.trim() !== '' && last !== null && fields.get(last) === '') {
        // the value on a line of its own
        fields.set(last, line.trim());
        end = next + 1;
      } else if (line.trim() !== '') break;
    }
    if (fields.size < (isBorder ? 1 : FEWEST_FIELDS) || !fields.has('from')) continue;
    if (!isBorder && !fields.has('subject')) continue;
    const passedOn = {
      from: fields.get('from') ?? null,
      subject: fields.get('subject') ?? null,
      date: readDate(fields.get('date') ?? fields.get('sent') ?? ''),
    };
    return { start: at, end, passedOn };
  }
  return null;
}

const QUOTED = /^\s*>/;
const ATTRIBUTION = /^(?:On\s.{6,200}\swrote:|.{3,120}\swrote:)\s*$/;

/** Without the lines of an earlier mail; with those alone, if there are no others. */
function withoutQuoted(
  lines: readonly string[],
  isAnswer: boolean,
): { readonly lines: readonly string[]; readonly isLess: boolean } {
  const attribution = lines.findIndex((line, at) => {
    // the line may have been broken
    const two = `${line.trimEnd()} ${(lines[at + 1] ?? '').trim()}`;
    const next = lines.slice(at + 1, at + 4).find(other => other.trim() !== '' && !/wrote:\s*$/.test(other)) ?? '';
    return (ATTRIBUTION.test(line) || (/^On\s/.test(line) && ATTRIBUTION.test(two))) && (QUOTED.test(next) || isAnswer);
  });
  const isUnmarked = attribution >= 0 && !lines.slice(attribution + 1).some(line => QUOTED.test(line));
  const own = (isUnmarked ? lines.slice(0, attribution) : lines).filter((line, at) => {
    const isAttribution =
      attribution >= 0 && (at === attribution || (at === attribution + 1 && /wrote:\s*$/.test(line)));
    return !QUOTED.test(line) && !isAttribution;
  });
  if (own.length === lines.length) return { lines, isLess: false };
  if (countWords(own) >= FEWEST_OWN) return { lines: own, isLess: true };
  return {
    lines: lines
      .filter((line, at) => at !== attribution && (QUOTED.test(line) || line.trim() === ''))
      .map(line => line.replace(/^\s*(?:>\s?)+/, '')),
    isLess: false,
  };
}

/** Where the signature begins: behind the line of two dashes (RFC 3676, 4.3), if no more than a signature follows. */
function signatureOf(lines: readonly string[]): number {
  const at = lines.findIndex(line => line === '-- ' || line.trimEnd() === '--');
  return at > 0 && lines.length - at <= SIGNATURE_LINES ? at : lines.length;
}

/** Columns at which mail programs break lines. */
const NARROWEST = 55;
const WIDEST = 80;

/** Joins lines that were broken for width: where the next line's first word would not have fitted. */
function unwrap(lines: readonly string[]): readonly string[] {
  const width = lines.reduce((widest, { length }) => Math.max(widest, length), 0);
  if (width < NARROWEST || width > WIDEST) return lines;
  const joined: string[] = [];
  let before = '';
  for (const line of lines) {
    const first = /^\S+/.exec(line)?.[0] ?? '';
    const isBroken =
      before.length >= NARROWEST - first.length &&
      before.length + 1 + first.length > width &&
      first !== '' &&
      !/^(?:[-*•]|\d+[.)])$/.test(first);
    if (isBroken) joined.push(`${joined.pop() ?? ''} ${line}`);
    else joined.push(line);
    before = line;
  }
  return joined;
}
