/** What an answer tells as a whole: how readily it calls things clashes, what it takes for agreed, what it says again. */
import { describe, expect, test } from 'vitest';
import { parser, reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import type { Proposals, ProposedDifference } from '../../model/proposals.ts';
import { annotateStory } from '../../story.ts';
import { traitsOf } from './answers.ts';
import { isResolved, spanResolver } from './resolve.ts';

const RECORDS = [
  { id: 'tern', text: 'The ferry left Ostra at nine. Two people were hurt.' },
  { id: 'skua', text: 'The ferry left Ostra at ten. Four people were hurt.' },
];
const resolve = spanResolver(
  annotateStory(reportsOf({ 'all.json': JSON.stringify(RECORDS) }), english, { parser: parser() }),
);

type Told = Partial<Pick<ProposedDifference, 'relation' | 'severity'>>;

function difference(tern: string, skua: string, told: Told = {}): ProposedDifference {
  const side = (report: string, exact: string): ProposedDifference['sides'][number] => ({
    value: exact,
    spans: [{ report, exact }],
  });
  return {
    ...{ question: '', type: 'fact', relation: 'conflict', severity: 'material' },
    sides: [side('tern', tern), side('skua', skua)],
    ...told,
  };
}

function traits(differences: readonly ProposedDifference[], agreed: readonly string[] = []) {
  const answer: Proposals = {
    ...{ by: 'a reader', prompt: 'p-1', notOfThisEvent: [], singles: [], differences },
    agreements: agreed.map(exact => ({ point: '', spans: [{ report: 'tern', exact }] })),
  };
  return traitsOf(answer, resolve);
}

const HOUR = difference('nine', 'ten');
const DETAIL = difference('Ostra at', 'left Ostra', { relation: 'compatible', severity: 'minor' });

describe('how readily things are called clashes', () => {
  test.each<readonly [string, readonly ProposedDifference[], number]>([
    ['no difference: as recorded answers do', [], 2 / 5],
    ['one, a clash: one says little', [HOUR], 3 / 6],
    ['all of fifteen', Array.from({ length: 15 }, () => HOUR), 17 / 20],
    ['none of fifteen', Array.from({ length: 15 }, () => DETAIL), 2 / 20],
  ])('%s', (_, differences, share) => expect(traits(differences).clashShare).toBeCloseTo(share));

  test('clashes that all matter alike are not graded, whatever details do', () => {
    expect(traits([HOUR, HOUR, DETAIL]).isGraded).toBe(false);
    expect(traits([HOUR, { ...HOUR, severity: 'minor' }]).isGraded).toBe(true);
  });
});

describe('what is agreed', () => {
  const isAgreed = (exact: string, agreed: readonly string[]): boolean => {
    const place = resolve({ report: 'tern', exact });
    if (!isResolved(place)) throw new Error(`${exact} is in no text`);
    return traits([], agreed).isAgreed(place.annotation, place.span);
  };

  test('words of an agreement', () => expect(isAgreed('nine', ['The ferry left Ostra at nine'])).toBe(true));
  test('not words beside it', () => expect(isAgreed('nine', ['The ferry left Ostra'])).toBe(false));
  test('not words that stand nowhere', () => expect(isAgreed('nine', ['at nine sharp'])).toBe(false));
});

describe('what is said again', () => {
  test.each<readonly [string, readonly ProposedDifference[], readonly number[]]>([
    ['the words of one side', [HOUR, difference('left Ostra at nine', 'Four people')], [1]],
    ['all of it, twice', [HOUR, HOUR, HOUR], [1, 2]],
    ['other words', [HOUR, difference('Two people', 'Four people')], []],
    ['words that stand nowhere', [difference('noon', 'dusk'), difference('noon', 'dusk')], []],
  ])('%s', (_, differences, repeats) => expect([...traits(differences).repeats]).toEqual(repeats));
});
