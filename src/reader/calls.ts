/**
 * One call to a model, through the model library: messages in, the text of an answer out. Throws what the library throws. The only file that
 * knows the library's way of asking; no retries here, and nothing is read of the answer.
 */
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, jsonSchema, Output } from 'ai';
import type { Abilities } from './abilities.ts';
import { ANSWER_SCHEMA } from './answer-schema.ts';
import type { Asked } from './failures.ts';
import type { Messages } from './messages.ts';
import { transport } from './transport.ts';

export interface Answer {
  readonly text: string;
  /** Whether the model stopped because it had no more room. */
  readonly isCutOff: boolean;
  /** As the server counts them; null if it does not say. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** Whether the server was told how long it may be at most. */
  readonly isLimited: boolean;
}

export interface CallOptions {
  readonly abilities: Abilities;
  /** Tokens an answer may have at most. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

/** Any number: the same one each time. */
export const SEED = 11;
export const TEMPERATURE = 0;

export async function call({ server, model, key }: Asked, messages: Messages, options: CallOptions): Promise<Answer> {
  const { abilities, limit, signal } = options;
  const provider = createOpenAICompatible({
    name: 'reader',
    baseURL: server.address,
    fetch: transport,
    supportsStructuredOutputs: abilities.format === 'schema',
    ...(key !== null && { apiKey: key }),
    // the library knows the older name only
    ...(abilities.limit === 'max_completion_tokens' && {
      transformRequestBody: body => ({ ...body, max_completion_tokens: limit }),
    }),
  });
  const { text, finishReason, usage } = await generateText({
    model: provider(model),
    system: messages.system,
    prompt: messages.user,
    output: outputOf(abilities.format),
    maxRetries: 0,
    abortSignal: signal,
    ...(abilities.temperature && { temperature: TEMPERATURE }),
    ...(abilities.seed && { seed: SEED }),
    ...(abilities.limit === 'max_tokens' && { maxOutputTokens: limit }),
  });
  return {
    text,
    isCutOff: finishReason === 'length',
    inputTokens: usage.inputTokens || null,
    outputTokens: usage.outputTokens || null,
    isLimited: abilities.limit !== null,
  };
}

/** What the server is asked to hold the answer to. It is taken as text in each case: a broken answer has whole parts. */
function outputOf(format: Abilities['format']): Output.Output<string> {
  const asText = { parseCompleteOutput: async ({ text }: { readonly text: string }) => text };
  if (format === 'schema')
    return { ...Output.object({ schema: jsonSchema(ANSWER_SCHEMA), name: 'proposals' }), ...asText };
  return format === 'json' ? { ...Output.json(), ...asText } : Output.text();
}
