import { getEntry, type CollectionEntry } from 'astro:content';
import type { TextPage } from '../collections/pages.ts';

export type Page = CollectionEntry<'pages'>['data'] & { readonly entry: CollectionEntry<'pages' | 'codePages'> };

/** A text page by its file name, without which the site cannot be built. */
export async function findPage(id: TextPage): Promise<Page> {
  const entry = (await getEntry('pages', id)) ?? (await getEntry('codePages', id));
  if (!entry) throw new Error(`De pagina content/pages/${id}.md ontbreekt.`);
  return { ...entry.data, entry };
}
