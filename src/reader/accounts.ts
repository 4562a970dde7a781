/**
 * The account of a run: what its calls took so far, and whether there is room for another. In: a budget, then what each attempt took, answered or not.
 * Out: how long the next answer may be, or the problem that ends the run.
 */
import { type Budget, type Price, roomFor, type Spent } from './budgets.ts';
import { type Failure, failed } from './failures.ts';

export interface Account {
  readonly spent: Spent;
  /** Whether an answer of any length could pass the budget. */
  readonly needsLimit: boolean;
  /** Tokens that the answer to a call of `input` tokens may have, or why it is not made; `after`: the failure after which it would be made again. */
  readonly roomFor: (input: number, after: Failure | null) => number | Failure;
  readonly spend: (more: Spent) => void;
}

export function accountOf(budget: Budget, price: Price | null): Account {
  let spent: Spent = { input: 0, output: 0 };
  return {
    get spent() {
      return spent;
    },
    needsLimit: budget.tokens !== undefined || budget.money !== undefined,
    roomFor: (input, after) => {
      const room = roomFor(input, spent, budget, price);
      return typeof room === 'number' ? room : overBudget(room, input, after);
    },
    spend: more => {
      spent = { input: spent.input + more.input, output: spent.output + more.output };
    },
  };
}

function overBudget(limit: 'tokens' | 'money', input: number, after: Failure | null): Failure {
  const which = after === null ? 'The next call' : `The same call once more (${after.detail.replace(/\.$/, '')})`;
  const detail = `${which}, of about ${input} tokens and its answer, would pass the ${limit} of --reader-budget and was not made.`;
  return failed('reader-budget', detail, { isFinal: true });
}
