/**
 * Names in the place of others: a draft's "in Lindhaven" where the passage of the texts that tells the same has "in Corvast". In: draft, texts, who is
 * who. Out: for a mention of the draft, where the texts have the other name; nothing where the draft's own name stands in a passage as near.
 */
import type { Annotation, Mention } from '../../model/layers.ts';
import { fieldText } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { isContent } from '../align/passages.ts';
import { firstTermAt } from '../align/terms.ts';
import type { EntityLinks } from '../link/entities.ts';
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
      words: wordsIn(words),
      key,
      before: wordBefore(annotation, mention, articles),
    };
  };
  const others = annotations.flatMap((annotation, at) =>
    at === 0
      ? []
      : annotation.mentions.filter(each => isName(annotation, each)).map(each => namedIn(annotation, at, each)),
  );
  const byConstruction = new Map<string, Named[]>();
  for (const other of others) {
    const list = byConstruction.get(constructionOf(other));
    if (list === undefined) byConstruction.set(constructionOf(other), [other]);
    else list.push(other);
  }
  const [draft] = annotations;
  const text = ` ${wordsIn(draft!.report.text)} `;
  const nearest = (own: Named, list: readonly Named[]): { readonly named: Named; readonly around: number } | null =>
    list
      .map(named => ({ named, around: surroundings(own, named) }))
      .reduce<{ readonly named: Named; readonly around: number } | null>(
        (best, each) => (each.around > (best?.around ?? -1) ? each : best),
        null,
      );
  return mention => {
    const own = namedIn(draft!, 0, mention);
    const candidates = own.before === '' ? [] : (byConstruction.get(constructionOf(own)) ?? []);
    const instead = nearest(
      own,
      candidates.filter(other => !isSame(own, other) && !text.includes(` ${other.words} `)),
    );
    if (instead === null || instead.around < SAME_PASSAGE) return [];
    const same = nearest(
      own,
      others.filter(other => isSame(own, other)),
    );
    if (same === null || instead.around < same.around + MUCH_NEARER) return [];
    return [{ annotation: instead.named.annotation, span: instead.named.span }];
  };
}

/** Names that can take one another's place: of one kind, after one word. */
function constructionOf({ mention, before }: Named): string {
  return `${kindOf(mention)} ${before}`;
}

function isName(annotation: Annotation, mention: Mention): boolean {
  return mention.form === 'name' && mention.field !== 'headline' && isContent(annotation, mention);
}

/** Bodies are named after places and places after bodies. */
function kindOf({ kind }: Mention): string {
  return kind === 'place' ? 'organisation' : kind;
}

/** One entity, or one name that holds the other: "Orr" and "Lena Orr". */
function isSame(a: Named, b: Named): boolean {
  const [x, y] = [` ${a.words} `, ` ${b.words} `];
  return (a.key !== null && a.key === b.key) || x.includes(y) || y.includes(x);
}

/** Words in normal form, marks left out. */
function wordsIn(text: string): string {
  return normalForm(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .join(' ');
}

function wordBefore({ terms }: Annotation, { start }: Mention, articles: ReadonlySet<string>): string {
  let at = firstTermAt(terms, start) - 1;
  while (at > 0 && articles.has(terms.forms[at]!)) at--;
  return at < 0 || terms.kind[at] === 'mark' ? '' : terms.forms[at]!;
}
