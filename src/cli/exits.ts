/** Exit codes, as documented in the README. */
export const EXIT_DONE = 0;
export const EXIT_INPUT_FAILED = 1;
export const EXIT_USAGE = 2;
