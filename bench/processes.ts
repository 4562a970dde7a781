/** Times and weighs whole processes. Two commands are run in turn, so that a busy machine slows both alike. */
import { spawnSync } from 'node:child_process';

export interface ProcessTimes {
  /** Medians in milliseconds. */
  readonly command: number;
  readonly nothing: number;
}

/** Median of `values`; the mean of the middle two if they are even in number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function timeNode(args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const milliseconds = performance.now() - started;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return milliseconds;
}

/** Runs `node ...args` and `node -e 0` in turn, `rounds` times after one round that does not count. */
export function timeBesideNothing(args: readonly string[], rounds: number): ProcessTimes {
  const command: number[] = [];
  const nothing: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const times = [timeNode(args), timeNode(['-e', '0'])] as const;
    if (round === 0) continue;
    command.push(times[0]);
    nothing.push(times[1]);
  }
  return { command: median(command), nothing: median(nothing) };
}

const SAY_PEAK =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS))';

/** Peak resident memory of `node ...args`, in megabytes (2^20 bytes). */
export function peakMemory(args: readonly string[]): number {
  const { stderr } = spawnSync(process.execPath, ['--import', SAY_PEAK, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const kilobytes = /peak (\d+)\s*$/.exec(stderr)?.[1];
  if (kilobytes === undefined) throw new Error(`no peak from node ${args.join(' ')}: ${stderr}`);
  return Number(kilobytes) / 1024;
}
