/** Problems: what went wrong with one input, in words that say what to do. A value, never a throw. */

export type ProblemCode =
  | 'unreadable'
  | 'not-found'
  | 'not-a-report'
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'bad-encoding'
  | 'markup'
  | 'bad-json'
  | 'bad-field'
  | 'no-text'
  /** A page that shows only the beginning to whoever has not paid. */
  | 'paywall'
  /** A page that asks for agreement before it shows anything. */
  | 'consent-wall'
  /** A page that shows nothing unless its programs run. */
  | 'needs-script'
  /** A page that says that it will not show, or has not, what was asked for. */
  | 'no-page'
  /** Paragraphs of a page that were not taken for the article's, or that only its data have. */
  | 'left-out'
  /** What a page's data say that its article rests on. */
  | 'based-on'
  /** The text is that of a page's data, which has more than the page shows. */
  | 'from-data'
  | 'bad-table'
  /** A row of a table whose quotation marks are not as the rules have them, and was read all the same. */
  | 'row-mended'
  /** A list of feeds, which holds no report itself. */
  | 'feed-list'
  | 'no-reports'
  /** Files of a folder that are not read unless they are named. */
  | 'passed-over'
  | 'one-report'
  | 'other-event'
  | 'other-language'
  | 'mixed-language'
  | 'language-not-told'
  | 'cut-off'
  | 'teaser'
  | 'no-date'
  | 'identical'
  | 'version'
  | 'withheld'
  /** Its agency has taken the text back: none of its words are left. */
  | 'canceled'
  /** Not to be published before a moment. */
  | 'embargoed'
  /** Its agency marks it a correction of an earlier version. */
  | 'corrected'
  /** What its agency tells the desks that use it. */
  | 'ed-note'
  /** An item that was understood and is no article text: a photo, a plan, a package of references. */
  | 'no-article'
  /** An item that says it is ninjs and breaks its rules. */
  | 'not-ninjs'
  /** XML that is not well-formed, or too deep or large to be followed. */
  | 'bad-xml'
  | 'weekday-misfit'
  /** A record of an archive that can't be read. */
  | 'bad-record'
  /** A record of an archive that was wrong and was read all the same. */
  | 'record-mended'
  /** Records of an archive that hold no page: how many of which kind. */
  | 'records-passed-over'
  /** A document (Word, PDF, mail) that can't be read as one. */
  | 'bad-document'
  /** A document that needs a password. */
  | 'encrypted'
  /** A document of pictures of its pages. */
  | 'scanned'
  /** Parts of a document that were not read, or may be out of order. */
  | 'document-parts'
  /** A text that was read as several reports. */
  | 'several-reports'
  /** A text with lines that may part reports, and was read as one. */
  | 'not-parted'
  | 'bad-proposals'
  | 'proposals-cut'
  | 'proposals-mended'
  | 'proposals-left-out'
  /** A file that is no review of a desk. */
  | 'bad-review'
  /** Decisions, or parts of some, that a review has and could not be taken. */
  | 'review-left-out'
  /** Versions that do not tell when they are from. */
  | 'versions-order'
  /** Texts given as versions that share hardly a sentence. */
  | 'not-versions'
  /** A text that no model is asked about: embargoed, withheld, cancelled. */
  | 'not-sent'
  /** A text that goes into no exported file: embargoed, withheld, cancelled. */
  | 'not-exported'
  /** No model was asked: too few texts, no room for them, too many calls. */
  | 'not-asked'
  /** No server answers at the address. */
  | 'reader-unreachable'
  /** The server will not do what it is asked: key, model, address, too many calls. */
  | 'reader-refused'
  /** The server tried and failed. */
  | 'reader-failed'
  /** No answer within the time a call has. */
  | 'reader-stalled'
  /** An answer came, and it or a part of it is none. */
  | 'reader-answer'
  /** The next call would or could pass a limit of time, tokens or money. */
  | 'reader-budget'
  /** The server takes no limit of an answer's length, so an answer was asked for without. */
  | 'reader-unlimited'
  /** Stopped by hand. */
  | 'reader-stopped'
  /** Answers can't be kept where they were to be kept. */
  | 'reader-cache'
  /** Not a web address that is fetched: its form, its scheme, its port, a password in it. */
  | 'fetch-address'
  /** It stands for a private, local or metadata address. */
  | 'fetch-private'
  /** Its site asks programs not to read it, or can't be asked whether they may. */
  | 'fetch-robots'
  /** No such host, or no connection to it. */
  | 'fetch-unreachable'
  /** No connection that is sure to be with that host. */
  | 'fetch-unsafe'
  /** It did not come within the time there is. */
  | 'fetch-slow'
  /** What came is not whole, not HTTP, or not as it says it is. */
  | 'fetch-broken'
  /** The server answers that it does not give it: not found, forbidden, failed. */
  | 'fetch-status'
  /** It leads in a circle, too far, or where nothing can be read. */
  | 'fetch-redirects'
  /** The server shows it only to who keeps its cookies. */
  | 'fetch-cookies'
  /** Nothing whole is kept of it, and nothing is fetched. */
  | 'fetch-offline'
  /** Responses can't be kept where they were to be kept. */
  | 'fetch-folder';

export interface Problem {
  readonly code: ProblemCode;
  /** One sentence for a person: what is wrong, and what to do. */
  readonly detail: string;
  /** The report or input it is about; absent if it is about the whole call. */
  readonly report?: string;
}
