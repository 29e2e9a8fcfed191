import { element } from '../dialogs/dialog.ts';

/** Word on a computer writes a list as paragraphs with a bullet of their own, and its titles as paragraphs. */
export function wordLists(body: HTMLElement): void {
  let lists: HTMLElement[] = [];
  let last: Element | null = null;
  for (const line of body.querySelectorAll<HTMLElement>('p')) {
    if (/^Mso(Title|Subtitle)/.test(line.className)) replaceBy(line, 'h2');
    const level = Number(/mso-list:[^;]*level(\d)/.exec(line.getAttribute('data-style') ?? '')?.[1] ?? 0);
    if (level === 0) continue;
    const bullet = line.querySelector('[data-style*="mso-list:Ignore" i]');
    const isNumbered = /^\(?[\da-z]{1,3}[.)]/i.test(bullet?.textContent.trim() ?? '');
    bullet?.remove();
    if (line.previousElementSibling !== last) lists = [];
    lists = lists.slice(0, level);
    const depth = lists.length;
    if (depth < level) {
      const list = element(isNumbered ? 'ol' : 'ul');
      const above = lists.at(-1)?.lastElementChild;
      if (above) above.append(list);
      else line.before(list);
      lists.push(list);
    }
    lists.at(-1)?.append(element('li', {}, ...line.childNodes));
    last = lists[0] ?? null;
    line.remove();
  }
}

function replaceBy(line: Element, tag: 'h2'): void {
  line.replaceWith(element(tag, {}, ...line.childNodes));
}
