/** Faults planted in made-up drafts are found, and little else. `SHOW=1` prints what was missed and what was flagged besides. */
import { describe, expect, test } from 'vitest';
import { checkPlanted, precisionOf, recallOf } from './support/drafts.ts';

const checked = checkPlanted('lantern');
const show = (...lines: readonly unknown[]): void => {
  if (process.env['SHOW'] !== undefined) console.log(...lines);
};

describe('planted faults', () => {
  test('are many and of many kinds, with clean sentences between', () => {
    const { planted, sentences } = checked;
    expect(planted.length).toBeGreaterThanOrEqual(60);
    expect(new Set(planted.map(({ fault }) => fault)).size).toBeGreaterThanOrEqual(12);
    expect(sentences.length - planted.length).toBeGreaterThanOrEqual(20);
  });

  test('are found', () => {
    show(recallOf(checked), checked.missed.join('\n'));
    expect(recallOf(checked)).toBeGreaterThanOrEqual(0.9);
  });

  test('and little else is', () => {
    const others = checked.flags.filter(({ isRight }) => !isRight).map(({ line }) => line);
    show(precisionOf(checked), others.join('\n'));
    expect(precisionOf(checked)).toBeGreaterThanOrEqual(0.95);
  });
});
