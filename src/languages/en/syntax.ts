/** How English words are cut, by the conventions of the Universal Dependencies English treebanks. Compiled by us from their guidelines. */
import type { TokenVocabulary } from '../../core/language/syntax.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** `can|not` is the word `cannot`, cut at 3. */
const cuts = (words: string): ReadonlyMap<string, readonly number[]> =>
  new Map(
    words
      .split(/\s+/)
      .filter(Boolean)
      .map(word => {
        const parts = word.split('|');
        return [parts.join(''), parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('').length)];
      }),
  );

export const tokens: TokenVocabulary = {
  clitics: ["n't", "'ll", "'ve", "'re", "'s", "'m", "'d"],
  shortened: list(`'s 'm 'd 'll 've 're 'em 'til 'cause 'n`),
  joined: cuts(`
    can|not gon|na got|ta wan|na du|n|no gim|me lem|me out|ta a|lot
    ai|nt are|nt ca|nt could|nt did|nt does|nt do|nt had|nt has|nt have|nt is|nt should|nt was|nt were|nt wo|nt would|nt
    i|m i|ve he|s it|ll let|s that|s there|s they|re they|ll they|ve we|ve what|s where|s you|ll you|re you|ve here|s else|s
  `),
  prefixes: list(`
    non pre post anti ex re pro co semi multi mid sub neo counter un over intra inter trans ultra mini micro macro meta mega
    socio psycho pseudo quasi e arch bi tri de dis hyper infra extra electro geo bio eco proto poly mono crypto cyber
  `),
  hyphenated: list('x-ray t-shirt uh-huh uh-oh c++ w/o w/out'),
  units: list(`
    am pm a.m p.m a.m. p.m. mm cm m km kg mg lb lbs oz ft in mi mph kph k b bn mn tn mw kw gw mwh kwh gwh hz khz mhz ghz kb mb gb tb
    min mins hr hrs sec secs c f p x sq yr yrs ml l ha minutes hours days years percent
  `),
  abbreviations: list(`
    mr mrs ms messrs dr drs sts prof rev hon gov sen rep reps sens gen col lt maj capt cmdr sgt cpl pvt pfc spc adm brig supt insp det pres amb atty
    Fr Pres st ste mt ft v vs viz cf approx est dept tel cllr jan feb apr jun jul aug sept sep oct nov dec Mon tue tues Wed thu thur
    thurs Fri inc ltd corp Co bros jr sr ph.d etc eg ie ave blvd rd hwy bldg Ala Calif Fla Ill Ind Mass Mich Minn Miss Okla Ore Pa Tenn Tex Va
    Wash Wis Ariz Ark Colo Conn Del Ga Kan Ky La Md Mo Neb Nev Vt Wyo attn esp al assn univ msgr asst
  `),
  beforeNumbers: list('no nos fig figs vol pp p art sec Mar Sat Sun ext para ch'),
  signs: list(`:) :( ;) :D :-) :-( ;-) =) :P ;P (: :/ :-/ <3 ^^ w/`),
};
