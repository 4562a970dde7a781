/**
 * The JSON Schema of an answer, for servers that hold a model to one. As strict servers want it: every property required, none besides, what may
 * be missing is null.
 */
import type { Kind, Severity } from '../core/model/comparison.ts';
import type { ProposedDifference } from '../core/model/proposals.ts';

/** Each once; the compiler holds them to the type. */
const TYPES: Readonly<Record<Kind | 'internal', true>> = {
  date: true,
  time: true,
  duration: true,
  number: true,
  money: true,
  age: true,
  name: true,
  title: true,
  place: true,
  'quote-wording': true,
  'quote-subject': true,
  attribution: true,
  negation: true,
  presence: true,
  sequence: true,
  cause: true,
  extent: true,
  certainty: true,
  'headline-quote': true,
  fact: true,
  internal: true,
};
const RELATIONS: Readonly<Record<ProposedDifference['relation'], true>> = {
  conflict: true,
  update: true,
  compatible: true,
};
const SEVERITIES: Readonly<Record<Severity, true>> = { material: true, minor: true, wording: true };

const STRING = { type: 'string' } as const;

function oneOf(words: Readonly<Record<string, true>>): object {
  return { type: 'string', enum: Object.keys(words) };
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
  field: { type: ['string', 'null'], enum: ['text', 'headline', null] },
});
const POINT = objectOf({ point: STRING, spans: listOf(SPAN) });
const DIFFERENCE = objectOf({
  question: STRING,
  type: oneOf(TYPES),
  relation: oneOf(RELATIONS),
  severity: oneOf(SEVERITIES),
  sides: listOf(objectOf({ value: STRING, spans: listOf(SPAN) })),
});

export const ANSWER_SCHEMA = objectOf({
  notOfThisEvent: listOf(STRING),
  differences: listOf(DIFFERENCE),
  agreements: listOf(POINT),
  singles: listOf(POINT),
});
