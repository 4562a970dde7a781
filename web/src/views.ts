/** The views of the screen, in the order of their keys. */
export const VIEWS = ['overview', 'matrix', 'read', 'quotations', 'timeline', 'who'] as const;
export type View = (typeof VIEWS)[number];
