import { createContext } from 'react';

/** Whether somebody tried to publish a text that holds a photo with something left out. */
export const MayNotBeEmpty = createContext(false);

export const noPhoto = 'Kies een foto, of haal deze foto weg.';

/** @returns a sentence for at the field, when the description of a photo cannot be this */
export function descriptionProblem(description: string): string | undefined {
  if (description.trim() === '') return 'Schrijf in één zin wat er op de foto staat.';
  return /[[\]]/.test(description) ? 'Schrijf het zonder haken: [ en ].' : undefined;
}

/** Whether every photo on a line of its own is there and is described. */
export function hasWholePhotos(markdown: string): boolean {
  return [...markdown.matchAll(/^[\s>*\-\d.)]*!\[(.*)\]\((\S*)\)$/gm)].every(
    ([, description = '', address = '']) => address !== '' && descriptionProblem(description) === undefined,
  );
}
