/** The program's first file: starts the second thread, then loads the rest. Any command with arguments will want the thread. */
import { startParser } from '../node/threads.ts';
import type { ComparingThread } from './comparing-thread.ts';

/** `thread`: for `compare`, if it was started. */
export async function start(thread: ComparingThread | null): Promise<void> {
  const [, , command, argument] = process.argv;
  if (thread === null && argument !== undefined && /^[a-z]/.test(command ?? '') && argument !== '--help') startParser();
  const { main } = await import('./main.ts');
  await main(thread);
}
