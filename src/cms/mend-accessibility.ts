/**
 * Gives what Decap draws the names and roles that it forgets (decap-cms #1333). What a screen reader cannot find, an editor who
 * needs one cannot use; what is mended here is what can be mended from outside, src/cms/README.md lists the rest.
 */
export function mendAccessibility(root: HTMLElement): void {
  let asked = false;
  const mend = () => {
    asked = false;
    for (const [selector, change] of mends) root.querySelectorAll<HTMLElement>(selector).forEach(change);
    // A list has a header and a main part of its own; the form of an entry has neither.
    const hasLandmarks = root.querySelector('main') !== null;
    root.role = hasLandmarks ? null : 'region';
    root.ariaLabel = hasLandmarks ? null : 'Werkplek';
  };
  new MutationObserver(() => {
    if (!asked) requestAnimationFrame(mend);
    asked = true;
  }).observe(root, { childList: true, subtree: true });
}

const mends: readonly (readonly [string, (element: HTMLElement) => void])[] = [
  ['#preview-pane:not([title])', (frame) => (frame.title = 'Voorbeeld van de pagina')],
  // Between a menu and its items.
  ['[role=menu] > ul:not([role])', (list) => (list.role = 'none')],
  [
    // A button in a button: the outer one opens the menu, so the inner one only has to look like it.
    'span[role=button]:not([aria-label]):has(button)',
    (outer) => {
      const inner = outer.querySelector('button');
      if (!inner) return;
      outer.ariaLabel = inner.title || inner.textContent;
      inner.inert = true;
    },
  ],
];
