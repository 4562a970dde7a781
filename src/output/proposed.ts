/**
 * What the page shows of proposals: the mark on what only a proposal brought, their part of the legend, what became of each at the foot. In: findings and
 * counts. Out: labels, items, lines of words. A proposer's words are never shown as a report's: no “ ” around them, and no bar as in rows of words.
 */

import type { Comparison, Finding } from '../core/model/comparison.ts';
import type { ProblemCode } from '../core/model/problems.ts';
import { SECOND_READER } from '../core/model/proposals.ts';
import type { Refusal, RefusalReason, WeighedProposals } from '../core/model/weighed-proposals.ts';
import { isProposed } from './agreements.ts';
import type { Item, Row, Section } from './page-parts.ts';
import { rowsOf } from './rows.ts';
import { safe } from './widths.ts';

/** Stands before an item that only a proposal brought. */
const MARK = '◇';

/** Whether somebody proposed it, also where rules found it. */
export function isNamed({ why }: Finding): boolean {
  return why.by !== undefined;
}

/** How a finding's item begins. */
export function labelled(finding: Finding): Pick<Item, 'label' | 'mark' | 'finding'> {
  return { label: isProposed(finding) ? labelOf(finding) : finding.label, ...marked(finding) };
}

/** A label may give words of its sides in marks; whatever else it has in marks is a proposer's. */
function labelOf({ label, variants }: Finding): string {
  const exact = new Set(variants.flatMap(({ evidence }) => evidence.map(each => safe(each.exact))));
  return label
    .split(/(“[^“”]*”)/)
    .map((part, i) => (i % 2 === 1 && exact.has(safe(part.slice(1, -1))) ? part : ownWords(part)))
    .join('');
}

/** The mark alone and what is marked, for an item that shows nothing but a report's words. */
export function marked(finding: Finding): Pick<Item, 'mark' | 'finding'> {
  return { finding: finding.id, ...(isProposed(finding) ? { mark: MARK } : {}) };
}

/** What is proposed, then each side in the words of its texts. */
export function proposedItem(finding: Finding): Item {
  return { ...labelled(finding), rows: rowsOf(finding.variants), aligned: [], notes: [] };
}

/** Words of a proposer: marks that stand around exact words, and bars between a text's name and its words, are plain here. */
export function ownWords(text: string): string {
  return text.replace(/[“”„‟]/g, "'").replace(/[│┃|¦]/g, '/');
}

/**
 * Differences in which both sides can be so, that a proposal brought or names. Names and titles that rules found stand among what is said of the texts,
 * wordings among the quotations.
 */
export function detailItems({ findings }: Comparison): readonly Item[] {
  const lone = findings.filter(isLone);
  return [...lone.map(loneItem), ...findings.filter(each => isDetail(each) && !isLone(each)).map(proposedItem)];
}

/** What rules alone take for a clash: first, for whoever read all may have overlooked it. */
function isLone({ kind, why }: Finding): boolean {
  return why.checks?.includes(SECOND_READER) === true && !WORDINGS.has(kind);
}

function loneItem(finding: Finding): Item {
  const item = proposedItem(finding);
  return { ...item, notes: [...item.notes, 'a clash by the rules; whoever read all texts names none here'] };
}

function isDetail(finding: Finding): boolean {
  if (finding.relation !== 'compatible' || !isNamed(finding)) return false;
  return !WORDINGS.has(finding.kind) && (isProposed(finding) || !OF_TEXTS.has(finding.kind));
}

const WORDINGS: ReadonlySet<Finding['kind']> = new Set(['quote-wording', 'headline-quote']);
const OF_TEXTS: ReadonlySet<Finding['kind']> = new Set(['name', 'title']);

/** What the mark means, where an item has it. */
export function markLegend({ proposals }: Comparison, sections: readonly Section[]): string {
  if (!sections.some(({ items }) => items.some(({ mark }) => mark !== undefined))) return '';
  // a point in the middle parts what the legend says
  const names = [...new Set((proposals ?? []).map(({ by }) => safe(ownWords(by)).replaceAll('·', '-')))];
  return ` · ${MARK} proposed by ${names.join(', ')}, words and values verified here`;
}

/** Problems of reading proposals: said with what became of them. */
export const OF_PROPOSALS: ReadonlySet<ProblemCode> = new Set([
  'bad-proposals',
  'proposals-cut',
  'proposals-mended',
  'proposals-left-out',
]);

/** The foot of the page: a line a proposer, with `all` each refusal; then what could not be read. */
export function proposalsSection({ proposals = [], problems }: Comparison, all: boolean): Section {
  const unread = problems.filter(({ code }) => OF_PROPOSALS.has(code));
  const isShort = !all && proposals.some(({ refused }) => refused.length > 0);
  return {
    heading: 'PROPOSALS',
    note: `held to the texts, word for word${isShort ? '; what was refused: --all' : ''}`,
    items: [
      ...proposals.map(weighed => weighedItem(weighed, all)),
      ...unread.map(({ report, detail }) => note(report === undefined ? detail : `${report}: ${detail}`)),
    ],
    more: 0,
    numbered: false,
  };
}

function note(words: string): Item {
  return { label: ownWords(words), rows: [], aligned: [], notes: [] };
}

function weighedItem(weighed: WeighedProposals, all: boolean): Item {
  const { by, prompt, proposed, held, refused } = weighed;
  const name = prompt === 'unknown' ? by : `${by} (${prompt})`;
  const counts = [
    `${proposed} proposed`,
    `${held.length} held`,
    ...(refused.length > 0 ? [refusedCount(refused)] : []),
  ];
  return { ...note(`${name}: ${counts.join(' · ')}`), rows: all ? refused.map(refusalRow) : [] };
}

/** `5 refused (3 words not in the text, 2 no difference)`, the most frequent reason first. */
function refusedCount(refused: readonly Refusal[]): string {
  const counts = REASONS.map(([reason, words]) => ({
    words,
    n: refused.filter(refusal => refusal.reason === reason).length,
  })).filter(({ n }) => n > 0);
  const told = counts
    .sort((a, b) => b.n - a.n)
    .map(({ n, words }) => `${n} ${n === 1 ? words.replace(/^words/, 'wording') : words}`);
  return `${refused.length} refused (${told.join(', ')})`;
}

function refusalRow({ item, at, detail }: Refusal): Row {
  return { label: ownWords(`${item} ${at + 1}: ${detail}`), cells: [] };
}

/** Why a proposal is not shown, after a number. */
const REASON_WORDS: Readonly<Record<RefusalReason, string>> = {
  'not-in-text': 'words not in the text',
  'no-difference': 'no difference',
  'other-thing': 'of two different things',
  ambiguous: 'words in more than one place',
  'not-borne-out': 'not borne out by each text',
  'not-alone': 'in another text too',
  'told-already': 'shown already',
  'too-few': 'with one side only',
  silence: 'of a text that says nothing of it',
  'no-such-report': 'of no text given',
  'too-many': 'more than is taken',
};
const REASONS = Object.entries(REASON_WORDS) as readonly (readonly [RefusalReason, string])[];
