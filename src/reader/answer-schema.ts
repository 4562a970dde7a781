/**
 * The JSON Schema of an answer, for servers that hold a model to one. As strict servers want it: every property required, none besides, what may
 * be missing is null.
 */
import { SEVERITIES } from '../core/model/comparison.ts';
import { PROPOSED_RELATIONS, PROPOSED_TYPES } from '../core/model/proposals.ts';
import { FIELDS } from '../core/model/report.ts';

const STRING = { type: 'string' } as const;

function oneOf(words: readonly string[]): object {
  return { type: 'string', enum: words };
}

function listOf(items: object): object {
  return { type: 'array', items };
}

function objectOf(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

const SPAN = objectOf({
  report: STRING,
  exact: STRING,
  near: { type: ['string', 'null'] },
  paragraph: { type: ['integer', 'null'] },
  field: { type: ['string', 'null'], enum: [...FIELDS, null] },
});
const POINT = objectOf({ point: STRING, spans: listOf(SPAN) });
const DIFFERENCE = objectOf({
  question: STRING,
  type: oneOf(PROPOSED_TYPES),
  relation: oneOf(PROPOSED_RELATIONS),
  severity: oneOf(SEVERITIES),
  sides: listOf(objectOf({ value: STRING, spans: listOf(SPAN) })),
});

export const ANSWER_SCHEMA = objectOf({
  notOfThisEvent: listOf(STRING),
  differences: listOf(DIFFERENCE),
  agreements: listOf(POINT),
  singles: listOf(POINT),
});
