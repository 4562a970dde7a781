/** The dead: who is told to have died in some report and to be alive in none. In: states and who is who. Out: the story's entities. They grow no older. */
import type { Annotation, State } from '../../model/layers.ts';
import { isSameField } from '../../model/report.ts';
import { containsSpan } from '../../text/spans.ts';
import type { StoryContext } from '../context.ts';

export function deadOf(context: StoryContext): ReadonlySet<string> {
  const named = (value: string): readonly string[] =>
    context.annotations.flatMap(annotation =>
      annotation.states
        .filter(state => state.slot === 'life' && state.value === value)
        .flatMap(state => namedIn(context, annotation, state)),
    );
  const alive = new Set(named('alive'));
  return new Set(named('dead').filter(entity => !alive.has(entity)));
}

function namedIn(context: StoryContext, annotation: Annotation, { subject }: State): readonly string[] {
  if (subject === null) return [];
  return annotation.mentions.flatMap(({ entity, form, ...place }) => {
    // whom a pronoun points at is less sure
    if (entity === null || form !== 'name' || !isSameField(place, subject) || !containsSpan(subject, place)) return [];
    return context.entityOf(annotation.report.id, entity) ?? [];
  });
}
