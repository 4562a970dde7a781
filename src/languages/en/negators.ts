/** English words that turn what is said into its contrary, in normal form. */
export const negators: ReadonlySet<string> = new Set(
  `not no never n't cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't
  hadn't wouldn't couldn't shouldn't neither nor nobody nothing none without ain't`.split(/\s+/),
);
