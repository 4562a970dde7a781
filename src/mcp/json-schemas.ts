/** JSON Schemas as clients get them. In: a zod schema. Out: the same in JSON, without what says nothing: a model pays for every word. */
import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return portable(z.toJSONSchema(schema, { io })) as JsonSchema;
}

/** A JSON Schema to show for an argument that is read leniently, part by part: one bad part must not cost the rest. */
export function shownSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = jsonSchema(schema, 'input');
  return rest;
}

/** Without bounds that every integer keeps, and without a `type` that is a list, which some clients do not know. */
function portable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(portable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => Math.abs(each) !== Number.MAX_SAFE_INTEGER);
  return Object.fromEntries(
    entries.map(([name, each]) =>
      name === 'type' && Array.isArray(each) ? ['anyOf', each.map(type => ({ type }))] : [name, portable(each)],
    ),
  );
}
