/** The door `synoptic/reader`: asks a model what reports of one event differ and agree on. Its answer is proposals; `compareWithProposals` of `synoptic` holds them to the words. */
export type * from '../types.ts';
export { type Budget, type Price, readBudget, readPrice, readSeconds } from './budgets.ts';
export type * from './options.ts';
export { defaultPrompt, LARGEST_PROMPT, ownPrompt, type Prompt } from './prompts.ts';
export { readStory } from './read-story.ts';
export { keyFor, type ReadServer, readServer, type Server, whyRemote } from './servers.ts';
