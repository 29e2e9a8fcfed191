import type { AstroPrerenderer } from 'astro';

/** @param path - as in its address, such as `/nieuws/`. Called when a page has been made, before it is written. */
export type PageReader = (path: string, html: string) => void;

/** For Astro's `setPrerenderer`: makes pages as always and shows each to a reader, who need not read them from disk afterwards. */
export function shownTo(read: PageReader): (standard: AstroPrerenderer) => AstroPrerenderer {
  return (standard) => ({
    ...standard,
    async render(request, options) {
      const rendered = await standard.render(request, options);
      const [response, more] = rendered instanceof Response ? [rendered] : [rendered.response, rendered];
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) return rendered;
      const html = Buffer.from(await response.arrayBuffer());
      read(new URL(request.url).pathname, html.toString());
      const again = new Response(html, response);
      return more ? { ...more, response: again } : again;
    },
  });
}
