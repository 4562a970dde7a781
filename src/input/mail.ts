import { failedReading, type Reading } from './reports.ts';
export function readMail(_: Uint8Array, input: string): Reading {
  return failedReading('bad-document', 'x', input);
}
