/**
 * Who says a draft's quotation, and who says it in the texts. In: a draft and texts. Out: a way to tell that no text gives the words to the
 * draft's speaker. Only speakers that are named on both sides can clash.
 */
import type { Annotation, Mention, Quotation } from '../../model/layers.ts';
import type { Report } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { overlapSpans, type Span, spanIndexAt } from '../../text/spans.ts';
import type { QuotedPassage } from '../align/passages.ts';
import type { EntityLinks } from '../link/entities.ts';
import type { CheckedItem } from './items.ts';
import { isSlip } from './name-forms.ts';
import { type Place, paragraphBefore } from './places.ts';
import { isRecord } from './quoted-places.ts';

export interface Speakers {
  /** Whether a record gives a passage to the draft's speaker by its label. */
  readonly isLabelled: (passage: QuotedPassage, place: Place) => boolean;
  /** Whether a passage of a text is by somebody named who is not the draft's speaker. */
  readonly areTwo: (own: QuotedPassage, other: QuotedPassage) => boolean;
  /** Null where some text gives the words to the draft's speaker, or where it can't be told. */
  readonly clash: (passage: QuotedPassage, places: readonly Place[]) => CheckedItem['speakers'];
}

interface Named {
  readonly key: string;
  readonly name: string;
}

export function speakersOf(draft: Annotation, { entities, entityOf }: EntityLinks): Speakers {
  const names = new Map(entities.map(entity => [entity.id, entity.name]));
  const named = (annotation: Annotation, { speaker }: Quotation): Named | null => {
    if (speaker.status !== 'named' && speaker.status !== 'described') return null;
    const key = speaker.entity === undefined ? null : entityOf(annotation.report.id, speaker.entity);
    if (key !== null) return { key, name: names.get(key) ?? key };
    // a surname by itself may be nobody's that is known, but it is written
    const { start, end, field } = speaker;
    if (speaker.status !== 'named' || start === undefined || end === undefined || field === 'headline') return null;
    const name = annotation.report.text.slice(start, end);
    return { key: name, name };
  };
  const known = new Set(
    entities
      .filter(({ forms }) => forms.some(({ reports }) => reports.some(id => id !== draft.report.id)))
      .map(({ id }) => id),
  );
  const surnames = new Set(
    entities.filter(({ id }) => known.has(id)).flatMap(({ name }) => normalForm(name).split(/\s+/).slice(-1)),
  );
  const isKnown = ({ key, name }: Named): boolean =>
    known.has(key) || [...surnames].some(each => isSlip(each, normalForm(name).split(/\s+/).at(-1)!));
  const bodies = new Set(entities.filter(({ kind }) => kind !== 'person').map(({ id }) => id));
  const isBody = ({ key }: Named): boolean => bodies.has(key);
  const inText = ({ annotation, span }: Place): Quotation | null => {
    const around = annotation.quotations.flatMap(quotation =>
      extentsOf(quotation)
        .filter(part => part.start <= span.start + 1 && span.end <= part.end + 1)
        .map(part => ({ quotation, length: part.end - part.start })),
    );
    // whoever tells of somebody's words is around them: the nearest is whose they are
    const [nearest] = around.sort((a, b) => a.length - b.length);
    return nearest?.quotation ?? null;
  };
  const textsOf = new Map(
    entities.map(({ id, forms }) => [
      id,
      new Set(forms.filter(({ form }) => /\s/.test(form)).flatMap(({ reports }) => reports)),
    ]),
  );
  /** Two whom one text has by their whole names: "Olle Pirk" and "Anna Pirk". */
  const areApart = (a: Named, b: Named): boolean =>
    [...(textsOf.get(a.key) ?? [])].some(id => id !== draft.report.id && textsOf.get(b.key)?.has(id) === true);
  /** One person or body; a slip in a name is checked as a name, unless the texts have somebody of the name as written. */
  const isSame = (other: Named, own: Named): boolean =>
    other.key === own.key || (!areApart(other, own) && isSameName(other.name, own.name, !known.has(own.key)));
  const isOwn = (own: Named, report: Report, { entity, start, end }: Mention): boolean =>
    isSame(
      { key: (entity === null ? null : entityOf(report.id, entity)) ?? '', name: report.text.slice(start, end) },
      own,
    );
  /** Whether a text names the draft's speaker right where its "she" or "the minister" was taken to be somebody else. */
  const mayBeMeant = (own: Named, { annotation, span }: Place, { source }: Quotation): boolean => {
    const { mentions, report } = annotation;
    const isName = source !== null && mentions.some(each => each.form === 'name' && overlapSpans(each, source));
    if (isName) return false;
    const at = spanIndexAt(report.blocks, span.start);
    const names = mentions.filter(({ form, field }) => form === 'name' && field !== 'headline');
    // a paragraph that names nobody goes on from the one before
    for (const block of report.blocks.slice(Math.max(0, at - 1), at + 1).reverse()) {
      const named = names.filter(({ start }) => start >= block.start && start < block.end);
      if (named.some(mention => isOwn(own, report, mention))) return true;
      if (named.some(({ kind }) => kind === 'person')) return false;
    }
    return false;
  };
  const clash = (passage: QuotedPassage, places: readonly Place[]): CheckedItem['speakers'] => {
    // somebody only described may be anybody
    const own = passage.quotation.speaker.status === 'named' ? named(draft, passage.quotation) : null;
    // whoever no text names is told of as a name
    if (own === null || !isKnown(own)) return null;
    const told = (texts: readonly string[]): CheckedItem['speakers'] => ({
      draft: own.name,
      texts: [...new Set(texts)],
    });
    // a record settles whose words they are
    const labels = places.filter(place => isRecord(place.annotation)).flatMap(place => labelOf(place) ?? []);
    if (labels.length > 0) return labels.some(label => isSame({ key: label, name: label }, own)) ? null : told(labels);
    const others = places.map(place => ({ place, quotation: inText(place) }));
    const names: string[] = [];
    for (const { place, quotation } of others) {
      const other = quotation === null ? null : named(place.annotation, quotation);
      // who speaks for a body gives its words
      if (other === null || isSame(other, own) || isBody(own) !== isBody(other)) return null;
      if (mayBeMeant(own, place, quotation!)) return null;
      names.push(other.name);
    }
    return told(names);
  };
  const isLabelled = (passage: QuotedPassage, place: Place): boolean => {
    const [own, label] = [named(draft, passage.quotation), labelOf(place)];
    return own !== null && label !== null && isSame({ key: label, name: label }, own);
  };
  const areTwo = (own: QuotedPassage, other: QuotedPassage): boolean => {
    const [a, b] = [named(draft, own.quotation), named(other.annotation, other.quotation)];
    return a !== null && b !== null && !isSame(b, a);
  };
  return { isLabelled, areTwo, clash };
}

/** The parts of a quotation, and all of an interrupted one. */
function extentsOf({ content }: Quotation): readonly Span[] {
  const parts = content.filter(({ field }) => field !== 'headline');
  return parts.length < 2 ? parts : [...parts, { start: parts[0]!.start, end: parts.at(-1)!.end }];
}

const LABEL = /^\s*([\p{Lu}][\p{L}.'’ -]{1,40}):/u;

/** "MIRELA DANCU: ..." at the head of a record's paragraph. */
function labelOf(place: Place): string | null {
  return LABEL.exec(paragraphBefore(place))?.[1]?.trim() ?? null;
}

/** Whether two names share their last word, but for a slip where that may be one; or one stands in the other. */
function isSameName(a: string, b: string, maySlip: boolean): boolean {
  const [x, y] = [normalForm(a).split(/\s+/), normalForm(b).split(/\s+/)];
  const [lastX, lastY] = [x.at(-1)!, y.at(-1)!];
  const isLast = maySlip ? isSlip(lastX, lastY) : lastX === lastY;
  return isLast || x.every(word => y.includes(word)) || y.every(word => x.includes(word));
}
