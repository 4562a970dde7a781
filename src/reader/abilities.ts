/**
 * What a server takes of what would be sent to it. In: what it is known to take, and a refusal. Out: what to try next, a step less; null where
 * nothing less would help. Learned once a run.
 */
import { LEAST_ANSWER, LONGEST_ANSWER } from './budgets.ts';
import { isTooLong, type Refusal } from './failures.ts';

export interface Abilities {
  /** `schema`: holds the answer to a JSON Schema. `json`: to JSON. `text`: to nothing, the prompt asks for JSON. */
  readonly format: 'schema' | 'json' | 'text';
  readonly temperature: boolean;
  readonly seed: boolean;
  /** The name under which it takes a limit of the answer's length; null: under none. */
  readonly limit: 'max_tokens' | 'max_completion_tokens' | null;
  /** Tokens that this limit may be at most. */
  readonly longest: number;
}

export const ALL_ABILITIES: Abilities = {
  format: 'schema',
  temperature: true,
  seed: true,
  limit: 'max_tokens',
  longest: LONGEST_ANSWER,
};

/** How servers name what they do not take. */
const FORMAT = /response_?format|json_?(?:schema|object)|json mode|structured|guided|grammar|schema/i;
const LIMIT = /max_(?:completion_)?tokens/i;
/** How they say that a limit is more than they give. */
const TOO_MUCH =
  /too (?:large|high|big|long)|at most|maximum|exceed|(?:less|greater|larger|smaller) than|<=|out of range/i;
const NAMED: readonly { readonly ability: 'temperature' | 'seed'; readonly words: RegExp }[] = [
  { ability: 'temperature', words: /temperature/i },
  { ability: 'seed', words: /\bseed\b/i },
];
/** Refusals of what was asked, not of who asks or of what for. */
const REFUSALS: ReadonlySet<number> = new Set([400, 404, 415, 422, 501]);
/** Of these only one that names what it does not take. */
const NAMING: ReadonlySet<number> = new Set([404]);

/** `asked`: tokens of an answer that were asked for. */
export function fewerAbilities(known: Abilities, { status, body }: Refusal, asked: number): Abilities | null {
  if (!REFUSALS.has(status)) return null;
  const named = NAMED.find(({ ability, words }) => known[ability] && words.test(body));
  const lower = known.format === 'schema' ? 'json' : 'text';
  if (FORMAT.test(body) && known.format !== 'text') return { ...known, format: lower };
  if (known.limit !== null && LIMIT.test(body)) return lessLimit(known, body, asked);
  if (named !== undefined) return { ...known, [named.ability]: false };
  if (NAMING.has(status) || isTooLong(status, body) || known.format === 'text') return null;
  return { ...known, format: lower };
}

/** Half of a limit that is too much, as long as an answer has room; one that is not taken by its old name, by its new one, then by none. */
function lessLimit(known: Abilities, body: string, asked: number): Abilities | null {
  if (!TOO_MUCH.test(body)) return { ...known, limit: known.limit === 'max_tokens' ? 'max_completion_tokens' : null };
  const half = Math.floor(asked / 2);
  return half < LEAST_ANSWER ? null : { ...known, longest: half };
}
