/**
 * The report in a mail's text: without the signature, without what is quoted of an earlier mail, without the note above what was passed on. In: the text and what the subject
 * says of it. Out: the text of the report, what the head of a passed-on mail tells, and what was left out. Nothing is left out of a mail that neither answers nor passes on one.
 */
import { freeText } from '../free-text.ts';
import { findHead, isQuotedLine, type PassedOn, unquoted } from './mail-heads.ts';
import { withoutSeal } from './mail-seals.ts';
import { findSignature } from './mail-signatures.ts';
import { unwrap } from './mail-wraps.ts';

export interface MailText {
  readonly text: string;
  /** Of the mail that was passed on, if one was. */
  readonly passedOn: PassedOn | null;
  /** What was left out, with its first words. */
  readonly leftOut: readonly string[];
}

/** What a mail's subject says that it is. */
export type MailKind = 'own' | 'answer' | 'passed on';

/** Words above which what stands over a passed-on mail is a text of its own, to which the other is only attached. */
const OWN_TEXT = 60;
/** Words without which a mail is nothing but what it quotes. */
const FEWEST_OWN = 5;
/** Letters shown of what was left out. */
const SHOWN = 60;

const ANSWER = /^(?:re|aw|sv|antw|réf?)(?:\[\d+\])?\s*:/i;
const PASSED_ON = /^(?:fwd?|wg|tr|vs|doorst|i)(?:\[\d+\])?\s*:/i;
const PREFIXES = /^(?:(?:re|aw|sv|antw|réf?|fwd?|wg|tr|vs|doorst)(?:\[\d+\])?\s*:\s*)+/i;

export function kindOf(subject: string): MailKind {
  if (ANSWER.test(subject)) return 'answer';
  return PASSED_ON.test(subject) ? 'passed on' : 'own';
}

/** A subject without what mail programs set before it. */
export function plainSubject(subject: string): string {
  return subject.replace(PREFIXES, '').trim();
}

/** `sent`: the day on which the mail was sent. */
export function readMailText(whole: string, kind: MailKind, sent: string | null): MailText {
  const leftOut: string[] = [];
  let lines: readonly string[] = withoutSeal(whole.split(/\r\n|\n|\r/));
  let passedOn: PassedOn | null = null;
  const head = findHead(lines, sent);
  // an article may hold a mail with its head: it is then part of the article
  if (head !== null && (head.isMarked || kind !== 'own' || countWords(lines.slice(0, head.start)) === 0)) {
    const above = lines.slice(0, head.start);
    const below = lines.slice(head.end);
    const isOwn = countWords(above) >= OWN_TEXT || (kind === 'answer' && countWords(above) >= FEWEST_OWN);
    leftOut.push(...shownOf(isOwn ? 'quoted mail' : 'note above', isOwn ? below : above));
    lines = isOwn ? above : head.isQuoted ? below.map(unquoted) : below;
    if (!isOwn) ({ passedOn } = head);
  }
  const quoted = withoutQuoted(lines, kind === 'answer' && passedOn === null);
  leftOut.push(...shownOf('quoted mail', quoted.less));
  const signed = findSignature(quoted.lines);
  leftOut.push(...shownOf('signature', quoted.lines.slice(signed + 1)));
  const kept = quoted.lines.slice(0, signed).map(line => line.trimEnd());
  return { text: unwrap(kept).join('\n').trim(), passedOn, leftOut };
}

function shownOf(what: string, lines: readonly string[]): readonly string[] {
  if (countWords(lines) === 0) return [];
  return [`${what} (“${freeText(lines.map(line => unquoted(line)).join(' '), SHOWN)}”)`];
}

export function countWords(lines: readonly string[]): number {
  return lines
    .join(' ')
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word)).length;
}

/** What stands before a quoted mail: it names a moment or an address, as no sentence of an article does that ends so. */
const ATTRIBUTION =
  /^(?=.*[@\d])(?:(?:On|Am|Le)\s.{6,200}\s(?:wrote|schrieb.{0,120}|a écrit)\s?:|(?=.*@).{3,120}\s(?:wrote|schrieb|a écrit)\s?:)\s*$/;
const ATTRIBUTION_START = /^(?:On|Am|Le)\s/;
const ATTRIBUTION_END = /(?:wrote|schrieb.{0,120}|a écrit)\s?:\s*$/;

interface Parted {
  readonly lines: readonly string[];
  readonly less: readonly string[];
}

/** Without the lines of an earlier mail; with those alone, if there are no others. `isReply`: marked lines are another mail's. */
function withoutQuoted(lines: readonly string[], isReply: boolean): Parted {
  const attribution = lines.findIndex((line, at) => {
    // the line may have been broken
    const two = `${line.trimEnd()} ${(lines[at + 1] ?? '').trim()}`;
    const next = lines.slice(at + 1, at + 4).find(other => other.trim() !== '' && !ATTRIBUTION_END.test(other)) ?? '';
    return (
      (ATTRIBUTION.test(line) || (ATTRIBUTION_START.test(line) && ATTRIBUTION.test(two))) &&
      (isQuotedLine(next) || isReply)
    );
  });
  const isUnmarked = attribution >= 0 && !lines.slice(attribution + 1).some(isQuotedLine);
  const isAttribution = (at: number): boolean =>
    attribution >= 0 && (at === attribution || (at === attribution + 1 && ATTRIBUTION_END.test(lines[at] ?? '')));
  const areOthers = isReply || attribution >= 0;
  const isLess = (line: string, at: number): boolean =>
    isAttribution(at) || (isUnmarked && at > attribution) || (areOthers && isQuotedLine(line));
  const own = lines.filter((line, at) => !isLess(line, at));
  const unmarked = lines.filter((line, at) => !isQuotedLine(line) && !isAttribution(at));
  if (countWords(unmarked) < FEWEST_OWN && lines.some(isQuotedLine))
    return {
      lines: lines
        .filter((line, at) => !isAttribution(at) && (isQuotedLine(line) || line.trim() === ''))
        .map(line => line.replace(/^\s*(?:>\s?)+/, '')),
      less: unmarked,
    };
  // a quotation that an article marks as such
  if (own.length === lines.length) return { lines: lines.map(unquoted), less: [] };
  return { lines: own, less: lines.filter((line, at) => isLess(line, at) && !isAttribution(at)) };
}
