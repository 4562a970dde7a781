/**
 * Commonest words of the languages news desks meet most, to tell which language a text is in. Facts of usage: each list is a
 * language's articles, pronouns, prepositions, conjunctions and auxiliaries, compiled by us.
 */
import type { LanguageProfile, ScriptProfile } from '../core/language/profiles.ts';

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

export const languageProfiles: readonly LanguageProfile[] = [
  {
    tag: 'en',
    name: 'English',
    words:
      words(`the of and to in a is was that for on with as it he his at by be from are this have had has not but were
      which their an they who its said will been would or after about when more than she her one there all we out up also`),
  },
  {
    tag: 'de',
    name: 'German',
    words:
      words(`der die das und in zu den dem des ein eine einen einer eines ist nicht von mit für auf sich im als auch es an
      werden aus er hat dass sie nach wird bei noch wie um am sind war über vor zum zur haben nur oder aber seine wurde`),
  },
  {
    tag: 'fr',
    name: 'French',
    words:
      words(`le la les de des du et à un une en que qui est dans pour sur par il au ce pas plus ne se avec son sa ses
      a été sont aux cette mais ont selon elle nous vous leur ou comme après d' l' qu' n' s' était être fait`),
  },
  {
    tag: 'es',
    name: 'Spanish',
    words:
      words(`el la los las de del y a en que un una es por con para se su sus al lo como más pero no fue ha han este
      esta según entre sobre también ya le muy sin desde hasta o era son está había cuando donde`),
  },
  {
    tag: 'it',
    name: 'Italian',
    words:
      words(`il lo la i gli le di del della dei delle e a al alla in nel nella che un una è per con da dal dalla non si su
      sono ha hanno come più ma anche stato questo questa dopo suo sua ed o dell' all' l' nell' un' d' era`),
  },
  {
    tag: 'pt',
    name: 'Portuguese',
    words: words(`o a os as de do da dos das e em no na nos nas que um uma é por com para se ao à não mais foi como mas
      são seu sua pelo pela também já está ou ser ter segundo após entre sobre até havia eles ela ele`),
  },
  {
    tag: 'nl',
    name: 'Dutch',
    words:
      words(`de het een en van in is dat op te zijn met voor niet aan er die om ook als bij door naar uit maar wordt werd
      heeft hebben was ze hij zij dit nog over tot deze kan worden meer geen of wel na volgens`),
  },
  {
    tag: 'sv',
    name: 'Swedish',
    words: words(`och i att det som en på är av för med den till inte om har de ett var han från men så vid kan sig
      ska hon efter också när eller under sin mot har hade enligt där varit blir alla vi`),
  },
  {
    tag: 'da',
    name: 'Danish',
    words:
      words(`og i at det er en på af for med den til ikke om har de et var han fra men så ved kan sig skal hun efter
      også når eller under sin mod blev ifølge hvor været bliver alle vi der som af være havde`),
  },
  {
    tag: 'nb',
    name: 'Norwegian',
    words: words(`og i å det er en på av for med den til ikke om har de et var han fra men så ved kan seg skal hun etter
      også når eller under sin mot ble ifølge hvor vært blir alle vi som være hadde sier at`),
  },
  {
    tag: 'pl',
    name: 'Polish',
    words: words(`w i z na się nie do że to jest o jak po za od przez dla co ale przy są był było ten który która które
      oraz tym tej tego jego jej ich już tylko może ma ze być został także czy`),
  },
  {
    tag: 'tr',
    name: 'Turkish',
    words:
      words(`ve bir bu da de için ile olarak çok daha olan gibi en ne kadar sonra ise ya var o olduğu her ama ki göre
      değil mi olduğunu dedi ancak şu tarafından kendi iki önce yeni`),
  },
  {
    tag: 'ro',
    name: 'Romanian',
    words: words(`și în de la a cu pe că nu o un este din care să al se pentru mai au fost ale prin după sunt ar dar
      lui ce sau într-o unei unui au iar acest această fi cele`),
  },
  {
    tag: 'id',
    name: 'Indonesian',
    words:
      words(`yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada mereka oleh saya kami sudah
      tersebut telah adalah bisa lebih dia kata orang atau bahwa sebagai`),
  },
  {
    tag: 'ru',
    name: 'Russian',
    words: words(`и в не на что с он по это как из за к но его от был для о все она было так же у они до бы также после
      который которые были при или если еще ещё уже этом чтобы году сообщил`),
  },
  {
    tag: 'uk',
    name: 'Ukrainian',
    words: words(`і в на що з не у за до та це як від про він для й але його по під які який також із було є вони або
      був була були щоб після вже року під час цього якщо її`),
  },
  {
    tag: 'bg',
    name: 'Bulgarian',
    words: words(`и на в да от се за е не с че по са това като но до при след ще си има беше бе които който който те той
      тя към или още също бяха през около според`),
  },
  {
    tag: 'sr',
    name: 'Serbian',
    words: words(`и је у да се на за су од са не који које која то као из до о али би ће што по био после код или само
      још није били према због`),
  },
];

/** In order: the first that fits most letters wins. Japanese stands first: a tenth of kana settles it over the Han characters it shares. */
export const scriptProfiles: readonly ScriptProfile[] = [
  { tag: 'ja', name: 'Japanese', share: 0.1, ranges: [[0x3040, 0x30ff]] },
  {
    tag: 'ko',
    name: 'Korean',
    share: 0.5,
    ranges: [
      [0xac00, 0xd7af],
      [0x1100, 0x11ff],
    ],
  },
  {
    tag: 'zh',
    name: 'Chinese',
    share: 0.5,
    ranges: [
      [0x4e00, 0x9fff],
      [0x3400, 0x4dbf],
    ],
  },
  {
    tag: 'ar',
    name: 'Arabic',
    share: 0.5,
    ranges: [
      [0x0600, 0x06ff],
      [0x0750, 0x077f],
    ],
  },
  { tag: 'he', name: 'Hebrew', share: 0.5, ranges: [[0x0590, 0x05ff]] },
  { tag: 'el', name: 'Greek', share: 0.5, ranges: [[0x0370, 0x03ff]] },
  { tag: 'hi', name: 'Hindi', share: 0.5, ranges: [[0x0900, 0x097f]] },
  { tag: 'bn', name: 'Bengali', share: 0.5, ranges: [[0x0980, 0x09ff]] },
  { tag: 'ta', name: 'Tamil', share: 0.5, ranges: [[0x0b80, 0x0bff]] },
  { tag: 'th', name: 'Thai', share: 0.5, ranges: [[0x0e00, 0x0e7f]] },
  { tag: 'ka', name: 'Georgian', share: 0.5, ranges: [[0x10a0, 0x10ff]] },
  { tag: 'hy', name: 'Armenian', share: 0.5, ranges: [[0x0530, 0x058f]] },
];
