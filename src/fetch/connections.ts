/**
 * Connections: what a name stands for is looked up once for a connection, every address of it is held against what may be reached, and one of these very
 * addresses is connected to. So no name can stand for one thing when it is checked and for another when it is used.
 */
import { lookup as lookUpBySystem } from 'node:dns';
import { Agent as AgentHttp } from 'node:http';
import { Agent as AgentHttps } from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import type { FetchFault } from './faults.ts';
import { type Access, hostOf, whyAddressRefused } from './targets.ts';

/** All addresses of a name. Rejects as the system does (`ENOTFOUND`). */
export type Resolver = (name: string) => Promise<readonly ResolvedAddress[]>;

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

export interface ConnectionOptions {
  readonly access: Access;
  /** What goes into `User-Agent`. */
  readonly agentName: string;
  readonly resolver?: Resolver | undefined;
  /** Certificates of authorities to trust in place of the known ones, for tests. */
  readonly authorities?: string | undefined;
}

export interface Connections {
  readonly agentName: string;
  readonly agentFor: (url: URL) => AgentHttp | AgentHttps;
  readonly lookupFor: (url: URL) => LookupFunction;
  /** Why an open connection may not be used, by the address it is really to. */
  readonly whyRefused: (socket: Socket, url: URL) => FetchFault | null;
  readonly end: () => void;
}

/** An error that carries why the addresses of a name may not be reached. */
export interface RefusedError extends Error {
  readonly refused: FetchFault;
}

export function openConnections({ access, agentName, resolver, authorities }: ConnectionOptions): Connections {
  const resolve = resolver ?? resolveBySystem;
  // a connection that stays open is to an address that was checked
  const settings = { keepAlive: true, maxSockets: 1 };
  const http = new AgentHttp(settings);
  // whatever the environment says (NODE_TLS_REJECT_UNAUTHORIZED)
  const https = new AgentHttps({
    ...settings,
    rejectUnauthorized: true,
    ...(authorities !== undefined && { ca: authorities }),
  });
  const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80));

  const lookupFor = (url: URL): LookupFunction => {
    return (name, { all, family }, done) => {
      resolve(name).then(
        found => {
          // one that may not be reached among others that may is no accident
          const refused = found
            .map(({ address }) => whyAddressRefused(address, portOf(url), name, access))
            .find(isSaid);
          if (refused !== undefined) return done(Object.assign(new Error('refused'), { refused }), []);
          const fitting = found.filter(each => (family !== 4 && family !== 6) || each.family === family);
          const [first] = fitting;
          if (first === undefined) return done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), []);
          return all === true ? done(null, [...fitting]) : done(null, first.address, first.family);
        },
        error => done(error, []),
      );
    };
  };
  const whyRefused = (socket: Socket, url: URL): FetchFault | null => {
    const { remoteAddress } = socket;
    // gone already: that is an error of its own
    return remoteAddress === undefined ? null : whyAddressRefused(remoteAddress, portOf(url), hostOf(url), access);
  };
  const end = (): void => {
    http.destroy();
    https.destroy();
  };
  return { agentName, agentFor: url => (url.protocol === 'https:' ? https : http), lookupFor, whyRefused, end };
}

function isSaid(fault: FetchFault | null): fault is FetchFault {
  return fault !== null;
}

const resolveBySystem: Resolver = name =>
  new Promise((resolve, reject) => {
    lookUpBySystem(name, { all: true }, (error, found) => (error === null ? resolve(found) : reject(error)));
  });
