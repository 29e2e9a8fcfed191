import { TextSelection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { button, element, openDialog } from '../dialogs/dialog.ts';
import { completeAddress } from './addresses.ts';
import { schema } from './schema.ts';

const { link } = schema.marks;

interface Answer {
  readonly href: string;
  readonly text: string;
}

/** Asks where the chosen words lead; without words also for those. An empty address takes the link away. */
export async function askLink(view: EditorView): Promise<void> {
  const { from, to, href } = linkAt(view.state);
  const words = view.state.doc.textBetween(from, to, ' ');
  const answer = await openDialog<Answer | 'cancel'>(
    'Link',
    (dialog, close) => fill(dialog, close, href, words),
    'cancel',
  );
  if (answer !== 'cancel') {
    const { tr } = view.state;
    const marks = view.state.doc.resolve(from).marks();
    if (words === '' && answer.href !== '') tr.replaceWith(from, to, schema.text(answer.text || answer.href, marks));
    const end = words === '' ? tr.mapping.map(to) : to;
    tr.removeMark(from, end, link);
    if (answer.href !== '') tr.addMark(from, end, link.create({ href: answer.href }));
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(link));
  }
  view.focus();
}

function fill(
  dialog: HTMLDialogElement,
  close: (answer: Answer | 'cancel') => void,
  href: string,
  words: string,
): void {
  const address = element('input', { id: 'cms-link-address', inputMode: 'url', autocapitalize: 'none', value: href });
  const text = element('input', { id: 'cms-link-text' });
  const problem = element('p', { className: 'cms-problem', role: 'status' });
  const form = element('form', { className: 'cms-login', noValidate: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const full = completeAddress(address.value);
    if (full !== undefined) return close({ href: full, text: text.value.trim() });
    problem.textContent = 'Dit is geen adres. Schrijf bijvoorbeeld www.voorbeeld.nl, /kamers/ of een e-mailadres.';
    address.focus();
  });
  form.append(labelOf(address, 'Adres'), address);
  if (words === '') form.append(labelOf(text, 'Wat er staat'), text);
  const buttons = element(
    'p',
    { className: 'cms-buttons' },
    element('button', { className: 'cms-button', textContent: 'Klaar' }),
  );
  if (href !== '') buttons.append(button('Link weghalen', () => close({ href: '', text: '' }), 'quiet'));
  buttons.append(button('Annuleren', () => close('cancel'), 'quiet'));
  form.append(problem, buttons);
  dialog.append(form);
}

function labelOf({ id }: HTMLElement, textContent: string): HTMLElement {
  return element('label', { htmlFor: id, textContent });
}

/** The chosen words; without a choice the link in which the caret stands. */
function linkAt({ doc, selection }: EditorState): { from: number; to: number; href: string } {
  const { $from, from, to, empty } = selection;
  let found: { from: number; to: number; href: string } | undefined;
  doc.nodesBetween($from.start(), $from.end(), (node, at) => {
    const mark = link.isInSet(node.marks);
    const isHere = empty ? at <= from && at + node.nodeSize >= from : at < to && at + node.nodeSize > from;
    if (!mark || !isHere) return;
    const href = String(mark.attrs['href']);
    // Words with marks of their own are parts of one link.
    const isMore = found?.href === href && found.to === at;
    found = { from: isMore && found ? found.from : at, to: at + node.nodeSize, href };
  });
  if (found && empty) return found;
  return { from, to, href: found?.href ?? '' };
}
