import { minimumFillTime } from '../../views/ui/minimum-fill-time.ts';

/** Says how long the page was open. Who is faster than a reader waits the rest of that time, and is asked nothing. */
export function waitAMoment(form: HTMLFormElement, event: SubmitEvent) {
  const opened = Math.round(performance.now());
  const waited = form.querySelector<HTMLInputElement>('input[name=waited]');
  if (waited) waited.value = String(opened);
  if (opened >= minimumFillTime) return;
  event.preventDefault();
  const button = event.submitter ?? form.querySelector<HTMLElement>('[type=submit]');
  // `requestSubmit` would say it better, and is not there on an iPhone of 2021.
  setTimeout(() => button?.click(), minimumFillTime - opened + 50);
}
