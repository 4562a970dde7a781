/** What is quoted of a text that is not in the page, in the order in which it stands there. In: a story and a text. Out: passages, one in another only once. */
import type { Evidence } from '../../src/core/model/comparison.ts';
import type { Field } from '../../src/core/model/report.ts';
import type { Story } from './story.ts';

export interface Excerpt {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Its place in the text, as it is cited. */
  readonly place: string;
}

export function excerptsIn({ cards, cite }: Story, report: string): readonly Excerpt[] {
  const all = [...cards.values()]
    .flatMap(({ evidence }) => evidence.filter(each => each.report === report))
    .sort(
      (a, b) => Number(fieldOf(a) === 'text') - Number(fieldOf(b) === 'text') || a.start - b.start || b.end - a.end,
    );
  const kept: Evidence[] = [];
  for (const each of all) {
    const last = kept.at(-1);
    if (last === undefined || fieldOf(last) !== fieldOf(each) || each.end > last.end) kept.push(each);
  }
  return kept.map(each => ({
    field: fieldOf(each),
    start: each.start,
    end: each.end,
    words: each.exact,
    place: cite(each),
  }));
}

function fieldOf({ field = 'text' }: Evidence): Field {
  return field;
}
