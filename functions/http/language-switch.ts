import { html } from '@remix-run/html-template';
import { languages } from '../../src/i18n/languages.ts';
import { routesIn, type Routes } from '../../src/routes.ts';

/** The address of the page shell and that of the page in it, in a language. */
export type Switch = (routes: Routes) => { readonly pageShell: string; readonly page: string };

/** The frame's language switch leads to the page shell; of a page in it, to that page. */
export function switched(pageShell: string, addresses: Switch): string {
  return languages
    .map((language) => addresses(routesIn(language)))
    .reduce((all, { pageShell: from, page: to }) => all.replaceAll(linkTo(from), () => linkTo(to)), pageShell);
}

function linkTo(address: string): string {
  return html`href="${address}"`.toString();
}
