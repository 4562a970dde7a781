/**
 * Findings as schema.org claims, a claim a value or wording, each annotated where it stands; and an annotation that links the claims and says how they fit.
 * There is no review of a claim and no rating: who is right is not told.
 */
import type { ComparedReport, Finding, Variant } from '../../core/model/comparison.ts';
import { given } from './articles.ts';
import { type Names, PROGRAM } from './names.ts';
import { type SourceOf, selection } from './selections.ts';

export interface ClaimOptions {
  readonly names: Names;
  readonly sourceOf: SourceOf;
  readonly byId: ReadonlyMap<string, ComparedReport>;
}

export function findingNodes(finding: Finding, options: ClaimOptions): readonly object[] {
  const { names } = options;
  const variants = finding.variants.filter(({ evidence }) => evidence.length > 0);
  const ids = variants.map((_, v) => `${finding.id}-${v + 1}`);
  return [
    ...variants.flatMap((variant, v) => claimNodes(variant, ids[v]!, finding, options)),
    {
      type: 'Annotation',
      id: names.of('finding', finding.id),
      motivation: 'linking',
      generator: PROGRAM,
      body: [
        textualBody(finding.label, 'describing'),
        textualBody(finding.kind, 'tagging'),
        textualBody(finding.relation, 'classifying'),
      ],
      target: ids.map(id => names.of('claim', id)),
    },
  ];
}

function textualBody(value: string, purpose: string): object {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

function claimNodes(
  { display, evidence }: Variant,
  id: string,
  { label }: Finding,
  { names, sourceOf, byId }: ClaimOptions,
): readonly object[] {
  const placed = evidence.filter(({ report }) => byId.has(report));
  const voices = [...new Set(evidence.flatMap(({ voice }) => voice ?? []))];
  return [
    {
      '@type': 'Claim',
      '@id': names.of('claim', id),
      text: display,
      about: label,
      ...given('creditText', voices.length === 1 ? voices[0] : null),
      appearance: [...new Set(placed.map(({ report }) => names.of('report', report)))],
      sdPublisher: PROGRAM,
    },
    {
      type: 'Annotation',
      id: names.of('annotation', id),
      motivation: 'identifying',
      generator: PROGRAM,
      body: names.of('claim', id),
      target: placed.map(each => selection(byId.get(each.report)!, each, sourceOf)),
    },
  ];
}
