/** What kinds of cards and relations are called on the screen, one word each, and the sign that stands for each without colour. */
import type { Relation } from '../../src/core/model/comparison.ts';
import type { SectionKind } from '../../src/output/page-parts.ts';
import { SECTION_WORDS, type Told } from '../../src/output/section-words.ts';

/** What lies on words in the reading view: cards of a kind, quotations by speaker, passages that texts share. */
export type Layer = Exclude<SectionKind, 'proposals'> | 'speaker' | 'shared';

export const RELATIONS = ['conflict', 'update', 'compatible', 'agree', 'only'] as const satisfies readonly Relation[];

export const LAYERS: Readonly<Record<Layer, Told>> = {
  ...SECTION_WORDS,
  note: { word: 'Spelling or title', sign: 'a' },
  speaker: { word: 'Quoted words', sign: '”' },
  shared: { word: 'Shared passage', sign: '∥' },
};

/** Worst first: what decides how words look on which several things lie. */
export const KINDS_FIRST = Object.keys(LAYERS) as readonly Layer[];
