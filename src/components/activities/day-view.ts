import { amsterdamClock } from '../../schedule/now.ts';
import { choicesIn, restore } from './filter.ts';
import { fetchMissing, onPaper, showDay } from './show-day.ts';

/**
 * `<day-view now="Nu bezig" next="Straks" over="Voorbij">` after a timetable shows of it what the address asks for: one day, and of that
 * what fits the choices. The address holds all of it, so that a visitor can send the page to someone, come back to it, or reload.
 */
class DayView extends HTMLElement {
  connectedCallback() {
    const form = document.querySelector<HTMLFormElement>('form[data-counts]');
    const show = () => showDay(form, amsterdamClock(new Date()), (word) => this.getAttribute(word));
    const read = () => {
      if (form) restore(form, new URLSearchParams(location.search));
      apply();
    };
    const apply = () => {
      show();
      fetchMissing(form, amsterdamClock(new Date()), show);
    };
    const narrow = () => {
      if (!form) return;
      const address = choicesIn(form);
      // Without a choice that narrows, today is what a page shows by itself.
      const before = new URLSearchParams(location.search);
      const wasNarrowed = [...before.keys()].some((name) => form.elements.namedItem(name));
      // An address that only narrows is about all days, and stays so with the next choice.
      const day = before.get('dag') ?? (wasNarrowed ? 'altijd' : 'vandaag');
      if (day !== 'vandaag' || [...address].length > 0) address.set('dag', day);
      history.replaceState(null, '', [...address].length > 0 ? `?${address}` : location.pathname);
      apply();
    };
    form?.addEventListener('submit', (event) => event.preventDefault());
    form?.addEventListener('input', narrow);
    // The fields are empty only after the event.
    form?.addEventListener('reset', () => setTimeout(narrow));
    this.parentElement?.querySelector('nav')?.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const address = new URLSearchParams(location.search);
      address.set('dag', new URLSearchParams(link.search).get('dag') ?? '');
      history.pushState(null, '', `?${address}`);
      apply();
      // The bar stays in sight, and the new day must begin under it.
      if (this.parentElement && this.parentElement.getBoundingClientRect().top < 0) this.parentElement.scrollIntoView();
    });
    addEventListener('popstate', read);
    read();
    document.addEventListener('clock', show);
    onPaper.addEventListener('change', show);
    // Without this script the week is there, and nothing to choose from it.
    for (const part of document.querySelectorAll<HTMLElement>('[data-for-days]')) part.hidden = false;
  }
}

customElements.define('day-view', DayView);
