/** English abbreviations and sentence starters. Facts of usage, compiled by us from style guides' common stock. */
import type { SentenceVocabulary } from '../../core/language/sentences.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const sentences: SentenceVocabulary = {
  titles: list(`
    mr mrs ms messrs dr prof rev fr hon gov sen rep reps sens gen col lt maj capt cmdr sgt cpl pvt adm brig supt insp det
    pres amb atty st ste mt ft vs no nos fig vol pp art sec cf viz op ed eds al dept est approx tel cllr
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  `),
  abbreviations: list(`
    inc ltd corp co bros plc llc s.a n.v u.s u.k u.n e.u u.s.a u.a.e d.c n.y l.a a.m p.m am pm etc jr sr ph.d m.d b.a m.a
    ave blvd rd hwy e.g i.e a.k.a calif fla ill ind mass mich minn miss okla ore pa tenn tex va wash wis ariz ark colo
    conn del ga kan ky la md me mo mont neb nev n.h n.j n.m n.c n.d r.i s.c s.d vt w.va wyo ala alas gmt b.c a.d
  `),
  starters: list(`
    the a an he she it they we i you this that these those his her its their our my in on at for from with without by as
    after before during since while when where who what why how if but and or so yet however meanwhile also although though
    there here then now some many most all no not one two police officials according asked earlier later last next
  `),
};
