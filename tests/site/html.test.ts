import { HtmlValidate } from 'html-validate';
import { test } from 'vitest';
import { languageOf } from '../../src/i18n/dictionary.ts';
import { pages, pagesOfEachKind, type Page } from './built-site.ts';
import { expectNoProblems } from './problems.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // What comes from our own address needs no proof of where it comes from.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Style only: the compiler writes quotes, void tags and spaces as it likes.
    'attribute-boolean-style': 'off',
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'prefer-tbody': 'off',
    'void-style': 'off',
    // Safari no longer reads a list as a list once its bullets are gone; the role gives it back.
    'no-redundant-role': 'off',
    // With text twice as large a number in a button must be able to break.
    'tel-non-breaking': 'off',
    // A title ends with the name of the site: whoever cuts it, loses nothing.
    'long-title': 'off',
  },
});

test('every page in Dutch, and one of each kind in the other languages, is valid, accessible HTML', () => {
  const inDutch = pages.filter((page) => languageOf({ pathname: page.path }) === 'nl');
  expectNoProblems(problemsOf, [...new Set([...inDutch, ...pagesOfEachKind])]);
});

/** Known and meant: each names what a rule may say about one element only. */
const exceptions = [
  // Shown by its script only, which answers every change at once; there is nothing to send.
  { ruleId: 'wcag/h32', selector: /after-script > form/ },
  // A template for the script to fill.
  { ruleId: 'empty-heading', selector: / template > / },
];

function problemsOf({ path, html }: Page): string[] {
  const { results } = validator.validateStringSync(html, path);
  return results
    .flatMap(({ messages }) => messages)
    .filter(
      ({ ruleId, selector }) => !exceptions.some((one) => one.ruleId === ruleId && one.selector.test(selector ?? '')),
    )
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? 'whole page'})`);
}
