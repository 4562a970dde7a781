/** The story's title: the headline, or failing that the first words, that has most in common with all reports. Never made up. */
import type { Annotation } from '../model/layers.ts';
import type { StoryContext } from './context.ts';

/** A title longer than this is cut at a word. */
const TITLE_LENGTH = 90;

export function storyTitle(context: StoryContext): string {
  const titles = context.annotations.map(titleOf).filter(title => title !== '');
  const frequency = conceptReports(context.annotations);
  let best = '';
  let bestScore = -1;
  context.annotations.forEach(annotation => {
    const title = titleOf(annotation);
    if (title === '' || !titles.includes(title)) return;
    const score = titleScore(title, annotation, frequency);
    if (score > bestScore) {
      best = title;
      bestScore = score;
    }
  });
  return best;
}

function titleOf({ report, sentences }: Annotation): string {
  if (report.headline !== null && report.headline.trim() !== '') return report.headline.trim();
  const first = sentences[0];
  if (first === undefined) return '';
  const words = report.text.slice(first.start, first.end);
  return words.length <= TITLE_LENGTH ? words : `${words.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')} …`;
}

function conceptReports(annotations: readonly Annotation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of annotations) {
    for (const concept of new Set(terms.concept))
      if (concept !== '') counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  return counts;
}

/** Mean number of reports that have a word of the title: headlines beat first sentences, plain ones beat clever ones. */
function titleScore(title: string, annotation: Annotation, frequency: ReadonlyMap<string, number>): number {
  const words = new Set(title.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const { terms, report } = annotation;
  const concepts = new Set(terms.concept.filter((concept, i) => concept !== '' && words.has(terms.forms[i]!)));
  let total = 0;
  for (const concept of concepts) total += frequency.get(concept) ?? 0;
  return concepts.size === 0 ? 0 : total / concepts.size + (report.headline === null ? 0 : 1);
}
