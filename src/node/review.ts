/** A review named on the command line -> what a desk decided, and a problem for what can't be taken. Loaded only where one is named. */
import { decodeBytes } from '../input/encodings.ts';
import { LARGEST_REVIEW } from '../input/limits.ts';
import { binary } from '../input/plain.ts';
import { type ReadReview, readReview } from '../input/review.ts';
import { type ByteStream, readBytes } from './inputs.ts';

/** `path`: a file, or `-` for standard input. */
export async function readReviewFile(path: string, stdin: () => ByteStream = () => process.stdin): Promise<ReadReview> {
  const bytes = await readBytes(path, LARGEST_REVIEW, stdin);
  if (!(bytes instanceof Uint8Array)) return failed(bytes);
  const decoded = decodeBytes(bytes);
  return decoded.is === 'binary' ? failed(binary(path)) : readReview(decoded.text, path);
}

/** Whatever is wrong with the file: no report of the story is missing, but a review. */
function failed({ problems }: Pick<ReadReview, 'problems'>): ReadReview {
  return { review: null, problems: problems.map(problem => ({ ...problem, code: 'bad-review' })) };
}
