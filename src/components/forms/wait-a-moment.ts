import { minimumFillTime } from '../../views/ui/minimum-fill-time.ts';

/** Says how long the page was open. Who is faster than a reader waits the rest of that time, and is asked nothing. */
export function waitAMoment(form: HTMLFormElement, event: SubmitEvent) {
  const opened = Math.round(performance.now());
  const waited = form.querySelector<HTMLInputElement>('input[name=waited]');
  if (waited) waited.value = String(opened);
  if (opened >= minimumFillTime) return;
  event.preventDefault();
  setTimeout(() => form.requestSubmit(event.submitter), minimumFillTime - opened + 50);
}
