import type { Frequency } from '../../domain/donations/money/frequency.ts';

/** A gift has one amount: a preset, or the one that was typed. */
export function chooseOneAmount(form: HTMLFormElement, { name, type }: HTMLInputElement) {
  const other = form.querySelector<HTMLInputElement>('[name=otherAmount]');
  if (!other) return;
  if (name !== 'otherAmount') {
    if (type === 'radio' && name.startsWith('amount')) other.value = '';
    return;
  }
  for (const group of form.querySelectorAll('[data-tiles=amount] [data-for]')) {
    const radios = [...group.querySelectorAll<HTMLInputElement>('[type=radio]')];
    const usual = radios[1] ?? radios[0];
    if (other.value !== '') for (const radio of radios) radio.checked = false;
    else if (usual && !radios.some(({ checked }) => checked)) usual.checked = true;
  }
}

/** What is chosen of the amounts for this frequency. */
export function presetOf(form: HTMLFormElement, frequency: Frequency): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`[data-tiles=amount] [data-for~=${frequency}] :checked`);
}
