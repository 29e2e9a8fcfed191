/** The folded choice says what is chosen in it. */
export function showPurpose(form: ParentNode) {
  const select = form.querySelector<HTMLSelectElement>('[name=purpose]');
  const summary = form.querySelector<HTMLElement>('[data-purpose] summary');
  const [option] = select?.selectedOptions ?? [];
  const text = summary?.querySelector('span');
  if (!select || !summary || !option || !text) return;
  const { fund = '', room = '' } = summary.dataset;
  text.textContent = select.value === 'fund' ? fund : room.replace('{room}', option.text.trim());
}
