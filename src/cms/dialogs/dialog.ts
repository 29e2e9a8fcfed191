/** A question that has to be answered first, over whatever is on the screen. Without React: it also stands outside Decap. */
export function openDialog<Answer>(
  title: string,
  fill: (dialog: HTMLDialogElement, close: (answer: Answer) => void) => void,
  onCancel?: Answer,
): Promise<Answer> {
  const dialog = element('dialog', { className: 'cms-dialog' });
  const heading = element('h2', { textContent: title, id: 'cms-dialog-title' });
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.append(heading);
  document.body.append(dialog);
  return new Promise((resolve) => {
    const close = (answer: Answer) => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      if (onCancel !== undefined) close(onCancel);
    });
    fill(dialog, close);
    dialog.showModal();
  });
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export function button(text: string, onclick: () => void, kind: 'main' | 'quiet' = 'main'): HTMLButtonElement {
  return element('button', { type: 'button', className: `cms-button cms-${kind}`, textContent: text, onclick });
}
