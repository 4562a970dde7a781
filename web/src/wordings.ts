/** The quotations as cards: those told in different words, and those told in the same. In: a story and what is asked for. Out: cards, worst first. */
import { type Filter, fits, matcherOf } from './filters.ts';
import { wholeOf } from './renderings.ts';
import type { Card, Story } from './story.ts';

export interface Wordings {
  /** Headline words that no body has, then utterances whose words differ. */
  readonly differing: readonly Card[];
  /** Utterances that two texts or more have in the same words. */
  readonly same: readonly Card[];
}

/** `isClosed`: whether the desk has done with a card. */
export function wordingsOf(story: Story, filter: Filter, isClosed: (card: Card) => boolean): Wordings {
  const matches = matcherOf(story, filter);
  // the view is of one kind of findings: which kinds are shown elsewhere is nothing to it
  const asked: Filter = { ...filter, kinds: [], relations: [], voice: null };
  // whom texts quote is the finding's word: the words shown are no account of theirs
  const isBy = ({ voices, finding }: Card): boolean =>
    filter.voice === null || voices.has(filter.voice) || (finding?.voices.includes(filter.voice) ?? false);
  const isMeant = (card: Card): boolean => fits(card, asked, matches) && isBy(card) && !(filter.open && isClosed(card));
  const cards = story.sections.filter(({ is }) => is === 'quotation').flatMap(section => section.cards.filter(isMeant));
  const differs = differing(story);
  return {
    // what the printed page leaves out is perhaps no other wording
    differing: cards.filter(({ key }) => differs.has(key)).sort((a, b) => Number(b.isFirst) - Number(a.isFirst)),
    same: cards.filter(({ key, reports }) => !differs.has(key) && reports.size > 1),
  };
}

const KNOWN = new WeakMap<Story, ReadonlySet<string>>();

/** Keys of the cards whose words differ in more than marks. */
export function differing(story: Story): ReadonlySet<string> {
  const known = KNOWN.get(story);
  if (known !== undefined) return known;
  const byId = new Map(story.comparison.utterances.map(utterance => [utterance.id, utterance]));
  const cards = story.sections.flatMap(section => (section.is === 'quotation' ? section.cards : []));
  const keys = new Set(
    cards
      .filter(({ finding }) => {
        const utterance = byId.get(finding?.utterance ?? '');
        return utterance === undefined || wholeOf(utterance).whole.changes.some(({ type }) => type !== 'punctuation');
      })
      .map(({ key }) => key),
  );
  KNOWN.set(story, keys);
  return keys;
}
