import type { AstroIntegration } from 'astro';
import { defaultLanguage, languages, pretendLanguage, type Language } from '../i18n/languages.ts';
import { patternOf, translatedFeeds, translatedPages } from '../i18n/translated-pages.ts';

/** Makes each translated page and feed in each language: the same file at another address, and it speaks the language of its address. */
export function otherLanguages({ withPretend }: { readonly withPretend: boolean }): AstroIntegration {
  const others: Language[] = languages.filter((language) => language !== defaultLanguage);
  if (withPretend) others.push(pretendLanguage);
  return {
    name: 'other-languages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const language of others)
          for (const { pattern, file } of translated)
            injectRoute({
              pattern: `/${language}${pattern}`,
              entrypoint: new URL(`../pages/${file}`, import.meta.url),
              prerender: true,
            });
      },
    },
  };
}

const translated = [
  ...translatedPages.map((page) => ({ pattern: patternOf(page), file: `${page}.astro` })),
  ...translatedFeeds.map((feed) => ({ pattern: `/${feed}`, file: `${feed}.ts` })),
];
