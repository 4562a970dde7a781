/** What a page that is served has, and one that is a file has not: it may ask the program that serves it, and knows which comparison it shows. */

/** Of its policy. */
export const ALLOWED = "connect-src 'self'";

/** `number`: of the comparison in the page, which newer ones are told from. */
export function servedWith(number: number): { readonly allowed: string; readonly head: string } {
  return { allowed: ALLOWED, head: `<meta name="synoptic-live" content="${number}">` };
}
