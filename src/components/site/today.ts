import { amsterdamClock, upcoming } from '../../schedule/now.ts';
import { openNow } from './open-now.ts';

const live = new Map<HTMLElement, () => void>();

/** `<open-now hours="[…]" …>` says whether a room is open. */
class OpenNow extends HTMLElement {
  connectedCallback() {
    keep(this, () => openNow(this, amsterdamClock(new Date())));
  }
}

/**
 * `<on-dates in="2026-12-24/2027-01-03 2027-01-09T10:00/2027-01-09T12:30 …">` is seen only on those days, or from and until those times. In a day of the timetable what counts is when that
 * weekday comes: on Monday the line of Wednesday is about this Wednesday.
 */
class OnDates extends HTMLElement {
  connectedCallback() {
    const periods = (this.getAttribute('in') ?? '').split(' ').map((period) => period.split('/'));
    keep(this, () => {
      const now = amsterdamClock(new Date());
      const date = upcoming(dayOf(this) ?? now.weekday, now);
      const moment = `${date}T${now.time}`;
      // A day without a time is there until its end.
      this.hidden = !periods.some(
        ([from = '', until = from]) => from <= moment && moment < (until.length > 10 ? until : `${until}T24`),
      );
    });
  }
}

/** `<on-day hidden>` is seen where the day of the timetable around it is today, or is no day; `<on-day other hidden>` where it is not. */
class OnDay extends HTMLElement {
  connectedCallback() {
    keep(this, () => {
      const { weekday } = amsterdamClock(new Date());
      this.hidden = ((dayOf(this) ?? weekday) === weekday) === this.hasAttribute('other');
    });
  }
}

/** What is there only where a script runs, and what takes its place where none does: nothing is said or unsaid by a style. */
class WithScript extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
  }
}

class WithoutScript extends HTMLElement {
  connectedCallback() {
    this.hidden = true;
  }
}

customElements.define('open-now', OpenNow);
customElements.define('on-dates', OnDates);
customElements.define('on-day', OnDay);
customElements.define('with-script', WithScript);
customElements.define('without-script', WithoutScript);

// A phone shows a page again days later without loading it: look at the clock anew.
document.addEventListener('visibilitychange', refresh);
setInterval(refresh, 60_000);

function dayOf(element: HTMLElement): string | undefined {
  return element.closest<HTMLElement>('[data-day]')?.dataset['day'];
}

/** Does this now and each minute; of an element that moves in the page it stays one task. */
function keep(element: HTMLElement, update: () => void) {
  live.set(element, update);
  update();
}

function refresh() {
  document.dispatchEvent(new Event('clock'));
  for (const update of live.values()) update();
}
