import { cmsEndpoints } from '../../domain/editing/endpoints.ts';
import type { LoginCodeRequest, LoginRequest, Sent, Session } from '../../domain/editing/login-protocol.ts';
import { element } from '../dialogs/dialog.ts';
import { post } from './post.ts';

/** The form of the login page, made anew for a login on top of the editor. */
export function loginForm(onSession: (session: Session) => void): HTMLElement {
  const form = element('form', { className: 'cms-login', method: 'dialog' });
  const email = element('input', {
    id: 'login-email',
    name: 'email',
    type: 'email',
    autocomplete: 'email',
    required: true,
  });
  form.append(
    element('label', { htmlFor: email.id, textContent: 'Uw e-mailadres' }),
    email,
    element('button', { className: 'cms-button', textContent: 'Mail mij een code' }),
  );
  const message = element('p', { className: 'cms-message' });
  message.setAttribute('role', 'status');
  form.append(message);
  listenToLogin(form, onSession);
  return form;
}

/** First asks for the mail, then for the code that is in it. The link in the mail does the same, in a tab of its own. */
export function listenToLogin(form: HTMLFormElement, onSession: (session: Session) => void): void {
  // Until here nobody would hear it being pressed.
  form.querySelector('button')?.removeAttribute('disabled');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void (form.elements.namedItem('code') ? sendCode(form, onSession) : askForMail(form));
  });
}

async function askForMail(form: HTMLFormElement): Promise<void> {
  say(form, 'Even wachten…');
  const answer = await post<Sent>(cmsEndpoints.login, { email: valueOf(form, 'email') } satisfies LoginRequest);
  if (answer.outcome !== 'done') {
    return say(form, answer.outcome === 'refused' ? answer.failure.error : unreachable);
  }
  say(form, answer.body.message);
  askForCode(form);
}

function askForCode(form: HTMLFormElement): void {
  const code = element('input', {
    id: 'login-code',
    name: 'code',
    type: 'text',
    inputMode: 'numeric',
    autocomplete: 'one-time-code',
    required: true,
    maxLength: 8,
  });
  code.setAttribute('aria-describedby', 'login-code-hint');
  const button = form.querySelector('button');
  button?.before(
    element('label', { htmlFor: code.id, textContent: 'De code uit de mail' }),
    code,
    element('small', { id: 'login-code-hint', textContent: 'Zes cijfers. U mag ook op de link in de mail drukken.' }),
  );
  if (button) button.textContent = 'Inloggen';
  code.focus();
}

async function sendCode(form: HTMLFormElement, onSession: (session: Session) => void): Promise<void> {
  say(form, 'Even wachten…');
  const request: LoginCodeRequest = { email: valueOf(form, 'email'), code: valueOf(form, 'code') };
  const answer = await post<Session>(cmsEndpoints.loginCode, request);
  if (answer.outcome === 'done') return onSession(answer.body);
  say(form, answer.outcome === 'refused' ? answer.failure.error : unreachable);
}

function valueOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}

function say(form: HTMLFormElement, text: string): void {
  form.querySelector('[role=status]')?.replaceChildren(text);
}

const unreachable = 'Er is geen verbinding. Probeer het zo nog eens.';
