/** The cast: who is in the story, under which names, titles and ages, and which text uses which. In: entities. Out: items of the page. */
import type { StoryEntity } from '../core/model/comparison.ts';
import type { FactKind } from '../core/model/layers.ts';
import type { Item } from './page.ts';

/** People first, then bodies; of each those in most texts first. Places and peoples are scenery. */
export function castItems(entities: readonly StoryEntity[]): readonly Item[] {
  return entities
    .filter(entity => entity.kind === 'person' || entity.kind === 'organisation')
    .filter(entity => reportsOf(entity).length > 1 || entity.facts.length > 0)
    .sort(
      (a, b) =>
        Number(b.kind === 'person') - Number(a.kind === 'person') ||
        reportsOf(b).length - reportsOf(a).length ||
        compareNames(a.name, b.name),
    )
    .map(entity => ({
      label: entity.name,
      rows: [],
      aligned: [],
      notes: [
        ...line('written', formsOf(entity)),
        ...line('described', factsOf(entity, 'title')),
        ...line('aged', factsOf(entity, 'age')),
        ...line('of', factsOf(entity, 'home')),
      ],
    }));
}

function reportsOf({ forms, facts }: StoryEntity): readonly string[] {
  return [...new Set([...forms.flatMap(form => form.reports), ...facts.map(fact => fact.report)])];
}

/** Words and the texts that use them. */
type Use = readonly [words: string, reports: readonly string[]];

function formsOf({ forms }: StoryEntity): readonly Use[] {
  return forms.map(({ form, reports }) => [form, [...reports].sort()]);
}

function factsOf({ facts }: StoryEntity, kind: FactKind): readonly Use[] {
  const uses = new Map<string, Set<string>>();
  for (const fact of facts) {
    if (fact.kind !== kind) continue;
    const reports = uses.get(fact.value) ?? new Set<string>();
    uses.set(fact.value, reports.add(fact.report));
  }
  return [...uses].map(([value, reports]) => [value, [...reports].sort()]);
}

function line(label: string, uses: readonly Use[]): readonly string[] {
  if (uses.length === 0) return [];
  return [`${label} ${uses.map(([words, reports]) => `“${words}” ${reports.join(' ')}`).join(', ')}`];
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
