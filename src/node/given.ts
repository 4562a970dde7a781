/** Texts that the caller has: bytes -> reports, at once and without a file. For what serves agents. */
import { type Batch, gatherReadings } from '../input/batches.ts';
import { readReports } from '../input/read-now.ts';
import { READING } from './inputs.ts';

/** Reads text or JSON as a file of the name `input` would be read; no file is opened. */
export function readGiven(bytes: Uint8Array, input: string): Batch {
  return gatherReadings([readReports(bytes, input, READING)]);
}
