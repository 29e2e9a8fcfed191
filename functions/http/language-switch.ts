import { html } from '@remix-run/html-template';
import { languages } from '../../src/i18n/languages.ts';
import { routesIn, type Routes } from '../../src/routes.ts';

/** The address of the frame and that of the page in it, in a language. */
export type Switch = (routes: Routes) => { readonly frame: string; readonly page: string };

/** The frame's language switch leads to the frame; of a page in it, to that page. */
export function switched(frame: string, addresses: Switch): string {
  return languages
    .map((language) => addresses(routesIn(language)))
    .reduce((all, { frame: from, page: to }) => all.replaceAll(linkTo(from), () => linkTo(to)), frame);
}

function linkTo(address: string): string {
  return html`href="${address}"`.toString();
}
