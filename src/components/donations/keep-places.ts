/**
 * Buttons that come with the provider's answer, if they come. Their place is kept from the moment that the form is there, so that
 * nothing moves under a finger.
 */
export function keepPlaces(form: Element) {
  for (const button of form.querySelectorAll<HTMLElement>('[data-otherwise][hidden], [data-other-way][hidden]'))
    showInPlace(button, false);
  const wallet = form.querySelector<HTMLElement>('[data-wallet]');
  if (wallet && hasApplePay()) showInPlace(wallet, false);
}

export function showInPlace(element: HTMLElement, isShown: boolean) {
  element.hidden = false;
  element.toggleAttribute('data-not-yet', !isShown);
}

/** Safari's own; absent elsewhere. It throws in a page that was not loaded securely. */
function hasApplePay(): boolean {
  const session: unknown = Reflect.get(globalThis, 'ApplePaySession');
  if (typeof session !== 'function') return false;
  const canPay: unknown = Reflect.get(session, 'canMakePayments');
  return typeof canPay === 'function' && isSecureContext && canPay.call(session) === true;
}
