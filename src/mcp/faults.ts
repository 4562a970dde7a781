/** Faults: why a call gave nothing, as a value: one sentence that says what is wrong and what to do. */

export interface Fault {
  readonly fault: string;
}

export function fault(sentence: string): Fault {
  return { fault: sentence };
}

export function isFault(result: object): result is Fault {
  return 'fault' in result;
}
