/**
 * What stays open over a newer comparison. In: a card and two stories. Out: the card of the newer story that is the same, or none. A card's key is made of its words
 * and where they stand, so it is another one when a sentence is put in before them: then words are held against words.
 */
import type { Card, Story } from './story.ts';

export function sameCard(card: Card, story: Story): Card | null {
  const own = wordsOf(card);
  const known = story.cards.get(card.key);
  if (known !== undefined && (card.finding !== null || [...wordsOf(known)].some(words => own.has(words)))) return known;
  let best: Card | null = null;
  let most = 0;
  for (const each of story.cards.values()) {
    if ((each.finding === null) !== (card.finding === null) || each.finding?.kind !== card.finding?.kind) continue;
    // with the same label it is the likelier one
    const shared = [...wordsOf(each)].filter(words => own.has(words)).length;
    const likely = shared === 0 ? 0 : shared + (each.item.label === card.item.label ? LABEL : 0);
    if (likely > most) [best, most] = [each, likely];
  }
  return best;
}

/** The same label counts more than one piece of evidence. */
const LABEL = 1.5;

function wordsOf({ evidence }: Card): ReadonlySet<string> {
  return new Set(evidence.map(({ report, exact }) => `${report}\n${exact}`));
}

/** The part of an address that tells what is open, for a newer story. `hash`: of the older one; `chosen`: its card. */
export function carriedAddress(hash: string, chosen: Card | null, story: Story): string {
  const told = new URLSearchParams(hash.replace(/^#/, ''));
  const now = chosen === null ? null : sameCard(chosen, story);
  if (now === null) told.delete('finding');
  else told.set('finding', now.key);
  const written = told.toString();
  return written === '' ? '' : `#${written}`;
}
