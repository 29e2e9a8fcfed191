import { getEntry } from 'astro:content';
import { explainWords, type ExplainWords } from '../plain-dutch/explain-words.ts';

let explain: Promise<ExplainWords> | undefined;

/** What puts the explanations of hard words into a text. Made once for all pages. */
export function findExplainWords(): Promise<ExplainWords> {
  // In development an editor must see what changed.
  return import.meta.env.DEV ? read() : (explain ??= read());
}

/** Words that people search with, and those that the site has for them. */
export async function listSearches() {
  return (await findGlossary()).searches;
}

async function read(): Promise<ExplainWords> {
  return explainWords((await findGlossary()).words);
}

async function findGlossary() {
  const entry = await getEntry('settings', 'glossary');
  if (entry?.data.setting !== 'glossary') throw new Error('Het bestand content/settings/glossary.yml ontbreekt.');
  return entry.data;
}
