/**
 * Proposals weighed: what a model, an agent or a colleague proposes, held to the words of the reports. In: a comparison, the annotations it was made of, and
 * answers. Out: the comparison with what stands of them, and what became of each. Nothing here knows where an answer comes from.
 */
import type { Comparison, Finding } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import type { Proposals, ProposedDifference, Refusal, RefusalReason, WeighedProposals } from '../../model/proposals.ts';
import { contextOf, type StoryContext } from '../context.ts';
import { linkEntities } from '../entities.ts';
import { compareStrings, evidenceId } from '../evidence.ts';
import { orderFindings } from '../order.ts';
import { namesOf } from '../voices.ts';
import { spanResolver } from './resolve.ts';
import { evidenceOfSpans, readSpans } from './sides.ts';

/** A comparison with the proposals that stand among its findings; `annotations` are those it was made of. */
export function withProposals(
  comparison: Comparison,
  annotations: readonly Annotation[],
  answers: readonly Proposals[],
): Comparison {
  const apart = new Set(comparison.setAside.map(({ report }) => report));
  const compared = annotations
    .filter(({ report }) => !apart.has(report.id))
    .sort((a, b) => compareStrings(a.report.id, b.report.id));
  const { entities, entityOf } = linkEntities(compared);
  const context = contextOf(compared, entities, entityOf);
  const weighed = answers.map(answer => weigh(context, answer));
  return {
    ...comparison,
    findings: orderFindings([...comparison.findings, ...weighed.flatMap(({ findings }) => findings)]),
    proposals: weighed.map(({ summary }) => summary),
  };
}

interface Weighed {
  readonly findings: readonly Finding[];
  readonly summary: WeighedProposals;
}

function weigh(context: StoryContext, answer: Proposals): Weighed {
  const resolve = spanResolver(context.annotations);
  const findings: Finding[] = [];
  const refused: Refusal[] = [];
  const refuse = (at: number, reason: RefusalReason, detail: string): void => {
    refused.push({ item: 'difference', at, reason, detail });
  };
  for (const [at, difference] of answer.differences.entries()) {
    const sides = difference.sides.map(side => ({ side, ...readSpans(side.spans, resolve) }));
    const standing = sides.filter(({ found }) => found.length > 0);
    if (standing.length < 2) {
      const missing = sides.flatMap(side => side.missing)[0];
      refuse(at, missing?.reason ?? 'too-few', missing?.detail ?? 'fewer than two sides are given');
      continue;
    }
    findings.push(
      finding(
        context,
        difference,
        standing.map(({ found }) => evidenceOfSpans(context, found)),
        answer,
      ),
    );
  }
  const proposed = answer.differences.length + answer.agreements.length + answer.singles.length;
  return { findings, summary: { by: answer.by, prompt: answer.prompt, proposed, held: findings.length, refused } };
}

function finding(
  context: StoryContext,
  difference: ProposedDifference,
  sides: readonly (readonly Finding['variants'][number]['evidence'][number][])[],
  { by, prompt }: Proposals,
): Finding {
  const kind = difference.type === 'internal' ? 'fact' : difference.type;
  const evidence = sides.flat();
  return {
    id: evidenceId('f', `${kind} proposed`, evidence, context.published),
    kind,
    relation: difference.relation,
    between: new Set(evidence.map(({ report }) => report)).size === 1 ? 'report' : 'reports',
    severity: difference.severity,
    label: difference.question,
    group: null,
    voices: namesOf(evidence.map(({ voice }) => voice ?? null)),
    variants: sides.map(each => ({
      value: { type: 'text', text: each[0]!.exact },
      display: each[0]!.exact.replace(/\s+/g, ' '),
      evidence: each,
    })),
    silent: [],
    why: { rule: 'proposed', by, prompt, checks: [], features: {}, measuredPrecision: null },
  };
}
