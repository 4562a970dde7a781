/**
 * The context of linked data, in the file itself, so that reading it fetches nothing: names without more are schema.org's, those of the W3C's Web Annotation
 * vocabulary are told one by one.
 */

const OA = (term: string): string => `http://www.w3.org/ns/oa#${term}`;
const LINK = { '@type': '@id' };
const COUNT = { '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' };

export const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  id: '@id',
  type: '@type',
  Annotation: OA('Annotation'),
  SpecificResource: OA('SpecificResource'),
  TextualBody: OA('TextualBody'),
  TextPositionSelector: OA('TextPositionSelector'),
  TextQuoteSelector: OA('TextQuoteSelector'),
  body: { '@id': OA('hasBody'), ...LINK },
  target: { '@id': OA('hasTarget'), ...LINK },
  source: { '@id': OA('hasSource'), ...LINK },
  selector: { '@id': OA('hasSelector'), ...LINK },
  exact: OA('exact'),
  prefix: OA('prefix'),
  suffix: OA('suffix'),
  start: { '@id': OA('start'), ...COUNT },
  end: { '@id': OA('end'), ...COUNT },
  motivation: { '@id': OA('motivatedBy'), '@type': '@vocab' },
  purpose: { '@id': OA('hasPurpose'), '@type': '@vocab' },
  identifying: OA('identifying'),
  linking: OA('linking'),
  describing: OA('describing'),
  classifying: OA('classifying'),
  tagging: OA('tagging'),
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  generator: { '@id': 'https://www.w3.org/ns/activitystreams#generator', ...LINK },
  encoding: { '@id': 'https://schema.org/encoding', ...LINK },
  isPartOf: { '@id': 'https://schema.org/isPartOf', ...LINK },
  appearance: { '@id': 'https://schema.org/appearance', ...LINK },
  creator: { '@id': 'https://schema.org/creator', ...LINK },
  sdPublisher: { '@id': 'https://schema.org/sdPublisher', ...LINK },
  url: { '@id': 'https://schema.org/url', ...LINK },
} as const;
