/** What sets versions against each other, as one file that is loaded late. */
export { withTouched } from '../core/compare/versions/touched.ts';
export { versionsOf } from '../core/compare/versions/versions.ts';
