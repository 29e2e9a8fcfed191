import type { Method } from '../../domain/donations/provider/provider.ts';
import { hasApplePay, showInPlace } from './keep-places.ts';

/** Paid with one page less: the bank's, or a wallet that this browser has. */
export interface AtOnce {
  readonly ideal?: Method | undefined;
  readonly wallet?: Method | undefined;
}

export function atOnce(methods: readonly Method[]): AtOnce {
  const find = (id: string) => methods.find((method) => method.id === id);
  const wallet = find('applepay');
  return { ideal: find('ideal'), wallet: wallet && hasApplePay() ? wallet : undefined };
}

/** The buttons of a form that go with it. Their words are those of the form's main button. */
export function offerAtOnce(form: HTMLFormElement, { ideal, wallet }: AtOnce) {
  const pay = form.querySelector<HTMLButtonElement>('[data-pay]');
  const other = form.querySelector<HTMLButtonElement>('[data-otherwise]');
  const walletButton = form.querySelector<HTMLButtonElement>('[data-wallet]');
  if (!pay || !other || !walletButton) return;
  send(pay, ideal);
  send(walletButton, wallet);
  walletButton.textContent = wallet?.label ?? '';
  if (wallet || !walletButton.hidden) showInPlace(walletButton, wallet !== undefined);
  showInPlace(other, ideal !== undefined);
}

function send(button: HTMLButtonElement, method: Method | undefined) {
  button.name = method === undefined ? '' : 'payWith';
  button.value = method?.id ?? '';
  button.dataset['method'] = method?.label ?? '';
}
