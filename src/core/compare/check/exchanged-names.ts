/**
 * Names in the place of others: a draft's "in Lindhaven" where the passage of the texts that tells the same has "in Corvast". In: draft, texts, who is
 * who. Out: for a mention of the draft, where the texts have the other name; nothing where the draft's own name stands in a passage as near.
 */
import type { Annotation, Mention } from '../../model/layers.ts';
import { fieldText } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import type { EntityLinks } from '../entities.ts';
import { isContent } from '../passages.ts';
import { firstTermAt } from '../terms.ts';
import type { Place } from './places.ts';
import type { Placeable, Surroundings } from './surroundings.ts';

/** Share of what stands around the draft's name that must stand around the other. Chosen on the drafts that may be read; .4 to .55 tell alike. */
const SAME_PASSAGE = 0.45;
/** By how much that must be more than around the draft's own name, wherever the texts have it; .2 to .35 tell alike. */
const MUCH_NEARER = 0.3;

interface Named extends Placeable {
  readonly mention: Mention;
  readonly words: string;
  readonly key: string | null;
  /** The word before it, articles left out: names are exchanged within one construction. */
  readonly before: string;
}

export type Exchanged = (mention: Mention) => readonly Place[];

export function exchangedNames(
  annotations: readonly Annotation[],
  { entityOf }: EntityLinks,
  surroundings: Surroundings,
  articles: ReadonlySet<string>,
): Exchanged {
  const namedIn = (annotation: Annotation, at: number, mention: Mention): Named => {
    const words = fieldText(annotation.report, mention).slice(mention.start, mention.end);
    const key = mention.entity === null ? null : entityOf(annotation.report.id, mention.entity);
    return {
      annotation,
      at,
      span: mention,
      mention,
      words: normalForm(words),
      key,
      before: wordBefore(annotation, mention, articles),
    };
  };
  const others = annotations.flatMap((annotation, at) =>
    at === 0
      ? []
      : annotation.mentions.filter(each => isName(annotation, each)).map(each => namedIn(annotation, at, each)),
  );
  const [draft] = annotations;
  return mention => {
    const own = namedIn(draft!, 0, mention);
    const text = normalForm(draft!.report.text);
    const near = others.map(other => ({ other, around: surroundings(own, other) }));
    const most = (of: readonly (typeof near)[number][]): (typeof near)[number] | null =>
      of.reduce<(typeof near)[number] | null>((best, each) => (each.around > (best?.around ?? 0) ? each : best), null);
    const same = near.filter(({ other }) => isSame(own, other));
    const instead = most(
      near.filter(
        ({ other }) =>
          !isSame(own, other) &&
          kindOf(other.mention) === kindOf(mention) &&
          own.before !== '' &&
          other.before === own.before &&
          !text.includes(other.words),
      ),
    );
    if (same.length === 0 || instead === null || instead.around < SAME_PASSAGE) return [];
    if (instead.around < (most(same)?.around ?? 0) + MUCH_NEARER) return [];
    return [{ annotation: instead.other.annotation, span: instead.other.span }];
  };
}

function isName(annotation: Annotation, mention: Mention): boolean {
  return mention.form === 'name' && mention.field !== 'headline' && isContent(annotation, mention);
}

/** Bodies are named after places and places after bodies. */
function kindOf({ kind }: Mention): string {
  return kind === 'place' ? 'organisation' : kind;
}

function isSame(a: Named, b: Named): boolean {
  return (a.key !== null && a.key === b.key) || a.words.includes(b.words) || b.words.includes(a.words);
}

function wordBefore({ terms }: Annotation, { start }: Mention, articles: ReadonlySet<string>): string {
  let at = firstTermAt(terms, start) - 1;
  while (at > 0 && articles.has(terms.forms[at]!)) at--;
  return at < 0 || terms.kind[at] === 'mark' ? '' : terms.forms[at]!;
}
