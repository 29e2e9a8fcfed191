/** A file of the content folder, by its path in there with `/` between the parts: `rooms/de-klop.md`. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

/** One thing that an editor has to put right. */
export interface ContentProblem {
  readonly path: string;
  /** Where in the file, from the outside in, in words of the editor's form. */
  readonly place: readonly string[];
  /** The same as keys of the file, such as `['when', 'pauses', 0, 'until']`; absent for text and whole files. */
  readonly field?: readonly PropertyKey[];
  readonly message: string;
}

/** `content/rooms/de-klop.md › Is de kamer open? › Sinds (asOf): dit veld is nog leeg.` */
export function sentence({ path, place, message }: ContentProblem): string {
  return `${[`content/${path}`, ...place].join(' › ')}: ${message}`;
}
