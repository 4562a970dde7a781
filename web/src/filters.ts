/** Which cards are shown. In: a card and what is asked for. Out: whether it fits; words are looked for in what the texts say and in labels. */
import type { Relation } from '../../src/core/model/comparison.ts';
import type { SectionKind } from '../../src/output/page-parts.ts';
import type { Card, Story } from './story.ts';

export interface Filter {
  /** Words; each must be found. */
  readonly words: string;
  /** Empty: all. */
  readonly kinds: readonly SectionKind[];
  readonly relations: readonly Relation[];
  /** Ids of texts one of which a card must have words of; empty: any. */
  readonly texts: readonly string[];
  readonly voice: string | null;
  /** Only what somebody proposed. */
  readonly proposed: boolean;
  /** Only what the desk has not settled or dismissed. */
  readonly open: boolean;
  /** Texts whose words are not to be seen: cards that rest on nothing else go. */
  readonly hidden: readonly string[];
}

export const NO_FILTER: Filter = {
  words: '',
  kinds: [],
  relations: [],
  texts: [],
  voice: null,
  proposed: false,
  open: false,
  hidden: [],
};

export function isFiltering({ words, kinds, relations, texts, voice, proposed, open }: Filter): boolean {
  return (
    words.trim() !== '' || kinds.length + relations.length + texts.length > 0 || voice !== null || proposed || open
  );
}

/** What is looked for of a card's own words: folded, once for each card. */
export type Matcher = (card: Card) => boolean;

const FOLDED = new WeakMap<Card, string>();

export function matcherOf({ names }: Story, { words }: Filter): Matcher {
  const wanted = folded(words)
    .split(/\s+/)
    .filter(word => word !== '');
  if (wanted.length === 0) return () => true;
  return card => {
    const known = FOLDED.get(card);
    const text = known ?? folded(wordsOf(card, names));
    if (known === undefined) FOLDED.set(card, text);
    return wanted.every(word => text.includes(word));
  };
}

function wordsOf({ item, evidence, voices, reports }: Card, names: Story['names']): string {
  const told = item.rows.flatMap(({ label, cells }) => [label, ...cells.map(cell => cell.words)]);
  const texts = [...reports].map(id => names.get(id) ?? id);
  return [item.label, ...told, ...evidence.map(({ exact }) => exact), ...voices, ...texts].join('\n');
}

/** Small letters, without accents, one kind of apostrophe. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").toLowerCase();
}

export function fits(card: Card, filter: Filter, matches: Matcher): boolean {
  const { kinds, relations, texts, voice, proposed, hidden } = filter;
  const { finding, reports } = card;
  return (
    (kinds.length === 0 || kinds.includes(card.is)) &&
    (relations.length === 0 || (finding !== null && relations.includes(finding.relation))) &&
    (texts.length === 0 || texts.some(id => reports.has(id))) &&
    (voice === null || card.voices.has(voice)) &&
    (!proposed || card.item.mark !== undefined) &&
    (reports.size === 0 || ![...reports].every(id => hidden.includes(id))) &&
    matches(card)
  );
}
