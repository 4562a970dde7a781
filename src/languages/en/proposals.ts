/** English words in which differences are proposed. Facts of usage, compiled by us. */
import type { ProposalVocabulary } from '../../core/language/proposals.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const list = (words: string): readonly string[] => words.trim().split(/\s*[,\n]\s*/);

export const proposals: ProposalVocabulary = {
  silences:
    list(`unnamed, not named, no name, unspecified, not specified, not stated, not mentioned, no mention, not given, not told,
    nothing of, nothing on, nothing about, says nothing, silent, no number, omitted, absent`),
  negations: set('no not none never nobody nothing neither without denied denies deny refuse refuses refused refusing'),
  openings:
    list(`unclear, unknown, possib, expect, plan, likely, may, might, could, hope, sought, seek, await, pending, yet, believ, alleg,
    suspect, apparent, determin, to be`),
  additions: set('only just alone also too more other others later'),
  sayings: list('say, said, police, accord, official, witness, told'),
  small: set('the a an of in at to and or on for by was is'),
  asking: set(`
    who whom whose what which when where why how many much often long old far large big high fast was were is are did does do has have had
    will would can could may might be been being a an the of in on at to for from by with about against into over under and or not no
    number count day date time hour year month age name named names called spelled spelt title role post place address street town
    report reports text headline itself say says said words quote quoted quotation story event
    first last total other others same different between before after during since until any all some each both
    happen happened cause caused reason kind type sort part amount size price length person people man woman side it its he his she her they their them this that these those there
  `),
};
