import type { AstroIntegration } from 'astro';
import { defaultLanguage, languages, pretendLanguage, type Language } from '../i18n/languages.ts';
import { patternOf, translatedPages } from '../i18n/translated-pages.ts';

/** Makes each translated page in each language: the same file at another address, and a page speaks the language of its address. */
export function otherLanguages({ withPretend }: { readonly withPretend: boolean }): AstroIntegration {
  const others: Language[] = languages.filter((language) => language !== defaultLanguage);
  if (withPretend) others.push(pretendLanguage);
  return {
    name: 'other-languages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const language of others)
          for (const page of translatedPages)
            injectRoute({
              pattern: `/${language}${patternOf(page)}`,
              entrypoint: new URL(`../pages/${page}.astro`, import.meta.url),
              prerender: true,
            });
      },
    },
  };
}
