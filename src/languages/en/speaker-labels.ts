/** Labels of English transcripts: titles and roles before a colon, and what else stands there. Facts of usage, compiled by us. */
import type { SpeakerLabelVocabulary } from '../../core/language/speaker-labels.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const speakerLabels: SpeakerLabelVocabulary = {
  titles: list(`
    mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev father sister rabbi imam bishop archbishop cardinal pope
    president vice prime deputy mayor governor gov senator sen representative rep congressman congresswoman minister secretary chancellor
    ambassador amb councillor councilor cllr alderman commissioner director chief sheriff superintendent supt inspector insp detective det
    sergeant sgt lieutenant lt captain capt major maj colonel col general gen admiral commander cmdr constable officer judge justice
    king queen prince princess attorney counsel chairman chairwoman chairperson chair madam coach
    master harbourmaster harbormaster coroner executive magistrate treasurer headteacher surgeon spokesman spokeswoman spokesperson
  `),
  titleModifiers: list('fire police harbour harbor assistant acting interim senior managing medical'),
  roles: list(`
    reporter reporters question questioner answer moderator interviewer interviewee host co-host anchor presenter announcer narrator operator
    dispatcher caller audience speaker witness defendant claimant prosecutor prosecution defence defense counsel court clerk judge foreman juror
    journalist correspondent translator interpreter participant unidentified unknown male female man woman voice crowd resident pilot tower
    controller captain mayor president chairman chairwoman chair minister secretary spokesman spokeswoman spokesperson officer
  `),
  turns: list('q a'),
  notSpeakers: list(`
    what who whom whose when where why how which is are was were do does did has have can could will would should must
    the this that these those it he she they we you i and but or so yet still now then here there yes no not never one two three four five
    six seven eight nine ten first second third last next also more read watch listen see related live latest video audio photo photos
    picture image caption credit source sources file graphic map chart update updated updates breaking urgent exclusive developing opinion
    analysis comment commentary editorial review interview explainer factbox timeline profile correction corrections clarification note notes
    editor's editors published posted modified date time location venue place address price cost tickets admission capacity contact contacts
    tel telephone phone mobile fax email e-mail web website twitter facebook instagram from to cc bcc subject re sent reply attachment
    background context summary overview conclusion introduction result results score scores final half-time full-time team teams weather
    forecast outlook tip tips warning advice alert example fact facts figures key main top total killed injured dead missing arrested
    transcript statement speech remarks readout press news media conference briefing
    status stage step part chapter section page item items list background about today yesterday tomorrow tonight monday tuesday wednesday
    thursday friday saturday sunday january february march april june july august september october november december keywords tags topics
  `),
  spoken: list(
    "i i'm i've i'll i'd me my mine we we're we've we'll we'd us our ours you you're you've you'll your yours",
  ),
};
