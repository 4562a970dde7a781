import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageProfiles, scriptProfiles } from '../../input/language-profiles.ts';
import { layout } from '../../languages/en/layout.ts';
import { splitWords } from '../text/words.ts';
import { findLanguage, findLanguageShares, makeLanguageTable } from './languages.ts';
import { findBlocks } from './layout/blocks.ts';

const table = makeLanguageTable(languageProfiles, scriptProfiles);
const languageOf = (text: string): string | null => findLanguage(text, splitWords(text), table);

const SENTENCES: Readonly<Record<string, string>> = {
  en: 'Two ferries collided off the port on Tuesday, and nobody was hurt, the harbour master said after it was over.',
  de: 'Zwei Fähren sind am Dienstag vor dem Hafen zusammengestoßen, und niemand wurde verletzt, wie der Hafenmeister sagte.',
  fr: "Deux bacs sont entrés en collision mardi devant le port, mais personne n'a été blessé, selon le capitaine du port.",
  es: 'Dos transbordadores chocaron el martes frente al puerto y nadie resultó herido, según dijo el capitán del puerto.',
  it: 'Due traghetti si sono scontrati martedì davanti al porto e nessuno è rimasto ferito, ha detto il comandante.',
  pt: 'Dois barcos colidiram na terça-feira em frente ao porto e ninguém ficou ferido, disse o capitão do porto, que não foi ouvido.',
  nl: 'Twee veerboten zijn dinsdag voor de haven op elkaar gebotst en niemand is gewond geraakt, zei de havenmeester.',
  sv: 'Två färjor krockade på tisdagen utanför hamnen och ingen skadades, sade hamnkaptenen som inte var på plats.',
  pl: 'Dwa promy zderzyły się we wtorek przed portem, ale nikt nie został ranny, jak powiedział kapitan portu.',
  ru: 'Два парома столкнулись во вторник у порта, но никто не пострадал, как сообщил капитан порта, который был на месте.',
  uk: 'Два пороми зіткнулися у вівторок біля порту, але ніхто не постраждав, як повідомив капітан порту, що був на місці.',
  ja: '火曜日に港の沖で二隻のフェリーが衝突したが、けが人はいなかったと港長が述べた。',
  zh: '两艘渡轮周二在港口外相撞，港务长表示无人受伤，航道已经关闭。',
  ar: 'اصطدمت عبارتان يوم الثلاثاء قبالة الميناء ولم يصب أحد بأذى، بحسب ما قال مدير الميناء.',
  ko: '화요일 항구 앞바다에서 여객선 두 척이 충돌했지만 다친 사람은 없었다고 항만장이 말했다.',
  el: 'Δύο πλοία συγκρούστηκαν την Τρίτη έξω από το λιμάνι και κανείς δεν τραυματίστηκε.',
};

describe('findLanguage', () => {
  it.each(Object.entries(SENTENCES))('%s', (tag, text) => {
    expect(languageOf(text)).toBe(tag);
  });

  it.each(['', 'Marlow', '12 34 56', '🚢🚢', 'Ferries collide', 'Lorem ipsum dolor sit amet consectetur'])(
    'not told: %s',
    text => {
      expect(languageOf(text)).toBeNull();
    },
  );

  it('reads a name in another script as a name', () => {
    expect(languageOf(`${SENTENCES.en} (Порт Марлоу)`)).toBe('en');
  });

  it('never throws and knows every tag it gives', () => {
    const tags = new Set([...languageProfiles, ...scriptProfiles].map(profile => profile.tag));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const tag = languageOf(text);
        expect(tag === null || tags.has(tag)).toBe(true);
      }),
    );
  });
});

describe('findLanguageShares', () => {
  const sharesOf = (text: string) =>
    findLanguageShares(text, splitWords(text), findBlocks(text, null, layout), table).map(({ tag, share }) => [
      tag,
      Math.round(share * 10),
    ]);

  it('tells the paragraphs of a text apart', () => {
    const [english, german] = [`${SENTENCES.en} `.repeat(2).trim(), `${SENTENCES.de} `.repeat(2).trim()];
    expect(sharesOf(`${english}\n${english.replace('Two', 'Three')}\n${german}`)).toEqual([
      ['en', 7],
      ['de', 3],
    ]);
  });

  it('does not count a foreign sentence quoted in a paragraph', () => {
    expect(sharesOf(`${SENTENCES.en} “Nadie resultó herido,” he wrote. ${SENTENCES.en}`)).toEqual([['en', 10]]);
  });
});
