import type { nl } from './nl.ts';

/** Dutch is the source of the type: a language that lacks a sentence does not compile. */
export type Dictionary = Translated<typeof nl>;

/** The parts that every language has. Pages that need another part are there in Dutch only. */
export type Translation = Pick<
  Dictionary,
  | 'site'
  | 'rooms'
  | 'activities'
  | 'news'
  | 'pages'
  | 'calendar'
  | 'search'
  | 'participation'
  | 'transfer'
  | 'offline'
  | 'readAloud'
  | 'donations'
  | 'mails'
  | 'messages'
  | 'errorPages'
>;

type Translated<Part> = Part extends string
  ? string
  : Part extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Part]: Translated<Part[Key]> };
