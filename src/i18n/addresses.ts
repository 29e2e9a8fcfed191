import { languageOf } from './dictionary.ts';
import { defaultLanguage, prefixOf, type Language } from './languages.ts';
import { isTranslated } from './translated-pages.ts';

/** Gives the address of this page in any language, or is nothing when the page is there in Dutch only. */
export function addressesOf(page: {
  readonly url: Pick<URL, 'pathname'>;
  /** As Astro gives it: the file of the page, under its language. */
  readonly routePattern: string;
}): ((language: Language) => string) | undefined {
  const prefix = prefixOf(languageOf(page.url));
  if (!isTranslated(page.routePattern, prefix)) return undefined;
  const path = page.url.pathname.slice(prefix.length);
  return (language) => prefixOf(language) + path;
}

/** Whether a link of a page in this language leads out of it, to what is there in Dutch only. */
export function isDutchOnly(href: string, language: Language): boolean {
  return language !== defaultLanguage && !href.startsWith(`${prefixOf(language)}/`);
}
