import type { APIRoute, GetStaticPaths } from 'astro';
import type { Card } from '../../metadata/open-graph/card.ts';
import { listCards } from '../../metadata/open-graph/cards.ts';
import { renderCard } from '../../metadata/open-graph/render.ts';

export const getStaticPaths = (async () =>
  (await listCards()).map(({ href, card }) => ({
    params: { image: href.replace(/^\/og\/|\.png$/g, '') },
    props: { card },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) =>
  new Response(Uint8Array.from(await renderCard(card)), { headers: { 'content-type': 'image/png' } });
