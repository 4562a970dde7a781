/** What every comparer needs of the story besides the layers: reports in order, who is who over reports, who is silent. Plain data. */
import type { Kind, Silent, StoryEntity } from '../model/comparison.ts';
import { tellsOf } from '../model/kinds-told.ts';
import type { Annotation, Speaker } from '../model/layers.ts';
import type { Report } from '../model/report.ts';

export interface StoryContext {
  /** The reports compared, in order of id. */
  readonly annotations: readonly Annotation[];
  /** Publication by report id; null where not known. */
  readonly published: ReadonlyMap<string, string | null>;
  /** Id of the story's entity for a report's own entity id; null if it has none. */
  readonly entityOf: (report: string, entity: string) => string | null;
  /** Name to show for a story entity. */
  readonly nameOf: (storyEntity: string) => string;
}

/** The context of reports that are compared, with the story's entities. */
export function contextOf(
  compared: readonly Annotation[],
  entities: readonly StoryEntity[],
  entityOf: StoryContext['entityOf'],
): StoryContext {
  const names = new Map(entities.map(entity => [entity.id, entity.name]));
  return {
    annotations: compared,
    published: new Map(
      compared.map(({ report }) => [report.id, report.publishedFrom === 'story' ? null : report.published]),
    ),
    entityOf,
    nameOf: id => names.get(id) ?? id,
  };
}

/** Key of a speaker over all reports: the story's entity; null where the text does not tell who speaks. */
export function speakerKey(context: StoryContext, report: Report, speaker: Speaker): string | null {
  if (speaker.entity !== undefined)
    return context.entityOf(report.id, speaker.entity) ?? `${report.id}/${speaker.entity}`;
  return null;
}

/** How a speaker is shown: the story's name for the entity, else the report's own words, else null. */
export function speakerName(context: StoryContext, report: Report, speaker: Speaker): string | null {
  if (speaker.entity !== undefined) {
    const story = context.entityOf(report.id, speaker.entity);
    if (story !== null) return context.nameOf(story);
  }
  if (speaker.start === undefined || speaker.end === undefined) return null;
  const text = speaker.field === 'headline' ? (report.headline ?? '') : report.text;
  return text.slice(speaker.start, speaker.end);
}

/** Reports in which nothing of this kind was matched, of all that were searched. Cut-off reports never count as silent. */
export function silentReports(context: StoryContext, kind: Kind, speaking: ReadonlySet<string>): readonly Silent[] {
  return context.annotations
    .filter(annotation => !speaking.has(annotation.report.id))
    .map(annotation => ({
      report: annotation.report.id,
      basis: annotation.problems.some(problem => problem.code === 'cut-off' || problem.code === 'teaser')
        ? 'truncated'
        : tellsOf(annotation, kind)
          ? 'searched'
          : 'none-of-kind',
    }));
}
