/** What a report tells of at all: whether it has anything of a finding's kind, so that nothing matched in it means something. In: an annotation. Out: yes or no. */
import type { Kind } from './comparison.ts';
import type { Annotation, FactKind, Quantity } from './layers.ts';
import { hasOwnHeadline } from './report.ts';
import { isCurrency } from './units.ts';

type Tells = (annotation: Annotation) => boolean;

const quotes: Tells = ({ quotations }) => quotations.length > 0;
const dates: Tells = ({ times }) => times.some(({ type }) => type === 'DATE' || type === 'TIME');

/** What has a kind of its own in some layer; of all else any text that tells something may tell it. */
const TELLS: Readonly<Partial<Record<Kind, Tells>>> = {
  date: dates,
  time: ({ times }) => times.some(({ type }) => type === 'TIME'),
  duration: ({ times }) => times.some(({ type }) => type === 'DURATION'),
  number: hasQuantity('number'),
  money: hasQuantity('money'),
  age: annotation => hasQuantity('age')(annotation) || hasFact('age')(annotation),
  title: hasFact('title'),
  name: ({ mentions }) => mentions.some(({ form }) => form === 'name'),
  place: ({ mentions }) => mentions.some(({ kind }) => kind === 'place'),
  'quote-wording': quotes,
  'quote-subject': quotes,
  'headline-quote': ({ report }) => hasOwnHeadline(report),
};

export function tellsOf(annotation: Annotation, kind: Kind): boolean {
  return TELLS[kind]?.(annotation) ?? true;
}

/** What a quantity is told as: an age, an amount of money, or a number. */
export function kindOfQuantity({ rule, measures, stated }: Quantity): 'age' | 'money' | 'number' {
  if (measures.role === 'age') return 'age';
  return rule === 'money' || isCurrency(stated.unit ?? '') ? 'money' : 'number';
}

function hasQuantity(kind: ReturnType<typeof kindOfQuantity>): Tells {
  return ({ quantities }) => quantities.some(quantity => kindOfQuantity(quantity) === kind);
}

function hasFact(kind: FactKind): Tells {
  return ({ entities }) => entities.some(({ facts }) => facts.some(fact => fact.kind === kind));
}
