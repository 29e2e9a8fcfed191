import { HtmlValidate } from 'html-validate';
import { test } from 'vitest';
import type { Page } from './built-site.ts';
import { expectNoProblems } from './problems.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Style only: the compiler writes quotes, void tags and spaces as it likes.
    'attribute-boolean-style': 'off',
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // A title ends with the name of the site: whoever cuts it, loses nothing.
    'long-title': 'off',
  },
});

test('every page is valid, accessible HTML', { timeout: 120_000 }, () => {
  expectNoProblems(problemsOf);
});

function problemsOf({ path, html }: Page): string[] {
  const { results } = validator.validateStringSync(html, path);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`);
}
