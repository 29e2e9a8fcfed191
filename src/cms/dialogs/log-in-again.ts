import { loginForm } from '../login/login-form.ts';
import { element, openDialog } from './dialog.ts';

let asking: Promise<void> | undefined;

/** After a session has ended: a login on top of the text, which stays as it is. Many requests wait for the same one. */
export function logInAgain(): Promise<void> {
  asking ??= openDialog<void>('Log even opnieuw in', (dialog, close) => {
    dialog.append(
      element('p', {
        textContent: 'U was te lang weg. Uw tekst staat er nog. Log in, dan gaat het opslaan vanzelf verder.',
      }),
      loginForm(() => close()),
    );
  }).finally(() => (asking = undefined));
  return asking;
}
