import { foundItem } from './found-item.ts';
import { sayCount } from '../site/say-count.ts';
import { walkByKeyboard } from './keyboard.ts';
import { loadPagefind, type Found } from './pagefind.ts';

const perStep = 10;
const pauseInTyping = 150;

/**
 * `<site-search>` answers on the page what its form would ask of a server. The question lives in the address,
 * so that a visitor can come back to it, reload it or send it to someone.
 */
class SiteSearch extends HTMLElement {
  private found: Found = { results: [] };
  private shown = 0;

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
    if (query === '') {
      this.show({ results: [] }, '');
      return;
    }
    try {
      const pagefind = await loadPagefind();
      const found = await pagefind.debouncedSearch(q, { filters }, pauseInTyping);
      if (found) this.show(found, this.countOf(found));
    } catch {
      this.show({ results: [] }, this.text('failed'));
    }
  }

  private show(found: Found, message: string) {
    this.found = found;
    this.shown = 0;
    this.find('[data-results]', HTMLElement).replaceChildren();
    this.find('output', HTMLOutputElement).value = message;
    const index = document.querySelector<HTMLElement>('[data-site-index]');
    if (index) index.hidden = found.results.length > 0;
    void this.showMore(false);
  }

  private async showMore(isAsked: boolean) {
    const { found, shown } = this;
    const next = found.results.slice(shown, shown + perStep);
    this.shown += next.length;
    this.find('[data-more]', HTMLElement).hidden = this.shown >= found.results.length;
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

  private countOf({ results }: Found): string {
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
