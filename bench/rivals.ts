/** Other libraries on the same texts, each doing its nearest to what annotating does. Bench-only dependencies. */
import { parse } from 'chrono-node';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

export interface Contender {
  readonly name: string;
  readonly does: string;
  readonly run: (text: string) => unknown;
}

const wink = winkNLP(model);

export const RIVALS: readonly Contender[] = [
  {
    name: 'wink-nlp',
    does: 'sentences, tags, lemmas, dates and amounts; no tree, no names',
    run: text => wink.readDoc(text).entities().out(),
  },
  {
    name: 'compromise',
    does: 'sentences, tags, people, places, organisations',
    run: text => {
      const read = nlp(text);
      return [read.people().out('array'), read.places().out('array'), read.organizations().out('array')];
    },
  },
  { name: 'chrono-node', does: 'dates only', run: text => parse(text, new Date(0)) },
];
