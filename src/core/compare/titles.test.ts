import { expect, test } from 'vitest';
import { storyOf } from '../../../test/support/stories.ts';

const BODY =
  'The old bridge at Orrin was closed on Tuesday after engineers found broken cables, Mayor Tessa Holm said.';

function title(...headlines: readonly (string | null)[]): string {
  const records = headlines.map((headline, i) => ({
    id: `r${i}`,
    text: `${BODY} Report ${i}.`,
    ...(headline === null ? {} : { headline }),
  }));
  return storyOf({ 'all.json': JSON.stringify(records) }).story.title;
}

test('a story has the title of the report whose headline is most like the others', () => {
  expect(title('Bridge at Orrin closed over broken cables', 'Orrin bridge closed', 'Ten things about cats')).toContain(
    'rrin',
  );
});

test('the order of reports makes no difference', () => {
  const headlines = ['Bridge at Orrin closed', 'Orrin bridge shut on Tuesday', 'Broken cables close bridge'];
  expect([...headlines].sort()).toContain(title(...headlines));
});

test('without a headline there is none', () => {
  expect(storyOf({ 'all.json': JSON.stringify([]) }).story.title).toBe('');
});
