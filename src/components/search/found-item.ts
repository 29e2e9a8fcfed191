import type { FoundPage } from './pagefind.ts';

const maximumParts = 3;

/** One found page, in the shape that `Search.astro` drew in its template. */
export function foundItem(template: HTMLTemplateElement, page: FoundPage, kinds: Record<string, string>): Node {
  const item = document.importNode(template.content, true);
  const [link, kind, excerpt, parts] = ['a', '.badge', 'p', 'ul'].map((part) => item.querySelector<HTMLElement>(part));
  if (!link || !kind || !excerpt || !parts) throw new Error('The template of a result lacks a part.');
  link.setAttribute('href', page.url);
  link.textContent = page.meta.title ?? page.url;
  kind.textContent = page.meta.about ?? kinds[page.filters.soort?.[0] ?? ''] ?? '';
  kind.hidden = kind.textContent === '';
  // Pagefind has escaped the text and added only <mark>.
  excerpt.innerHTML = page.excerpt;
  parts.append(...partsOf(page));
  if (parts.childElementCount === 0) parts.remove();
  return item;
}

function partsOf({ sub_results: parts }: FoundPage): HTMLLIElement[] {
  return parts
    .filter(({ url }) => url.includes('#'))
    .slice(0, maximumParts)
    .map(({ title, url }) => {
      const item = document.createElement('li');
      const link = item.appendChild(document.createElement('a'));
      link.href = url;
      link.textContent = title;
      return item;
    });
}
