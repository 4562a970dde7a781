/** Proposals given as files or as data -> what can be taken of each, and a problem for what can't. Loaded only where some are named. */
import type { Problem } from '../core/model/problems.ts';
import type { Proposals } from '../core/model/proposals.ts';
import { decodeBytes } from '../input/encodings.ts';
import { LARGEST_PROPOSALS } from '../input/limits.ts';
import { badEncoding, binary } from '../input/plain.ts';
import { readProposals } from '../input/proposals.ts';
import { type ByteStream, readBytes } from './inputs.ts';

/** What several proposers answered. */
export interface ProposedAnswers {
  readonly answers: readonly Proposals[];
  readonly problems: readonly Problem[];
}

/** Reads files (`-` for standard input) and data in the order given. What can't be read is a problem beside the others' answers. */
export async function readProposed(
  proposed: readonly (string | Proposals)[],
  stdin: () => ByteStream = () => process.stdin,
): Promise<ProposedAnswers> {
  const read: ProposedAnswers[] = [];
  for (const each of proposed)
    read.push(typeof each === 'string' ? await readFileOf(each, stdin) : answersOf(JSON.stringify(each), 'proposals'));
  return { answers: read.flatMap(({ answers }) => answers), problems: read.flatMap(({ problems }) => problems) };
}

async function readFileOf(path: string, stdin: () => ByteStream): Promise<ProposedAnswers> {
  const bytes = await readBytes(path, LARGEST_PROPOSALS, stdin);
  if (!(bytes instanceof Uint8Array)) return failed(bytes.problems);
  const decoded = decodeBytes(bytes);
  if (decoded.is === 'binary') return failed(binary(path).problems);
  const { answers, problems } = answersOf(decoded.text, path);
  return { answers, problems: decoded.isGuess ? [badEncoding(path), ...problems] : problems };
}

function answersOf(text: string, input: string): ProposedAnswers {
  const { proposals, problems } = readProposals(text, { input, whole: true });
  return { answers: proposals === null ? [] : [proposals], problems };
}

/** Whatever is wrong with the file: no report of the story is missing, but an answer. */
function failed(problems: readonly Problem[]): ProposedAnswers {
  return { answers: [], problems: problems.map(problem => ({ ...problem, code: 'bad-proposals' })) };
}
