import type { Synonyms } from '../../search/alternatives.ts';
import { findPages, looksAtTitles } from '../../search/find-pages.ts';
import { titlesFirst } from '../../search/titles-first.ts';
import { foundItem } from './found-item.ts';
import { sayCount } from '../site/say-count.ts';
import { walkByKeyboard } from './keyboard.ts';
import { nearestLinks } from './nearest-links.ts';
import { loadPagefind, loadWords, type FoundResult } from './pagefind.ts';

const perStep = 10;

/**
 * `<site-search>` answers on the page what its form would ask of a server. The question lives in the address,
 * so that a visitor can come back to it, reload it or send it to someone.
 */
class SiteSearch extends HTMLElement {
  private found: readonly FoundResult[] = [];
  private shown = 0;
  private questions = 0;

  connectedCallback() {
    const form = this.find('form', HTMLFormElement);
    const field = this.find('[type=search]', HTMLInputElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.ask(form);
    });
    form.addEventListener('input', () => void this.ask(form));
    this.find('[data-more]', HTMLElement).addEventListener('click', () => void this.showMore(true));
    walkByKeyboard(this, field, () => {
      field.value = '';
      void this.ask(form);
    });
    restore(form);
    // From the address, or typed before this script was there.
    if (Object.keys(questionIn(form)).length > 0) void this.ask(form);
  }

  private async ask(form: HTMLFormElement) {
    const { q = null, ...filters } = questionIn(form);
    const query = new URLSearchParams({ ...(q !== null && { q }), ...filters }).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    this.questions += 1;
    const thisQuestion = this.questions;
    if (query === '') {
      this.show([], '', null);
      return;
    }
    try {
      const [pagefind, words] = await Promise.all([loadPagefind(), loadWords(), pauseInTyping()]);
      if (thisQuestion !== this.questions) return;
      const synonyms: readonly Synonyms[] = JSON.parse(this.dataset['synonyms'] ?? '[]');
      const found =
        q === null
          ? (await pagefind.search(null, { filters })).results
          : await findPages(
              q,
              { words, synonyms },
              async (asked) => (await pagefind.search(asked, { filters })).results,
            );
      // Another question may have been asked in the meantime.
      const ordered = q === null ? found : await orderByTitle(q, found);
      if (thisQuestion === this.questions) this.show(ordered, this.countOf(ordered), q);
    } catch {
      if (thisQuestion === this.questions) this.show([], this.text('failed'), q);
    }
  }

  private show(found: readonly FoundResult[], message: string, question: string | null) {
    this.found = found;
    this.shown = 0;
    this.find('[data-results]', HTMLElement).replaceChildren();
    this.find('output', HTMLOutputElement).value = message;
    const index = document.querySelector<HTMLElement>('[data-site-index]');
    if (index) index.hidden = found.length > 0;
    const nothing = this.find('[data-nothing]', HTMLElement);
    nothing.hidden = found.length > 0 || question === null;
    if (!nothing.hidden) nothing.querySelector('ul')?.replaceChildren(...nearestLinks(index, question ?? ''));
    void this.showMore(false);
  }

  private async showMore(isAsked: boolean) {
    const { found, shown } = this;
    const next = found.slice(shown, shown + perStep);
    this.shown += next.length;
    this.find('[data-more]', HTMLElement).hidden = this.shown >= found.length;
    const pages = await Promise.all(next.map((result) => result.data()));
    // Another question may have been asked in the meantime.
    if (found !== this.found) return;
    const list = this.find('[data-results]', HTMLElement);
    const template = this.find('template', HTMLTemplateElement);
    const kinds = Object.fromEntries(
      [...this.find('[name=soort]', HTMLSelectElement).options].map(({ value, text }) => [value, text]),
    );
    list.append(...pages.map((page) => foundItem(template, page, kinds)));
    if (isAsked) list.children[shown]?.querySelector('a')?.focus();
  }

  private countOf(results: readonly FoundResult[]): string {
    if (results.length === 0) return this.text('none');
    return sayCount(this.dataset['counts'], results.length);
  }

  private text(name: 'none' | 'failed'): string {
    return this.dataset[name] ?? '';
  }

  private find<Part extends HTMLElement>(selector: string, type: new () => Part): Part {
    const part = this.querySelector(selector);
    if (!(part instanceof type)) throw new Error(`<site-search> lacks ${selector}`);
    return part;
  }
}

async function orderByTitle(question: string, found: readonly FoundResult[]): Promise<FoundResult[]> {
  const first = await Promise.all(
    found.slice(0, looksAtTitles).map(async (result) => ({ ...(await result.data()), result })),
  );
  return [...titlesFirst(question, first).map(({ result }) => result), ...found.slice(looksAtTitles)];
}

/** Each letter is a question; only the last one is answered. */
function pauseInTyping(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150));
}

/** What the visitor filled in; an empty field asks nothing. */
function questionIn(form: HTMLFormElement): { q?: string; soort?: string; kamer?: string } {
  const filled = [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']);
  return Object.fromEntries(filled.filter(([, value]) => value !== ''));
}

function restore(form: HTMLFormElement) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
  }
}

customElements.define('site-search', SiteSearch);
