/** A language: vocabulary and tables as data, one field per stage. Stages define the shape of what they read. */
export interface Language {
  /** BCP 47 primary tag. */
  readonly tag: string;
}
