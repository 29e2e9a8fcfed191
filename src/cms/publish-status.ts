import type { PublishStatus } from '../domain/editing/protocol.ts';
import { callStore } from './backend/call-store.ts';
import { showUndone } from './backend/show-undone.ts';
import { sentenceOf } from './backend/refusal.ts';
import { askUndo } from './dialogs/ask-undo.ts';
import { button, element } from './dialogs/dialog.ts';
import { draftEntry } from './draft/draft-entry.ts';
import { keepBeforeUndo } from './draft/keep-before-undo.ts';
import { currentDraft } from './draft/open-draft.ts';

/** How often to ask while the site is being built, in ms. */
const interval = 3_000;

let bar: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** "Staat het online?": says what became of the last publish, and follows it until visitors can see it. */
export function showPublished(status: PublishStatus): void {
  clearTimeout(timer);
  if (status.state === 'none') return hide();
  draw(status);
  if (status.state === 'building') timer = setTimeout(() => void follow(), interval);
}

/** For somebody who comes back: only what is not finished is worth a line. */
export async function showLastPublish(): Promise<void> {
  const status = await callStore('status', {});
  if (status.state === 'building' || status.state === 'failed') showPublished(status);
}

async function follow(): Promise<void> {
  showPublished(await callStore('status', {}));
}

function draw(status: Exclude<PublishStatus, { state: 'none' }>): void {
  bar ??= element('div', { className: 'cms-bar' });
  bar.setAttribute('role', 'status');
  bar.dataset['state'] = status.state;
  const problem = status.state === 'failed' ? status.problem : undefined;
  bar.replaceChildren(
    element(
      'p',
      {},
      `${titles[status.state]} `,
      status.sentence,
      problem === undefined ? '' : element('small', { textContent: ` ${problem}` }),
    ),
    ...(status.link === undefined
      ? []
      : [element('a', { href: status.link, target: '_blank', rel: 'noopener', textContent: 'Bekijk de pagina' })]),
    ...(status.canUndo ? [button('Maak ongedaan', () => void undo(status), 'quiet')] : []),
    closeButton(),
  );
  document.body.append(bar);
}

function closeButton(): HTMLButtonElement {
  const close = button('×', hide, 'quiet');
  close.ariaLabel = 'Sluiten';
  return close;
}

function hide(): void {
  clearTimeout(timer);
  bar?.remove();
}

async function undo(status: Exclude<PublishStatus, { state: 'none' }>): Promise<void> {
  const draft = currentDraft();
  const isHere = draftEntry()?.get('path') === status.path && draft !== undefined;
  if (!(await askUndo(status.done, isHere && draft.state().isUnsaved))) return;
  try {
    if (status.done !== 'removed') await keepBeforeUndo(status.path);
    const undone = await callStore('undoLastPublish', {});
    showPublished(undone.status);
    showUndone(undone);
  } catch (error) {
    bar?.querySelector('p')?.replaceChildren(sentenceOf(error));
  }
}

const titles = {
  draft: 'Concept.',
  planned: 'Gepland.',
  building: 'Wordt gebouwd.',
  live: 'Staat online.',
  removed: 'Weggehaald.',
  failed: 'Mislukt.',
} as const;
