/**
 * Names compared: one person, organisation or place written in several ways, and what reports say of them: titles.
 * In: entities linked over reports. Out: findings of kinds `name` and `title`. A short form ("Smith") is no variant of a full one.
 */
import type { Evidence, Finding, Kind, Relation, Severity, StoryEntity, Variant } from '../../model/comparison.ts';
import type { FactKind } from '../../model/layers.ts';
import { fieldText } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { isContent } from '../align/passages.ts';
import { type StoryContext, silentReports } from '../context.ts';
import { compareEvidence, compareStrings, evidenceId, evidenceOf } from '../evidence/evidence.ts';

export function compareNames(context: StoryContext, entities: readonly StoryEntity[]): readonly Finding[] {
  const places = nameEvidence(context);
  return entities.flatMap(entity => [
    ...spellingFinding(context, entity, places.get(entity.id) ?? new Map()),
    ...factFinding(context, entity, 'title'),
  ]);
}

/** Where each name form of each story entity stands; the first place per report and form. */
function nameEvidence(context: StoryContext): ReadonlyMap<string, ReadonlyMap<string, readonly Evidence[]>> {
  const found = new Map<string, Map<string, Evidence[]>>();
  for (const annotation of context.annotations) {
    const { report, mentions } = annotation;
    for (const mention of mentions) {
      if (mention.form !== 'name' || mention.entity === null || !isContent(annotation, mention)) continue;
      const entity = context.entityOf(report.id, mention.entity);
      if (entity === null) continue;
      const form = fieldText(report, mention).slice(mention.start, mention.end);
      const forms = found.get(entity) ?? new Map<string, Evidence[]>();
      const list = forms.get(form) ?? [];
      if (!list.some(e => e.report === report.id)) list.push(evidenceOf(report, mention));
      forms.set(form, list);
      found.set(entity, forms);
    }
  }
  return found;
}

function spellingFinding(
  context: StoryContext,
  entity: StoryEntity,
  forms: ReadonlyMap<string, readonly Evidence[]>,
): readonly Finding[] {
  const spellings = [...forms.keys()].filter(form => isSpelling(form, [...forms.keys()])).sort(compareStrings);
  if (new Set(spellings.map(form => plainForm(nameWords(form)))).size < 2) return [];
  const variants = spellings.map(form => textVariant(form, forms.get(form)!));
  const label = `${entity.name}: spelling`;
  const [relation, severity] = ['compatible', 'wording'] as const;
  return [finding(context, { kind: 'name', relation, severity, label, variants, rule: 'name-variants' })];
}

/**
 * Whether a form is a way of writing the name that others write otherwise: it differs from another form of as many words, or of
 * two words and more. "Zelensky" beside "Zelenskyy" is; "Trump" beside "Donald Trump" is not.
 */
function isSpelling(form: string, forms: readonly string[]): boolean {
  const words = nameWords(form);
  return forms.some(other => {
    if (other === form) return false;
    const others = nameWords(other);
    if (plainForm(words) === plainForm(others)) return false;
    if (words.length === 1 || others.length === 1)
      return words.length === others.length && isNear(words[0]!, others[0]!);
    return plainForm(words) !== plainForm(others);
  });
}

function nameWords(form: string): readonly string[] {
  return form.split(/\s+/).map(word => word.replace(/[.,]$/, ''));
}

/** Capitals of a headline and a plural are no other spelling: "KANSAS CITY", "Americans". Diacritics are. */
function plainForm(words: readonly string[]): string {
  return words.join(' ').toLowerCase().replaceAll('’', "'").replace(/s$/, '');
}

/** Two one-word names count as spellings of one another only if they begin alike or end alike; else they are two short forms. */
function isNear(a: string, b: string): boolean {
  if (a === b) return false;
  const [x, y] = [normalForm(a), normalForm(b)];
  return x.slice(0, 2) === y.slice(0, 2) || x === y || x.slice(0, 1) === y.slice(0, 1) || x.slice(-4) === y.slice(-4);
}

function textVariant(text: string, evidence: readonly Evidence[]): Variant {
  return { value: { type: 'text', text }, display: text, evidence: [...evidence].sort(compareEvidence) };
}

/** Titles given to one entity, where they differ between reports. */
function factFinding(context: StoryContext, entity: StoryEntity, kind: FactKind & Kind): readonly Finding[] {
  const byValue = new Map<string, Evidence[]>();
  for (const fact of entity.facts) {
    if (fact.kind !== kind) continue;
    const annotation = context.annotations.find(a => a.report.id === fact.report);
    if (annotation === undefined || !isContent(annotation, fact)) continue;
    const evidence = evidenceOf(annotation.report, fact);
    const key = normalForm(fact.value);
    const list = byValue.get(key) ?? [];
    if (!list.some(e => e.report === evidence.report)) list.push(evidence);
    byValue.set(key, list);
  }
  const reports = new Set([...byValue.values()].flat().map(e => e.report));
  if (byValue.size < 2 || reports.size < 2) return [];
  const variants = [...byValue.keys()]
    .sort(compareStrings)
    .map(key => textVariant(byValue.get(key)![0]!.exact, byValue.get(key)!));
  const [relation, severity] = ['compatible', 'wording'] as const;
  const label = `${entity.name}: ${kind}`;
  return [finding(context, { kind, relation, severity, label, variants, rule: `entity-${kind}` })];
}

/** What a finding about one entity tells. */
interface Told {
  readonly kind: Kind;
  readonly relation: Relation;
  readonly severity: Severity;
  readonly label: string;
  readonly variants: readonly Variant[];
  readonly rule: string;
}

function finding(context: StoryContext, told: Told): Finding {
  const { kind, relation, severity, label, variants, rule } = told;
  const evidence = variants.flatMap(variant => variant.evidence);
  const reports = new Set(evidence.map(e => e.report));
  return {
    id: evidenceId('f', kind, evidence, context.published),
    kind,
    relation,
    between: reports.size === 1 ? 'report' : 'reports',
    severity,
    label,
    group: null,
    voices: [],
    variants,
    silent: silentReports(context, kind, reports),
    why: { rule, features: { forms: variants.length }, measuredPrecision: null },
  };
}
