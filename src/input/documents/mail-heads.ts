/**
 * The head of a mail that stands inside of another, as mail programs print it when they pass one on or answer it. In: lines. Out: where it stands and what it tells; null if
 * there is none. English, German and French programs are known.
 */
import type { StatedDate } from '../dates.ts';
import { readMailDate } from './mail-dates.ts';

export interface PassedOn {
  readonly from: string | null;
  readonly subject: string | null;
  readonly date: StatedDate | null;
  /** When it was sent, in its own words. */
  readonly sent: string;
}

export interface MailHead {
  readonly start: number;
  readonly end: number;
  /** Whether a line says that a mail begins here. */
  readonly isMarked: boolean;
  /** Whether it and what follows stand behind `>`. */
  readonly isQuoted: boolean;
  readonly passedOn: PassedOn;
}

const BORDER =
  /^\s*(?:[-_]{2,}\s*(?:forwarded message|original message|original appointment|ursprüngliche nachricht|weitergeleitete nachricht|message d[’']origine|message transféré|message original)\s*[-_]{2,}|(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré))\s*:)\s*$/i;
/** Fields by the names that they have in each language. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...['from', 'von', 'de'].map(name => [name, 'from'] as const),
  ...['sent', 'date', 'gesendet', 'datum', 'envoyé'].map(name => [name, 'date'] as const),
  ...['subject', 'betreff', 'objet'].map(name => [name, 'subject'] as const),
  ...['to', 'an', 'à', 'cc', 'reply-to', 'antwort an', 'répondre à'].map(name => [name, 'other'] as const),
]);
const FIELD = /^\s*\*?([\p{L}-]{2,12}(?: (?:an|à))?|à)\s?:\*?\s*(\S.*)?$/iu;
/** Lines of a passed-on mail's head at most; long lists of receivers run over. */
const MOST_HEAD = 14;
/** Fields that make a head where no line says that one begins. */
const FEWEST_FIELDS = 3;

function fieldOf(line: string): { readonly name: string; readonly value: string } | null {
  const [, label = '', value = ''] = FIELD.exec(line) ?? [];
  const name = NAMES.get(label.toLowerCase());
  return name === undefined ? null : { name, value };
}

/** The head of the first mail that stands inside this one; `latest`: the day on which this one was sent. */
export function findHead(lines: readonly string[], latest: string | null): MailHead | null {
  for (let at = 0; at < lines.length; at++) {
    const isMarked = BORDER.test(unquoted(lines[at] ?? ''));
    if (!isMarked && fieldOf(unquoted(lines[at] ?? ''))?.name !== 'from') continue;
    const fields = new Map<string, string>();
    const labels = new Set<string>();
    let end = at + (isMarked ? 1 : 0);
    let isQuoted = false;
    let last: string | null = null;
    for (let next = end; next < Math.min(lines.length, at + MOST_HEAD); next++) {
      const line = unquoted(lines[next] ?? '');
      const field = fieldOf(line);
      if (field !== null) {
        last = field.name;
        if (!fields.has(last)) fields.set(last, field.value.trim());
        labels.add(line.slice(0, line.indexOf(':')));
        isQuoted ||= isQuotedLine(lines[next] ?? '');
        end = next + 1;
      } else if (line.trim() !== '' && last !== null && fields.get(last) === '') {
        // the value on a line of its own
        fields.set(last, line.trim());
        end = next + 1;
      } else if (line.trim() !== '') break;
    }
    if (labels.size < (isMarked ? 1 : FEWEST_FIELDS) || !fields.has('from')) continue;
    if (!isMarked && !fields.has('subject')) continue;
    const passedOn = {
      from: fields.get('from') ?? null,
      subject: fields.get('subject') ?? null,
      date: readMailDate(fields.get('date') ?? '', latest),
      sent: fields.get('date') ?? '',
    };
    return { start: at, end, isMarked, isQuoted, passedOn };
  }
  return null;
}

export function isQuotedLine(line: string): boolean {
  return /^\s*>/.test(line);
}

/** A line without the marks of one level of quoting. */
export function unquoted(line: string): string {
  return line.replace(/^\s*>\s?/, '');
}
