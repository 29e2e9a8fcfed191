import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
import { site } from '../paths.ts';
import type { Page } from './built-site.ts';

/** Bytes of the page itself over the line: brotli at its best, as a host of static files sends it. */
export function flightBytes({ html }: Pick<Page, 'html'>): number {
  return brotliCompressSync(html).length;
}

/** An upper bound that takes a tenth of the time: a lower quality of brotli only adds bytes. */
export function flightBytesAtMost({ html }: Pick<Page, 'html'>): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length;
}

/** All script that a page runs by itself, inline and from files, in bytes over the line (brotli), as the HTML is measured. */
export function scriptBytes({ path, document }: Page): number {
  return document
    .querySelectorAll('script')
    .filter((script) => !/json|speculationrules/.test(script.getAttribute('type') ?? ''))
    .flatMap((script) => codeOf(script, path))
    .concat(afterScripts(document))
    .reduce((total, code) => total + brotliCompressSync(code).length, 0);
}

/** What shows the timetable day by day comes beside the page, as a file of its own. */
function afterScripts(document: HTMLElement): Buffer[] {
  return document
    .querySelectorAll('after-script')
    .map((element) => readFileSync(new URL(`.${element.getAttribute('src')}`, site)));
}

function codeOf(script: HTMLElement, path: string): Buffer[] {
  const sources = [script.getAttribute('src'), script.getAttribute('data-deferred-script')];
  const files = sources
    .filter((source) => source !== undefined)
    .map((source) => new URL(source, new URL(path, 'http://site')).pathname);
  return [Buffer.from(script.rawText), ...files.map((file) => readFileSync(new URL(`.${file}`, site)))];
}
