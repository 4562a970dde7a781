import { failedReading, type Reading } from './reports.ts';
export function readTableRecords(_: Uint8Array, input: string): Reading {
  return failedReading('bad-document', 'x', input);
}
