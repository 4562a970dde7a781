/** Answers to the example, as a model that reads well would give them: made of the example's key. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './program.ts';
import { exampleReports } from './stories.ts';

interface KeySpan {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly field?: string;
}

interface Key {
  readonly differences: readonly {
    readonly question: string;
    readonly kind: string;
    readonly relation: string;
    readonly severity: string;
    readonly sides: readonly { readonly value: string; readonly spans: readonly KeySpan[] }[];
  }[];
  readonly agreements: readonly { readonly point: string; readonly spans: readonly KeySpan[] }[];
  readonly singles: readonly { readonly point: string; readonly spans: readonly KeySpan[] }[];
}

/** Code units on both sides that `near` has. */
const AROUND = 40;

/** The raw answer, as JSON. */
export function recordedAnswer(): string {
  const { differences, agreements, singles } = JSON.parse(
    readFileSync(join(ROOT, 'examples', 'ferry', 'key.json'), 'utf8'),
  ) as Key;
  const texts = new Map(exampleReports().map(({ id, text, headline }) => [id, { text, headline: headline ?? '' }]));
  const spanOf = ({ report, start, end, exact, field }: KeySpan): object => {
    const text = texts.get(report)![field === 'headline' ? 'headline' : 'text'];
    const near = text.slice(Math.max(0, start - AROUND), end + AROUND);
    return { report, exact, near, paragraph: null, field: field ?? null };
  };
  const pointOf = ({ point, spans }: Key['agreements'][number]): object => ({ point, spans: spans.map(spanOf) });
  return JSON.stringify({
    notOfThisEvent: [],
    differences: differences.map(({ question, kind, relation, severity, sides }) => ({
      question,
      type: kind,
      relation,
      severity,
      sides: sides.map(({ value, spans }) => ({ value, spans: spans.map(spanOf) })),
    })),
    agreements: agreements.map(pointOf),
    singles: singles.map(pointOf),
  });
}
