/**
 * Servers: the address of an OpenAI-compatible API, read. In: what was typed. Out: the address and whether it is this machine, or what is wrong
 * with it. Told by the address alone: no name is looked up to tell.
 */
import { isIP } from 'node:net';

export interface Server {
  /** Without a slash at the end. */
  readonly address: string;
  /** Host and port, as shown. */
  readonly host: string;
  readonly hostname: string;
  /** Whether what is sent stays on this machine. */
  readonly isLocal: boolean;
  readonly isEncrypted: boolean;
}

export type ReadServer = Server | { readonly wrong: string };

export function readServer(typed: string): ReadServer {
  if (!URL.canParse(typed)) return { wrong: `no address: "${typed}"; give one such as http://localhost:11434/v1` };
  const url = new URL(typed);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { wrong: `an address begins with http:// or https://; found "${url.protocol}"` };
  if (url.username !== '' || url.password !== '')
    return { wrong: 'no name or password in the address: put the key into SYNOPTIC_READER_KEY' };
  if (url.search !== '' || url.hash !== '') return { wrong: 'the address ends with its path: no ? and no #' };
  return {
    address: `${url.origin}${url.pathname}`.replace(/\/+$/, ''),
    host: url.host,
    hostname: url.hostname,
    isLocal: isThisMachine(url.hostname),
    isEncrypted: url.protocol === 'https:',
  };
}

/** `localhost`, 127.0.0.0/8, ::1, and no other name: what else may lead here is not told by the name. */
export function isThisMachine(hostname: string): boolean {
  if (hostname === 'localhost' || hostname === '[::1]') return true;
  return isIP(hostname) === 4 && hostname.startsWith('127.');
}

/** How Ollama names models that it does not run but asks for elsewhere: `gpt-oss:120b-cloud`, `glm-4.6:cloud`. */
const ELSEWHERE = /[:-]cloud$/i;

/** Why the texts would leave this machine; null if the server is here and says nothing of passing them on. */
export function whyRemote({ host, isLocal }: Server, model: string): string | null {
  if (!isLocal) return `${host} is not this machine: the texts would leave it`;
  return ELSEWHERE.test(model) ? `${model} runs elsewhere: ${host} would pass the texts on` : null;
}

/** The API that `OPENAI_API_KEY` is a key of: it is shown to no other. */
const OPENAI = 'https://api.openai.com';

/** The key for a server, from the environment. */
export function keyFor({ address }: Server, env: Readonly<Record<string, string | undefined>>): string | null {
  const isOpenAi = address === OPENAI || address.startsWith(`${OPENAI}/`);
  const key = env.SYNOPTIC_READER_KEY || (isOpenAi ? env.OPENAI_API_KEY : undefined);
  return key === undefined || key.trim() === '' ? null : key.trim();
}
