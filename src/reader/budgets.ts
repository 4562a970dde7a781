/**
 * Budgets: what reading a story may take of time, tokens and money. In: what was typed, and what was spent. Out: how long the next answer may be,
 * or why there is none. A call that would pass a limit is not made; a limit that an answer could pass makes that answer shorter.
 */
export interface Budget {
  readonly seconds?: number;
  /** In and out together. */
  readonly tokens?: number;
  /** In the currency of the price. */
  readonly money?: number;
}

/** Money for a million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

export interface Spent {
  readonly input: number;
  readonly output: number;
}

/** `60s`, `10min`, `2h`; `200000tokens`, `200ktokens`; `0.50usd`. */
const PART = /^(\d+(?:\.\d+)?)\s*(s|sec|min|h|tokens|ktokens|usd)$/;
const UNITS: Readonly<Record<string, readonly [keyof Budget, number]>> = {
  s: ['seconds', 1],
  sec: ['seconds', 1],
  min: ['seconds', 60],
  h: ['seconds', 3600],
  tokens: ['tokens', 1],
  ktokens: ['tokens', 1000],
  usd: ['money', 1],
};

/** Reads `60s,200000tokens,0.50usd`, or a part of it; null if it can't be read, or says one thing twice. */
export function readBudget(typed: string): Budget | null {
  const budget: { -readonly [Part in keyof Budget]: number } = {};
  for (const part of typed.split(',')) {
    const [, amount, unit] = PART.exec(part.trim().toLowerCase()) ?? [];
    const [name, size] = UNITS[unit ?? ''] ?? [];
    if (name === undefined || budget[name] !== undefined || Number(amount) === 0) return null;
    budget[name] = Number(amount) * size!;
  }
  return budget;
}

/** Reads `0.15,0.60`: money for a million tokens in, out; null if it can't be read. */
export function readPrice(typed: string): Price | null {
  const amounts = typed.split(',').map(each => (/^\s*\d+(?:\.\d+)?\s*$/.test(each) ? Number(each) : Number.NaN));
  const [input, output] = amounts;
  return amounts.length === 2 && amounts.every(Number.isFinite) ? { input: input!, output: output! } : null;
}

/** Reads a time such as `90s` or `10min` as seconds; null if it is none. */
export function readSeconds(typed: string): number | null {
  const budget = readBudget(typed);
  return budget === null || Object.keys(budget).length !== 1 ? null : (budget.seconds ?? null);
}

const MILLION = 1_000_000;

export function moneyOf({ input, output }: Spent, price: Price): number {
  return (input * price.input + output * price.output) / MILLION;
}

/** Tokens of an answer at most: some four times the longest that was recorded for 36 stories, for models that think aloud before they answer. */
export const LONGEST_ANSWER = 24_000;
/** With less room than this an answer would be cut off before it says much. */
export const LEAST_ANSWER = 1_000;

/** Tokens that the answer to a call of `input` tokens may have, or which limit the call would pass. */
export function roomFor(input: number, spent: Spent, budget: Budget, price: Price | null): number | 'tokens' | 'money' {
  const byTokens = (budget.tokens ?? Number.POSITIVE_INFINITY) - spent.input - spent.output - input;
  if (byTokens < LEAST_ANSWER) return 'tokens';
  const byMoney =
    budget.money === undefined || price === null
      ? Number.POSITIVE_INFINITY
      : affordable(input, spent, budget.money, price);
  if (byMoney < LEAST_ANSWER) return 'money';
  return Math.floor(Math.min(LONGEST_ANSWER, byTokens, byMoney));
}

function affordable(input: number, spent: Spent, money: number, price: Price): number {
  const left = money - moneyOf({ input: spent.input + input, output: spent.output }, price);
  if (left < 0) return Number.NEGATIVE_INFINITY;
  return price.output === 0 ? Number.POSITIVE_INFINITY : (left * MILLION) / price.output;
}
