// @ts-check
import { defineConfig, fontProviders, sharpImageService } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { safeMarkdown } from './src/content-check/safe-markdown.ts';
import { environment } from './src/environment.ts';
import { cms } from './src/integrations/cms.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { development } from './src/integrations/development.ts';
import { flatLayers } from './src/integrations/flat-layers.ts';
import { otherLanguages } from './src/integrations/languages.ts';
import { searchIndex } from './src/integrations/search.ts';
import { offline } from './src/integrations/offline.ts';
import { renderedPages } from './src/integrations/rendered-pages.ts';
import { securityHeaders } from './src/integrations/security-headers.ts';
import { sharedStyles } from './src/integrations/shared-styles.ts';
import { indexablePages } from './src/integrations/sitemap.ts';
import { oldestBrowsers } from './src/oldest-browsers.ts';

const readers = {
  sitemap: indexablePages(),
  headers: securityHeaders(),
  search: searchIndex(),
};

export default defineConfig({
  site: environment.SITE_URL,
  trailingSlash: 'always',
  ...(environment.BUILD_CACHE && { cacheDir: environment.BUILD_CACHE }),
  // Shorter in the page than an attribute of each element.
  scopedStyleStrategy: 'class',
  // Four pages at a time: while one is written to disk the next is made.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  integrations: [
    contentCheck(environment.CONTENT_DIR),
    cms(environment.CONTENT_DIR),
    mdx(),
    readers.sitemap,
    readers.headers,
    otherLanguages({ withPretend: environment.PRETEND_LANGUAGE }),
    readers.search,
    renderedPages(Object.values(readers)),
    offline(),
    development(() => import('./functions/node/development.ts')),
  ],
  vite: {
    css: { postcss: { plugins: [flatLayers] } },
    build: {
      cssTarget: oldestBrowsers,
      // Astro's own mark in each MDX page, which it has read by then.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      client: { build: { target: oldestBrowsers } },
      prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: sharedStyles } } } } },
    },
  },
  // A little less effort for each picture: 3 % more bytes, and what an editor publishes is online much sooner.
  image: { service: sharpImageService({ webp: { effort: 2 } }) },
  // Coloured code would need inline styles, which the Content-Security-Policy forbids.
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [safeMarkdown] }) },
  fonts: [
    {
      name: 'Atkinson Hyperlegible Next',
      cssVariable: '--font-atkinson',
      provider: fontProviders.local(),
      // Only if it is there at once: a page never jumps while somebody reads.
      display: 'optional',
      fallbacks: ['sans-serif'],
      options: {
        variants: [
          {
            weight: '200 800',
            style: 'normal',
            src: [
              '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
            ],
          },
        ],
      },
    },
  ],
});
