/** What parses, as one file that is loaded late. */
export { loadParser } from '../node/models.ts';
export { serve } from '../node/serving.ts';
