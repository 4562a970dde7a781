import { describe, expect, test } from 'vitest';
import { storyOf } from '../../../../test/support/stories.ts';

const BODY =
  'The old bridge at Orrin was closed on Tuesday after engineers found broken cables, Mayor Tessa Holm said.';

function story(...texts: readonly string[]) {
  const records = texts.map((text, i) => ({ id: `r${i}`, text, published: '2026-03-05' }));
  return storyOf({ 'all.json': JSON.stringify(records) }).story;
}

const title = (...texts: readonly string[]): string => story(...texts).title;

describe('a title says who, what and where, as far as the texts agree', () => {
  test('in nobody’s headline', () => {
    expect(title(BODY, `${BODY} It rained.`)).toBe('Tessa Holm: bridge, engineers, Orrin');
  });

  test('what one text alone has is not in it', () => {
    const found = title(BODY, 'Tessa Holm, mayor of Orrin, closed the bridge. Nils Arden was not there.');
    expect(found).toContain('Tessa Holm');
    expect(found).not.toContain('Arden');
    expect(found).not.toContain('engineers');
  });

  test('a place in capitals at the beginning is where the text was filed', () => {
    expect(title(`ORRIN, March 4 - ${BODY}`, `ORRIN, March 4 - ${BODY} It rained.`)).not.toContain('ORRIN');
  });

  test('the order of reports makes no difference', () => {
    const texts = [BODY, `${BODY} It rained.`, 'Engineers at Orrin found broken cables in the bridge.'];
    expect(title(...texts)).toBe(title(...texts.toReversed()));
  });

  test('texts that share nothing have none', () => {
    expect(title('A cat sat.', 'Rates rose.')).toBe('');
    expect(storyOf({ 'all.json': JSON.stringify([]) }).story.title).toBe('');
  });
});

describe('the day is that of what most leads date', () => {
  test('where they agree', () => {
    expect(story(BODY, `${BODY} It rained.`).day).toBe('2026-03-03');
  });

  test.each([
    ['where they differ', BODY.replace('Tuesday', 'Wednesday')],
    ['where one alone has it', BODY.replace(' on Tuesday', '')],
  ])('not %s', (_, other) => {
    expect(story(BODY, other).day).toBeNull();
  });
});
