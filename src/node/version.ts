/** What the package says of itself: its version, and where it lives if it says so. */
import manifest from '../../package.json' with { type: 'json' };

export const version: string = manifest.version;

interface Place {
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}

/** What may stand in the name under which pages are asked for. */
export function placeOfPackage(): Place {
  const { homepage, repository } = manifest as Place;
  return { ...(homepage !== undefined && { homepage }), ...(repository !== undefined && { repository }) };
}
