/**
 * What a server takes of what would be sent to it. In: what it is known to take, and a refusal. Out: what to try next, a step less; null where
 * nothing less would help. Learned once a run.
 */
import { isTooLong, type Refusal } from './failures.ts';

export interface Abilities {
  /** `schema`: holds the answer to a JSON Schema. `json`: to JSON. `text`: to nothing, the prompt asks for JSON. */
  readonly format: 'schema' | 'json' | 'text';
  readonly temperature: boolean;
  readonly seed: boolean;
  /** A limit of the answer's length. */
  readonly limit: boolean;
}

export const ALL_ABILITIES: Abilities = { format: 'schema', temperature: true, seed: true, limit: true };

/** How servers name what they do not take. */
const FORMAT = /response_?format|json_?(?:schema|object)|json mode|structured|guided|grammar|schema/i;
const NAMED: readonly { readonly ability: 'temperature' | 'seed' | 'limit'; readonly words: RegExp }[] = [
  { ability: 'limit', words: /max_(?:completion_)?tokens/i },
  { ability: 'temperature', words: /temperature/i },
  { ability: 'seed', words: /\bseed\b/i },
];
/** Refusals of what was asked, not of who asks or of what for. */
const REFUSALS: ReadonlySet<number> = new Set([400, 404, 415, 422, 501]);
/** Of these only one that names what it does not take. */
const NAMING: ReadonlySet<number> = new Set([404]);

export function fewerAbilities(known: Abilities, { status, body }: Refusal): Abilities | null {
  if (!REFUSALS.has(status)) return null;
  const named = NAMED.find(({ ability, words }) => known[ability] && words.test(body));
  const lower = known.format === 'schema' ? 'json' : 'text';
  if (FORMAT.test(body) && known.format !== 'text') return { ...known, format: lower };
  if (named !== undefined) return { ...known, [named.ability]: false };
  if (NAMING.has(status) || isTooLong(status, body) || known.format === 'text') return null;
  return { ...known, format: lower };
}
