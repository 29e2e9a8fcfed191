import { expect, test } from 'vitest';
import { periods } from '../../../src/collections/periods.ts';
import { dictionaryIn } from '../../../src/i18n/dictionary.ts';
import { languageFacts } from '../../../src/i18n/languages.ts';
import { keysOf } from '../../../src/shared/typed-object.ts';

test.each(keysOf(languageFacts))('what the words in %s promise is as long as the code keeps it', (language) => {
  const { donations, mails } = dictionaryIn(language);
  const weeks = String(periods['reversal-without-reason'].value);
  expect(donations.form.mandate).toContain(weeks);
  expect(mails.stopped.debitUnderWay).toContain(weeks);
  expect(donations.myGift.eraseText).toContain(String(periods.books.value));
});
