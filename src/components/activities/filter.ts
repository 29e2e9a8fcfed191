import { daysToFetch, fetchLines, isUnderway } from './day-lines.ts';
import { sayCount } from '../site/say-count.ts';

/**
 * `<activity-filter>` narrows the timetable on this page. The choices live in the address, so that
 * a visitor can send the page to someone, come back to it, or reload.
 */
class ActivityFilter extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    restore(form);
    form.addEventListener('input', () => this.choose(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    // The fields are empty only after the event.
    form.addEventListener('reset', () => setTimeout(() => this.choose(form)));
    this.apply(form);
  }

  private choose(form: HTMLFormElement) {
    const chosen = choicesIn(form);
    history.replaceState(null, '', chosen.size > 0 ? `?${chosen}` : location.pathname);
    this.apply(form);
  }

  private apply(form: HTMLFormElement) {
    const chosen = choicesIn(form);
    const days = chosen.size > 0 ? daysToFetch(chosen.get('dag')) : [];
    // Whatever is chosen by the time that its lines come in.
    for (const day of days) void fetchLines(day).then(() => this.narrow(choicesIn(form)));
    this.narrow(chosen);
  }

  private narrow(chosen: URLSearchParams) {
    const missing = daysToFetch(chosen.get('dag'));
    const activities = document.querySelectorAll<HTMLElement>('[data-activity]');
    const found = [...activities].filter((activity) => {
      activity.hidden = !fits(activity, chosen);
      return !activity.hidden;
    });
    for (const group of document.querySelectorAll<HTMLElement>(
      '[data-day], :is([data-day], [data-other-times]) > section',
    ))
      group.hidden =
        chosen.size > 0 && !missing.includes(group) && !group.querySelector('[data-activity]:not([hidden])');
    // An activity on two days stands in two lines and is one activity.
    const links = found.map((activity) => activity.querySelector('a')?.href);
    this.report(
      missing.length > 0 ? this.sayMissing(missing, chosen) : this.sayFound(new Set(links).size),
      chosen.size > 0,
    );
  }

  private sayFound(count: number): string {
    return count === 0 ? (this.getAttribute('none') ?? '') : sayCount(this.dataset['counts'], count);
  }

  /** While days are not there nobody knows how much there is. */
  private sayMissing(days: readonly HTMLElement[], chosen: URLSearchParams): string {
    return chosen.size === 0 || days.some(isUnderway) ? '' : (this.getAttribute('incomplete') ?? '');
  }

  private report(words: string, isNarrowed: boolean) {
    const output = this.querySelector('output');
    if (output) output.value = words;
    const reset = this.querySelector<HTMLElement>('[type=reset]');
    if (!reset) return;
    // What has the focus must not vanish from under it.
    if (!isNarrowed && reset === document.activeElement) this.querySelector('select')?.focus();
    reset.hidden = !isNarrowed;
  }
}

function choicesIn(form: HTMLFormElement): URLSearchParams {
  const filled = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  return new URLSearchParams(filled);
}

function fits({ dataset, parentElement }: HTMLElement, chosen: URLSearchParams): boolean {
  const day = dataset['on'] ?? parentElement?.closest<HTMLElement>('[data-day]')?.dataset['day'];
  return (
    is(chosen.get('soort'), dataset['activity']) &&
    is(chosen.get('kamer'), dataset['room']) &&
    is(chosen.get('dag'), day) &&
    (!chosen.has('gratis') || 'free' in dataset) &&
    (!chosen.has('inloop') || 'walkIn' in dataset)
  );
}

function is(wanted: string | null, actual: string | undefined): boolean {
  return wanted === null || wanted === actual;
}

function restore(form: HTMLFormElement) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = value;
    if (field instanceof HTMLInputElement) field.checked = value !== '';
  }
}

customElements.define('activity-filter', ActivityFilter);
