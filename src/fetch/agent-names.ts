/** The name under which this program asks for pages: what its package says of it -> the value of `User-Agent`. */
import { PRODUCT } from './robots.ts';

/** `Synoptic/0.1.0 (+https://…)`; without the address where the package names none. */
export function agentNameOf(manifest: {
  readonly version: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}): string {
  const { version, homepage, repository } = manifest;
  const place = homepage ?? (typeof repository === 'string' ? repository : repository?.url);
  const address = place?.replace(/^git\+/, '').replace(/\.git$/, '');
  return `${PRODUCT}/${version}${address === undefined ? '' : ` (+${address})`}`;
}
