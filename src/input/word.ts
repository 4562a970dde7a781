import { failedReading, type Reading } from './reports.ts';
export function readWord(_: Uint8Array, input: string): Reading {
  return failedReading('bad-document', 'x', input);
}
