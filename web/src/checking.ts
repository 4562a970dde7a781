/** A checked draft for the panel beside the texts. In: what the program answers, and the texts on the screen. Out: groups by verdict, most urgent first; or why there are none. */
import type { CheckedItem, Verdict } from '../../src/core/compare/check/items.ts';
import type { SectionKind } from '../../src/output/page-parts.ts';
import { VERDICTS, type VerdictWords } from '../../src/output/verdicts.ts';
import type { CheckRecord } from '../../src/output/wire.ts';
import { isRecord, refusedBy } from './live.ts';

export interface CheckedGroup extends VerdictWords {
  /** The kind of mark whose colour and line it has. */
  readonly kind: SectionKind;
  readonly items: readonly CheckedItem[];
}

export type CheckAnswer = { readonly groups: readonly CheckedGroup[] } | { readonly why: string };

const KINDS: Readonly<Record<Verdict, SectionKind>> = {
  'turned-round': 'clash',
  'other-speaker': 'clash',
  'not-as-in-record': 'clash',
  'not-as-in-texts': 'clash',
  'not-found': 'sources',
  'in-other-words': 'detail',
  found: 'alike',
};

/** `texts`: ids of those on the screen; words of others can't be shown there. */
export function checkAnswer(answer: unknown, texts: ReadonlySet<string>): CheckAnswer {
  if (!isRecord(answer) || answer['schema'] !== 'synoptic.check/1')
    return {
      why:
        refusedBy(answer, '')
          .map(({ words }) => words)
          .join(' ') || 'The answer can’t be read.',
    };
  const { items } = answer as unknown as CheckRecord;
  const shown = items.map(item => ({
    ...item,
    where: item.where.filter(({ report }) => texts.has(report)),
    differs: item.differs.filter(({ report }) => texts.has(report)),
  }));
  const groups = VERDICTS.map(words => ({
    ...words,
    kind: KINDS[words.verdict],
    items: shown.filter(({ verdict }) => verdict === words.verdict),
  }));
  return { groups: groups.filter(group => group.items.length > 0) };
}
