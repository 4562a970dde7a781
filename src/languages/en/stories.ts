/** English for grouping. Facts of the language, compiled by us; `background` is counted (`training/stories.ts`). */
import type { StoryVocabulary } from '../../core/language/stories.ts';
import { background } from './background.ts';

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

const NUMBERS = `
zero|one once|two twice double twin|three triple|four quadruple|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen
nineteen|twenty
`;
const TENS = 'thirty forty fifty sixty seventy eighty ninety';

export const stories: StoryVocabulary = {
  numbers: new Map([
    ...NUMBERS.split(/[|\n]/)
      .filter(Boolean)
      .flatMap((forms, n) => words(forms).map(form => [form, n] as const)),
    ...words(TENS).map((form, i) => [form, (i + 3) * 10] as const),
  ]),
  weekdays: new Map([
    ...words('sunday monday tuesday wednesday thursday friday saturday').map((form, i) => [form, i] as const),
    ...words('sun mon tue wed thu fri sat').map((form, i) => [form, i] as const),
    ...words('tues thurs thur weds').map((form, i) => [form, [2, 4, 4, 3][i]!] as const),
  ]),
  agesAfter: new Set(['year', 'year-old', 'years', 'yr']),
  agesBefore: new Set(['age', 'aged']),
  roundUps: { starts: [], parts: [] },
  background,
};
