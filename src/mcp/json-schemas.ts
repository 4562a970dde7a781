/** JSON Schemas as clients get them. In: a zod schema. Out: the same in JSON, without what says nothing: a model pays for every word. */
import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return z.toJSONSchema(schema, { io, override: ({ jsonSchema }) => withoutBounds(jsonSchema) });
}

/** A JSON Schema to show for an argument that is read leniently, part by part: one bad part must not cost the rest. */
export function shownSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = jsonSchema(schema, 'input');
  return rest;
}

/** Every integer is within what a number holds. */
function withoutBounds(schema: { maximum?: number; minimum?: number }): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}
