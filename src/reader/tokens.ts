/** Tokens, estimated: what a model's window, a budget and a price are counted in, before any server counts them. */

/**
 * UTF-16 code units of English a token. A rule of thumb for the tokenisers of today's models, on the safe side: news English has 4.2 to
 * 4.7, names and figures fewer.
 */
export const UNITS_A_TOKEN = 4;

export function estimateTokens(text: string): number {
  return Math.ceil(text.length / UNITS_A_TOKEN);
}
