/** Opens an address in the browser that the system has for it. In: an address made by this program. Out: nothing: where there is no browser the address was printed. */
import { spawn } from 'node:child_process';

/** The program that opens what it is given, and what stands before that, by system. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
const OTHER: readonly [string, ...string[]] = ['xdg-open'];

export function openInBrowser(address: string, platform: string = process.platform): void {
  const [program, ...before] = OPENERS[platform] ?? OTHER;
  try {
    const child = spawn(program, [...before, address], { stdio: 'ignore', detached: true, windowsHide: true });
    child.on('error', () => {});
    child.unref();
  } catch {
    // there is none
  }
}
