/**
 * A comparison as linked data: JSON-LD 1.1 with its context inside, articles, quotations and claims in schema.org's words, and where they stand as Web
 * Annotations. In: a comparison, and a way to hash a text. Out: one document. It holds no verdict and no rating.
 */
import type { Comparison } from '../core/model/comparison.ts';
import { saidFindings } from './agreements.ts';
import { articleNodes } from './linked/articles.ts';
import { findingNodes } from './linked/claims.ts';
import { CONTEXT } from './linked/context.ts';
import { namesIn, PROGRAM } from './linked/names.ts';
import { entityNode, quotationNodes } from './linked/quotations.ts';
import { type HashText, sourcesOf } from './linked/selections.ts';
import { titleOf } from './page.ts';
import { quotationsOf } from './told-quotations.ts';

export interface LinkedDataOptions {
  readonly version: string;
  /** SHA-256 of a string’s UTF-8 bytes, hexadecimal. */
  readonly sha256: HashText;
  /** Whether articles have their texts. */
  readonly withText: boolean;
}

export interface LinkedData {
  readonly '@context': typeof CONTEXT;
  readonly '@graph': readonly object[];
}

export function linkedDataOf(comparison: Comparison, { version, sha256, withText }: LinkedDataOptions): LinkedData {
  const { reports, findings, entities } = comparison;
  const names = namesIn(comparison);
  const sourceOf = sourcesOf(sha256);
  const byId = new Map(reports.map(report => [report.id, report]));
  const quotations = quotationsOf(comparison).filter(({ quotation }) => quotation.style === 'direct');
  const speaking = new Set(quotations.map(({ speaker }) => speaker.id));
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@type': 'Dataset',
        '@id': names.story,
        name: titleOf(comparison),
        description: 'What several reports of one event say of the same things. Nothing in it is verified.',
        creator: PROGRAM,
      },
      {
        '@type': ['SoftwareApplication', 'Organization'],
        '@id': PROGRAM,
        name: 'Synoptic',
        softwareVersion: version,
      },
      ...onceEach(reports.flatMap(report => articleNodes(report, { names, sourceOf, withText }))),
      ...entities.filter(({ id }) => speaking.has(id)).map(entity => entityNode(entity, names)),
      ...quotations.flatMap(told => quotationNodes(told, names, sourceOf)),
      ...saidFindings(findings).flatMap(finding => findingNodes(finding, { names, sourceOf, byId })),
    ],
  };
}

/** Texts that two reports have alike are one thing. */
function onceEach(nodes: readonly object[]): readonly object[] {
  return [...new Map(nodes.map(node => [(node as { '@id': string })['@id'], node])).values()];
}
