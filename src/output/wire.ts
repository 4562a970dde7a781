/** The wire shape: what `--json`, the schemas and every reader of saved files agree on. Types only; the schemas are made from them. */
import type { CheckedItem } from '../core/compare/check/items.ts';
import type {
  ComparedReport,
  Comparison,
  Finding,
  Point,
  Shared,
  StoryEntity,
  TimelineEntry,
  Utterance,
} from '../core/model/comparison.ts';
import type {
  Charge,
  Entity,
  Mention,
  Quantity,
  Quotation,
  QuotationStyle,
  Speaker,
  State,
  Statement,
  TimeExpression,
  TokenColumns,
} from '../core/model/layers.ts';
import type { Problem, ProblemCode } from '../core/model/problems.ts';
import type { Proposals } from '../core/model/proposals.ts';
import type { FieldSpan, Report } from '../core/model/report.ts';
import type { Review } from '../core/model/review.ts';
import type { StoryChangeKind, StoryWhy } from '../core/model/stories.ts';
import type { VersionStep } from '../core/model/versions.ts';
import type { WeighedProposals } from '../core/model/weighed-proposals.ts';

/** One token with its tag, lemma and head; `--tokens=rows`. */
export interface TokenRow {
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index of the head within the sentence; -1 the root. */
  readonly head: number;
  readonly deprel: string;
}

/** A report with its layers: one line of `synoptic annotate --json`. */
export interface AnnotationRecord {
  readonly schema: 'synoptic.annotation/1';
  readonly report: Report;
  readonly sentences: readonly FieldSpan[];
  readonly tokens?: TokenColumns | readonly TokenRow[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  readonly statements: readonly Statement[];
  /** What it enters into the story's ledger: who is held, charged, alive, named, and how far the case is; and with which crimes. Absent in older files. */
  readonly states?: readonly State[];
  readonly charges?: readonly Charge[];
  readonly problems: readonly Problem[];
}

/** A report within a comparison; `text` is left out with `--no-text`. */
export interface ReportRecord extends Omit<ComparedReport, 'text'> {
  readonly text?: string;
}

/** What `synoptic compare --json` prints. */
export interface ComparisonRecord {
  readonly schema: 'synoptic.comparison/1';
  /** Version of the program. */
  readonly synoptic: string;
  readonly story: Comparison['story'];
  readonly coverage: Comparison['coverage'];
  readonly reports: readonly ReportRecord[];
  readonly setAside: Comparison['setAside'];
  readonly entities: readonly StoryEntity[];
  readonly points: readonly Point[];
  readonly findings: readonly Finding[];
  readonly utterances: readonly Utterance[];
  readonly timeline: readonly TimelineEntry[];
  readonly shared: Shared;
  readonly problems: readonly Problem[];
  /** What became of proposals, a proposer each; absent where none were given. */
  readonly proposals?: readonly WeighedProposals[];
}

/** What a model, an agent or a colleague proposes of a story: what `--save-proposals` writes and `--proposals` reads. */
export interface ProposalsRecord extends Proposals {
  readonly schema: 'synoptic.proposals/1';
}

/** What a desk decided of a story's findings: what the screen exports and `--review` reads. Decisions stand in the order of their findings' ids. */
export interface ReviewRecord extends Review {
  readonly schema: 'synoptic.review/1';
}

/** What `synoptic check --json` prints for a draft. */
export interface CheckRecord {
  readonly schema: 'synoptic.check/1';
  readonly synoptic: string;
  readonly draft: string;
  readonly against: readonly string[];
  readonly items: readonly CheckedItem[];
  readonly problems: readonly Problem[];
}

/** A file, as the bytes it was. */
export interface HashedFile {
  /** Path as named; `-` for standard input or output. */
  readonly path: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** What `--manifest FILE` writes: which program made which bytes of which bytes. */
export interface ManifestRecord {
  readonly schema: 'synoptic.manifest/1';
  /** Version of the program. */
  readonly synoptic: string;
  /** Version of Node. */
  readonly node: string;
  /** When, ISO 8601; only with `--manifest-time`. */
  readonly made?: string;
  readonly command: string;
  /** Options as typed, by their long names. */
  readonly options: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** Reports used, with the hash of what the text of each was read from (`sha256` of a report). */
  readonly inputs: readonly { readonly report: string; readonly input: string; readonly sha256: string }[];
  /** Files read, as they are when the run ends: those that reports were read from, and beside them a table of fields, proposals. None of standard input or of the web. */
  readonly files: readonly HashedFile[];
  /** What was wrong with inputs, by code. */
  readonly problems: readonly { readonly code: ProblemCode; readonly report?: string }[];
  readonly outputs: readonly HashedFile[];
}

/** Words with their place in a report. */
export interface QuotedSpan extends FieldSpan {
  readonly exact: string;
  /** Paragraph (`¶3`) or part of the layout (`headline`). */
  readonly place: string;
}

/** A quotation in the quote book. */
export interface QuoteEntry {
  readonly id: string;
  readonly speaker: {
    /** The same in every report; null where the texts do not tell. */
    readonly id: string | null;
    /** The fullest name any report has. */
    readonly name: string | null;
    /** The words this report has. */
    readonly words: string | null;
    readonly status: Speaker['status'];
  };
  /** Who relayed it, nearest first. */
  readonly via: readonly string[];
  readonly cue: string | null;
  readonly style: QuotationStyle;
  /** What is attributed; ` … ` stands between stretches that the text breaks it into. */
  readonly words: string;
  readonly report: string;
  readonly spans: readonly QuotedSpan[];
  /** Ids of the utterances it renders, with other reports. */
  readonly utterances: readonly string[];
}

/** What `synoptic quotes --json` prints. */
export interface QuotesRecord {
  readonly schema: 'synoptic.quotes/1';
  readonly synoptic: string;
  readonly reports: readonly Pick<Report, 'id' | 'outlet' | 'url' | 'published' | 'sha256'>[];
  readonly setAside: Comparison['setAside'];
  readonly quotations: readonly QuoteEntry[];
  readonly problems: readonly Problem[];
}

/** What `synoptic agree --json` prints. */
export interface AgreementRecord {
  readonly schema: 'synoptic.agreement/1';
  readonly synoptic: string;
  /** Seed of the intervals. */
  readonly seed: string;
  /** One for each coder. */
  readonly sheets: readonly { readonly path: string; readonly items: number; readonly coded: number }[];
  readonly columns: readonly {
    readonly column: string;
    /** Items with two codes or more. */
    readonly units: number;
    /** Items with one. */
    readonly single: number;
    /** How often each code was given. */
    readonly codes: Readonly<Record<string, number>>;
    /** Share of pairs of codes of one item that are the same. */
    readonly agreement: number | null;
    /** Krippendorff's alpha; null where it is not defined. `low`, `high`: 95 % by bootstrap over items. */
    readonly alphas: readonly {
      readonly level: 'nominal' | 'ordinal' | 'interval' | 'ratio';
      readonly alpha: number | null;
      readonly low: number | null;
      readonly high: number | null;
      readonly resamples: number;
    }[];
  }[];
  /** Held to what the program says; absent without a key. */
  readonly key?: readonly {
    readonly column: string;
    readonly rows: readonly {
      /** What the program says. */
      readonly value: string;
      /** Items of which it says so and that somebody coded. */
      readonly coded: number;
      /** Of these, items on which as many coders say one thing as another. */
      readonly undecided: number;
      /** Items of which most coders say the same. */
      readonly right: number;
      /** `right` of those decided, with Wilson's 95 % interval. */
      readonly share: number | null;
      readonly low: number | null;
      readonly high: number | null;
    }[];
  }[];
}

/** What `synoptic versions --json` prints. */
export interface VersionsRecord {
  readonly schema: 'synoptic.versions/1';
  readonly synoptic: string;
  /** The versions, earliest first. */
  readonly versions: readonly Pick<
    Report,
    'id' | 'input' | 'outlet' | 'url' | 'headline' | 'published' | 'updated' | 'zone' | 'sha256'
  >[];
  readonly steps: readonly VersionStep[];
  readonly problems: readonly Problem[];
}

/** What `synoptic group --json` prints, a line a story; with `--follow` a line a change. */
export interface StoryRecord {
  readonly schema: 'synoptic.story/1';
  /** Made from the report that it began with; it stays, whatever joins. */
  readonly story: string;
  /** The headline or first words of the report that it began with. */
  readonly title: string;
  /** Days of publication, ISO 8601; null where no report has one. */
  readonly from: string | null;
  readonly to: string | null;
  /** Ids, in order of arrival. */
  readonly reports: readonly string[];
  /** What has just happened to it. */
  readonly change?: StoryChangeKind;
  /** Reports that came to it by that. */
  readonly came?: readonly string[];
  /** The story that is part of this one now, or that this one was part of. */
  readonly other?: string;
  readonly why?: StoryWhy;
}
