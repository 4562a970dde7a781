/** Linked data says what the comparison says, can be read without fetching anything, and its selectors select those words. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { exampleReports, parser, reportsOf, storyOf } from '../../test/support/stories.ts';
import type { Comparison } from '../core/model/comparison.ts';
import { compareReports } from '../core/story.ts';
import { english } from '../languages/en/index.ts';
import { saidFindings } from './agreements.ts';
import { linkedDataOf } from './jsonld.ts';
import { nameOfText } from './linked/names.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Node = Readonly<Record<string, unknown>>;

function graphOf(comparison: Comparison, withText = true): readonly Node[] {
  return linkedDataOf(comparison, { version: '0.0.0', sha256, withText })['@graph'] as readonly Node[];
}

const comparison = compareReports(exampleReports(), english, { parser: parser() });
const graph = graphOf(comparison);
const ofType = (type: string): readonly Node[] => graph.filter(node => (node['@type'] ?? node.type) === type);
const nameOf = (node: Node): unknown => node['@id'] ?? node.id;

interface Target {
  readonly source: string;
  readonly selector: readonly [
    { readonly start: number; readonly end: number },
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
  ];
}

const targets = graph
  .flatMap(({ target }) => (Array.isArray(target) ? target : []) as readonly (Target | string)[])
  .filter(target => typeof target !== 'string');

/** Every node and value below one. */
function* within(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* within(inner);
}

describe('a document', () => {
  test('has its context inside: nothing is fetched, and every term has a meaning', () => {
    const { '@context': context } = linkedDataOf(comparison, { version: '0.0.0', sha256, withText: true });
    expect(context['@vocab']).toBe('https://schema.org/');
    for (const definition of Object.values(context))
      expect(['string', 'object', 'number']).toContain(typeof definition);
    const remote = [...within(context)].filter(
      value => typeof value === 'string' && /^https?:.*\.(?:json|jsonld)$/.test(value),
    );
    expect(remote).toEqual([]);
    for (const node of within(graph)) {
      if (typeof node !== 'object' || node === null) continue;
      if (Array.isArray(node)) expect(node.flat()).toHaveLength(node.length);
      expect(Object.values(node)).not.toContain(null);
      expect(Object.values(node)).not.toContain(undefined);
    }
  });

  test('names everything once, and points only at what is in it', () => {
    const names = graph.map(nameOf);
    expect(new Set(names).size).toBe(names.length);
    const links = graph.flatMap(node =>
      ['creator', 'isPartOf', 'appearance', 'encoding', 'sdPublisher', 'generator', 'source', 'target', 'body'].flatMap(
        term => [node[term] ?? []].flat().filter(value => typeof value === 'string'),
      ),
    );
    for (const link of [...links, ...targets.map(({ source }) => source)]) expect(names).toContain(link);
    for (const name of names) expect(name).toMatch(/^(?:urn:synoptic:|ni:\/\/\/sha-256;)[\w.!~*'():%-]+$/);
  });

  test('has no rating and no review', () => {
    expect(JSON.stringify(graph)).not.toMatch(/ClaimReview|reviewRating|ratingValue/);
  });

  test('has texts unless they are left out', () => {
    expect(ofType('NewsArticle').every(({ articleBody }) => typeof articleBody === 'string')).toBe(true);
    const without = graphOf(comparison, false);
    expect(without.some(node => 'articleBody' in node)).toBe(false);
    expect(without.length).toBe(graph.length);
  });
});

test('selectors select the words, counted in code points, in the text that the hash is of', () => {
  const strings = comparison.reports.flatMap(({ text, headline }) => [text, headline ?? '']);
  const byName = new Map(strings.map(text => [nameOfText(sha256(text)), text]));
  expect(targets.length).toBeGreaterThan(300);
  for (const { source, selector } of targets) {
    const points = [...byName.get(source)!];
    const [position, quote] = selector;
    expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(points.slice(0, position.start).join('').endsWith(quote.prefix)).toBe(true);
    expect(points.slice(position.end).join('').startsWith(quote.suffix)).toBe(true);
  }
});

test('a name of a text is what RFC 6920 says of its example', () => {
  expect(nameOfText(sha256('Hello World!'))).toBe('ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk');
});

test('every finding, quotation in marks and report is there', () => {
  const said = saidFindings(comparison.findings);
  expect(graph.filter(({ motivation }) => motivation === 'linking')).toHaveLength(said.length);
  expect(said.length).toBeLessThan(comparison.findings.length);
  expect(ofType('NewsArticle')).toHaveLength(comparison.reports.length);
  const quoted = comparison.reports
    .filter(({ id }) => id !== 'beacon-early')
    .flatMap(({ quotations }) => quotations.filter(({ style }) => style === 'direct'));
  expect(ofType('Quotation')).toHaveLength(quoted.length);
  expect(ofType('Person').map(({ name }) => name)).toContain('Petra Lindovar');
});

test('a claim appears in the texts that make it, and what only speaks of one thing is none', () => {
  const claims = ofType('Claim');
  const jackets = claims.filter(({ about }) => about === 'All passengers were given life jackets');
  expect(jackets.map(({ appearance }) => (appearance as string[]).map(name => name.split(':').at(-1)))).toEqual([
    ['opa', 'courier'],
  ]);
  expect(claims.some(({ about }) => String(about).startsWith('Repairs are expected to cost'))).toBe(false);
});

test('dates have the offset their report tells, and one lent by the story is nobody’s', () => {
  const dates = new Map(ofType('NewsArticle').map(({ identifier, datePublished }) => [identifier, datePublished]));
  expect(dates.get('anvil')).toBe('2024-03-14T08:20:00+01:00');
  expect(dates.get('opa')).toBe('2024-03-13');
  expect(dates.get('flotsam')).toBeUndefined();
});

test('two stories share no names', () => {
  const other = graphOf(
    storyOf({ 'anvil.txt': 'The dam at Dunmere held, Orla Fenn said. “The dam is safe,” she said.' }),
  );
  const names = new Set(graph.map(nameOf));
  expect(other.map(nameOf).filter(name => names.has(name))).toEqual(['urn:synoptic:program']);
});

test('whatever a report is called or addressed, names are names', () => {
  const [report] = reportsOf({ 'a.txt': 'The dam at Dunmere held, Orla Fenn said. “The dam is safe,” she said.' });
  const odd = { ...report!, id: 'a b/\ud800<é>', url: 'javascript:alert(1)' };
  const nodes = graphOf(compareReports([odd], english, { parser: parser() }));
  for (const node of nodes) expect(nameOf(node)).toMatch(/^(?:urn:synoptic:|ni:\/\/\/sha-256;)[\w.!~*'():%-]+$/);
  expect(nodes.some(node => 'url' in node)).toBe(false);
  expect(graphOf(compareReports([], english)).length).toBe(2);
});
