/** Languages of the site, the source language first. A new one starts as an entry here and a dictionary beside it. */
export const languages = ['nl'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage = 'nl' satisfies Language;

export const timeZone = 'Europe/Amsterdam';
