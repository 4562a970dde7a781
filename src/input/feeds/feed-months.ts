/**
 * Names of months in the languages in which feeds write dates, without marks above letters, small. Facts of usage, from the languages' own calendars; a
 * name that means two months in two languages is left out (`listopad`), as is what is no month's alone.
 */

/** January to December, each with its names and short forms; a language a line. */
const CALENDARS: readonly string[] = [
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  'januar|janner|jan februar|feb marz|maerz|mrz|mar april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
  'janvier|janv fevrier|fevr|fev mars avril|avr mai juin juillet|juil aout septembre octobre novembre decembre',
  'enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre|set octubre noviembre diciembre|dic',
  'gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto|ago settembre|set ottobre|ott novembre dicembre|dic',
  'janeiro fevereiro|fev marco abril|abr maio junho julho agosto|ago setembro|set outubro|out novembro dezembro|dez',
  'gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre',
  'januari februari maart|mrt april mei juni juli augustus september oktober|okt november december',
  'januari februari mars april maj juni juli augusti september oktober|okt november december',
  'januar februar marts|mars april maj|mai juni juli august september oktober|okt november desember|des|december',
  'tammikuu|tammikuuta|tammi helmikuu|helmikuuta|helmi maaliskuu|maaliskuuta|maalis huhtikuu|huhtikuuta|huhti toukokuu|toukokuuta|touko kesakuu|kesakuuta|kesa heinakuu|heinakuuta|heina elokuu|elokuuta|elo syyskuu|syyskuuta|syys lokakuu|lokakuuta|loka marraskuu|marraskuuta|marras joulukuu|joulukuuta|joulu',
  'januar|januar februar|febr marcius|marc aprilis majus junius julius augusztus szeptember|szept oktober november december',
  'stycznia|styczen|sty lutego|luty|lut marca|marzec kwietnia|kwiecien|kwi maja czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpien|sie wrzesnia|wrzesien|wrz pazdziernika|pazdziernik|paz listopada grudnia|grudzien|gru',
  'ledna|leden unora|unor brezna|brezen dubna|duben kvetna|kveten cervna|cerven cervence|cervenec srpna zari rijna listopadu prosince|prosinec',
  'ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie|noi decembrie',
  'ocak|oca subat|sub mart nisan|nis mayis haziran|haz temmuz|tem agustos|agu eylul|eyl ekim|eki kasim|kas aralik|ara',
  'января|январь|янв февраля|февраль|фев|февр марта|март|мар апреля|апрель|апр мая|маи июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен|сент октября|октябрь|окт ноября|ноябрь|ноя декабря|декабрь|дек',
  'січня|січень|січ лютого|лютии|лют березня|березень|бер квітня|квітень|кві травня|травень|тра червня|червень|чер липня|липень|лип серпня|серпень|сер вересня|вересень|вер жовтня|жовтень|жов листопада грудня|грудень|гру',
  'ιανουαριου|ιανουαριος|ιαν φεβρουαριου|φεβρουαριος|φεβ μαρτιου|μαρτιος|μαρ απριλιου|απριλιος|απρ μαιου|μαιος|μαι|μαη ιουνιου|ιουνιος|ιουν|ιον ιουλιου|ιουλιος|ιουλ|ιολ αυγουστου|αυγουστος|αυγ σεπτεμβριου|σεπτεμβριος|σεπ|σεπτ οκτωβριου|οκτωβριος|οκτ νοεμβριου|νοεμβριος|νοε|νοεμ δεκεμβριου|δεκεμβριος|δεκ',
];

/** The number of each month's names; those that disagree are none. */
export const MONTH_NAMES: ReadonlyMap<string, number> = makeNames();

function makeNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const calendar of CALENDARS) {
    calendar.split(' ').forEach((month, i) => {
      for (const written of month.split('|')) {
        const name = written.normalize('NFD').replace(/\p{M}/gu, '');
        if (names.has(name) && names.get(name) !== i + 1) doubtful.add(name);
        names.set(name, i + 1);
      }
    });
  }
  for (const name of doubtful) names.delete(name);
  return names;
}
