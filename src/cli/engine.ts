/** What annotates and compares, as one file that is loaded late: `ahead.ts` says when. */
export { checkDraft } from '../core/compare/check/drafts.ts';
export { annotate } from '../core/extract/annotate.ts';
export { annotateStory, compareReports } from '../core/story.ts';
export { english } from '../languages/en/index.ts';
