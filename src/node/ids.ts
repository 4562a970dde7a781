/**
 * Unique ids where reports come in turn. In: batches. Out: the same with ids that no batch before had. An archive's records have ids of its name and their number
 * (`stories-12`), so only its name is kept of it, and what is kept does not grow with it.
 */
import { type Batch, renamedBatch } from '../input/batches.ts';

export interface Ids {
  /** For a file's reports. */
  readonly unique: (batch: Batch) => Batch;
  /** For one archive's records, in turn. */
  readonly archive: () => (batch: Batch) => Batch;
}

/** `stories` of `stories-12` and of `stories-12-3`. */
const RECORD_ID = /^(.*?)(?:-\d+){1,2}$/;

export function makeIds(): Ids {
  const taken = new Set<string>();
  const archives = new Set<string>();
  const isTaken = (id: string): boolean => taken.has(id) || archives.has(RECORD_ID.exec(id)?.[1] ?? '');
  const unique = (batch: Batch): Batch => {
    const ids = batch.reports.map(({ id }) => {
      let own = id;
      // letters: a number would be taken for a record's
      for (let n = 2; isTaken(own); n++) own = `${id}-again${n === 2 ? '' : n}`;
      taken.add(own);
      return own;
    });
    return renamedBatch(batch, ids);
  };
  const archive = () => {
    let name: string | null = null;
    return (batch: Batch): Batch => {
      const ids = batch.reports.map(({ id }) => {
        const [, stated = id] = RECORD_ID.exec(id) ?? [];
        if (name === null) {
          name = stated;
          for (let n = 2; archives.has(name) || startsAny(taken, name); n++) name = `${stated}-archive${n}`;
          archives.add(name);
        }
        return `${name}${id.slice(stated.length)}`;
      });
      return renamedBatch(batch, ids);
    };
  };
  return { unique, archive };
}

function startsAny(taken: ReadonlySet<string>, name: string): boolean {
  for (const id of taken) if (RECORD_ID.exec(id)?.[1] === name) return true;
  return false;
}
