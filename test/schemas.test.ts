/** The published schemas are those of the wire types, and what the program makes fits them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeSchemas } from '../scripts/schemas.ts';
import { SEVERITIES } from '../src/core/model/comparison.ts';
import { PROPOSED_RELATIONS, PROPOSED_TYPES } from '../src/core/model/proposals.ts';
import {
  annotateStory,
  annotationRecord,
  checkDraft,
  checkRecord,
  compare,
  compareWithProposals,
  comparisonRecord,
  english,
  proposalsRecord,
  readProposals,
} from '../src/index.ts';
import { kindOf, relationOf, severityOf } from '../src/input/proposal-words.ts';
import { PROPOSALS as PROPOSED_SHAPE } from '../src/mcp/proposed-shape.ts';
import { ANSWER_SCHEMA } from '../src/reader/answer-schema.ts';
import { PROPOSALS, ROOT } from './support/program.ts';
import { exampleDraft, exampleReports, parser, reportsOf } from './support/stories.ts';

const MADE = makeSchemas();

describe('published schemas', () => {
  test.each(MADE.map(({ file, content }) => [file, content]))('%s is up to date (npm run schemas)', (file, content) => {
    expect(readFileSync(join(ROOT, 'schemas', file), 'utf8')).toBe(content);
  });
});

describe('a kind, relation or severity that one place knows is known to all', () => {
  const published = MADE.find(({ file }) => file === 'proposals.json')!.content;
  const places: readonly (readonly [string, string])[] = [
    ['what a model is held to', JSON.stringify(ANSWER_SCHEMA)],
    ['what an agent is shown', JSON.stringify(z.toJSONSchema(PROPOSED_SHAPE))],
    ['what is published', published],
  ];
  const words = [...PROPOSED_TYPES, ...PROPOSED_RELATIONS, ...SEVERITIES];

  test.each(places)('%s', (_, schema) => {
    expect(words.filter(word => !schema.includes(`"${word}"`))).toEqual([]);
  });

  test('what is read of an answer', () => {
    expect(PROPOSED_TYPES.map(kindOf)).toEqual(PROPOSED_TYPES);
    expect(PROPOSED_RELATIONS.map(relationOf)).toEqual(PROPOSED_RELATIONS);
    expect(SEVERITIES.map(severityOf)).toEqual(SEVERITIES);
  });
});

const ajv = new Ajv({ allErrors: true, strict: false });

/** What the schema has against `record`, after a way through JSON. */
function faults(file: string, record: unknown): readonly string[] {
  const schema = JSON.parse(MADE.find(made => made.file === file)!.content);
  const validate = ajv.compile(schema);
  validate(JSON.parse(JSON.stringify(record)));
  return (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
}

describe('output fits its schema', () => {
  const annotations = annotateStory(exampleReports(), english, { parser: parser() });

  test('annotations', () => {
    for (const annotation of annotations) expect(faults('annotation.json', annotationRecord(annotation))).toEqual([]);
  });

  test('a comparison, with texts and without', () => {
    const comparison = compare(annotations);
    for (const withText of [true, false]) {
      expect(faults('comparison.json', comparisonRecord(comparison, { version: '0.0.0', withText }))).toEqual([]);
    }
  });

  test('a comparison with proposals, and the proposals', () => {
    const { proposals, problems } = readProposals(readFileSync(PROPOSALS, 'utf8'), { input: 'proposals.json' });
    const comparison = compareWithProposals(exampleReports(), english, [proposals!], { parser: parser(), problems });
    expect(comparison.proposals).toHaveLength(1);
    expect(faults('comparison.json', comparisonRecord(comparison, { version: '0.0.0', withText: true }))).toEqual([]);
    expect(faults('proposals.json', proposalsRecord(proposals!))).toEqual([]);
    expect(faults('proposals.json', JSON.parse(readFileSync(PROPOSALS, 'utf8')))).toEqual([]);
    expect(faults('proposals.json', { ...proposals, by: 3 })).not.toEqual([]);
  });

  test('a comparison of nothing', () => {
    const record = comparisonRecord(compare([]), { version: '0.0.0', withText: true });
    expect(faults('comparison.json', record)).toEqual([]);
  });

  test('a checked draft', () => {
    const [draft] = annotateStory([exampleDraft()], english, { parser: parser() });
    expect(faults('check.json', checkRecord(checkDraft(draft!, annotations), [], '0.0.0'))).toEqual([]);
  });

  test('and the schema can tell what is not', () => {
    const comparison = compare(annotateStory(reportsOf({ 'a.txt': 'One sentence stands here.' }), english));
    const record = comparisonRecord(comparison, { version: '0.0.0', withText: true });
    expect(faults('comparison.json', { ...record, findings: 3 })).not.toEqual([]);
    expect(faults('comparison.json', { ...record, extra: true })).not.toEqual([]);
  });
});
