/** Certificates for servers of tests, made on the spot: signed by nobody but themselves, for a host, valid between two days. In DER by hand (X.690, RFC 5280). */
import { generateKeyPairSync, sign } from 'node:crypto';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** `from` and `to`: `YYMMDD`. */
export function makeCertificate(host: string, from = '200101', to = '490101'): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(object(0x55, 0x04, 0x03), text(0x0c, host))));
  const ecdsaWithSha256 = sequence(object(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
  const names = sequence(object(0x55, 0x1d, 0x11), octets(sequence(text(0x82, host))));
  const isAuthority = sequence(object(0x55, 0x1d, 0x13), octets(sequence(block(0x01, Buffer.from([0xff])))));
  const body = sequence(
    block(0xa0, block(0x02, Buffer.from([2]))),
    block(0x02, Buffer.from([0x11])),
    ecdsaWithSha256,
    name,
    sequence(text(0x17, `${from}000000Z`), text(0x17, `${to}000000Z`)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    block(0xa3, sequence(names, isAuthority)),
  );
  const signature = block(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]));
  const der = sequence(body, ecdsaWithSha256, signature);
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

function block(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => block(0x30, Buffer.concat(parts));
const set = (...parts: readonly Uint8Array[]): Buffer => block(0x31, Buffer.concat(parts));
const octets = (content: Uint8Array): Buffer => block(0x04, content);
const object = (...bytes: readonly number[]): Buffer => block(0x06, Buffer.from(bytes));
const text = (tag: number, value: string): Buffer => block(tag, Buffer.from(value));
