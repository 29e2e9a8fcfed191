import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { bundleScript } from '../../components/site/bundle-script.ts';
import { deferredScripts } from '../../components/site/deferred-scripts.ts';
import { entriesOf } from '../../shared/typed-object.ts';

export function getStaticPaths() {
  return entriesOf(deferredScripts).map(([script, path]) => ({ params: { script }, props: { path } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await bundleScript(props.path), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
