import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** An integration that wants to see each page while others are still made, so that it need not read them from disk afterwards. */
export interface PageReader extends AstroIntegration {
  /** @param path - as in its address, such as `/nieuws/`. Called when a page has been made, before it is written. */
  readonly readPage: (path: string, html: string) => void;
  /** Called when there are no more pages, before Astro makes pictures. */
  readonly endPages?: () => Promise<void> | void;
}

/** Shows each page to all readers: Astro has one prerenderer, so they share one. */
export function renderedPages(readers: readonly PageReader[]): AstroIntegration {
  return {
    name: 'rendered-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((standard) => shownTo(readers, standard)),
    },
  };
}

/** Makes pages as always. */
function shownTo(readers: readonly PageReader[], standard: AstroPrerenderer): AstroPrerenderer {
  return {
    ...standard,
    async render(request, options) {
      const rendered = await standard.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) return rendered;
      const html = await response.clone().text();
      const { pathname } = new URL(request.url);
      for (const reader of readers) reader.readPage(pathname, html);
      return rendered;
    },
    async teardown() {
      for (const reader of readers) await reader.endPages?.();
      await standard.teardown?.();
    },
  };
}
