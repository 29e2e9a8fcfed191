import { keyOfThisVisit } from './attempt-key.ts';
import { keepPlaces } from './keep-places.ts';
import { showPurpose } from './show-purpose.ts';

// What has to be right before anybody can press the button: it runs where it stands, while the page is still being read.
const form = document.querySelector('donation-form form');
if (form) {
  const asked = new URLSearchParams(location.search);
  keepAttempt(form);
  chooseFrequency(form, asked.get('keer'));
  choosePurpose(form, asked.get('kamer'));
  keepPlaces(form);
}

/** Twice the same form is one gift. */
function keepAttempt(gift: Element) {
  const key = gift.querySelector<HTMLInputElement>('[name=attemptKey]');
  if (key?.value === '') key.value = keyOfThisVisit();
}

/** `?keer=` comes from a letter of thanks. */
function chooseFrequency(gift: Element, wanted: string | null) {
  for (const choice of gift.querySelectorAll<HTMLInputElement>('[name=frequency]'))
    if (choice.value === wanted) choice.checked = true;
}

/** `?kamer=` comes from the page of a room. */
function choosePurpose(gift: Element, room: string | null) {
  for (const option of gift.querySelectorAll<HTMLOptionElement>('[name=purpose] option'))
    if (option.value === room) option.selected = true;
  const update = () => showPurpose(gift);
  update();
  gift.addEventListener('change', update);
  // A browser that goes back fills in what was chosen after this ran.
  addEventListener('pageshow', update);
}
