import type { Method } from '../../domain/donations/provider/provider.ts';
import { showInPlace } from './keep-places.ts';

/**
 * The buttons of a form that pay with one page less: at the bank, or with a wallet for which this browser was given a place. Their
 * words are those of the form's main button.
 */
export function offerAtOnce(form: HTMLFormElement, methods: readonly Method[]) {
  const pay = form.querySelector<HTMLButtonElement>('[data-pay]');
  const other = form.querySelector<HTMLButtonElement>('[data-otherwise]');
  const walletButton = form.querySelector<HTMLButtonElement>('[data-wallet]');
  if (!pay || !other || !walletButton) return;
  const find = (id: string) => methods.find((method) => method.id === id);
  const ideal = find('ideal');
  send(pay, ideal);
  showInPlace(other, ideal !== undefined);
  if (walletButton.hidden) return;
  const wallet = find('applepay');
  send(walletButton, wallet);
  walletButton.textContent = wallet?.label ?? '';
  showInPlace(walletButton, wallet !== undefined);
}

function send(button: HTMLButtonElement, method: Method | undefined) {
  button.name = method === undefined ? '' : 'payWith';
  button.value = method?.id ?? '';
  button.dataset['method'] = method?.label ?? '';
}
