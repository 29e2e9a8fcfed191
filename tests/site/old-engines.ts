import { parse } from 'acorn';
import { transform, type Selector } from 'lightningcss';

/**
 * What the oldest engines of `browserslist` (Chromium 95, Safari 14.1, Firefox 91) cannot read in a stylesheet. A rule that they do not
 * know is skipped with all that stands in it; so nothing may stand in one that a visitor has to see, and nothing may be hidden by one.
 */
export function tooNewInStyle(css: string): string[] {
  const problems: string[] = [];
  transform({
    filename: 'page.css',
    code: Buffer.from(css),
    visitor: {
      Rule(rule) {
        if (tooNewRules.has(rule.type)) problems.push(`@${rule.type}`);
        // Paper comes from a browser of today, and says nothing about now.
        if (rule.type === 'media' && JSON.stringify(rule.value.query).includes('"print"')) return [];
        if (rule.type === 'media' && /\((width|height)\s*[<>]/.test(JSON.stringify(rule.value.query)))
          problems.push('range in @media');
        if (rule.type !== 'style') return undefined;
        if ((rule.value.rules ?? []).length > 0) problems.push('nested rule');
        const { selectors } = rule.value;
        const unknown = selectors.filter(isTooNew);
        if (unknown.length > 0 && unknown.length < selectors.length) problems.push(`a list with ${nameOf(unknown)}`);
        const hides = rule.value.declarations?.declarations?.some(
          (one) => one.property === 'display' && JSON.stringify(one.value).includes('none'),
        );
        // An engine that cannot hide the parts of the other frequencies in the gift form shows them all: more, and nothing untrue.
        if (unknown.length > 0 && hides && !JSON.stringify(unknown).includes('"frequency"'))
          problems.push(`hidden by ${nameOf(unknown)}`);
        return undefined;
      },
    },
  });
  return problems;
}

/** Syntax and methods of a script that those engines do not have, where the script does not ask first whether they are there. */
export function tooNewInScript(code: string, sourceType: 'script' | 'module' = 'script'): string[] {
  const problems: string[] = [];
  try {
    // Public fields of a class are the one part of ES2022 that all of them have.
    parse(code, { ecmaVersion: 2022, sourceType });
  } catch (error) {
    problems.push(String(error));
  }
  for (const method of tooNewMethods) if (method.test(code)) problems.push(String(method));
  if (/\bIntl\.Segmenter\b/.test(code) && !/['"`]Segmenter['"`] ?in Intl/.test(code)) problems.push('Intl.Segmenter');
  return problems;
}

const tooNewRules = new Set(['layer-block', 'layer-statement', 'nesting', 'container', 'scope', 'starting-style']);

const tooNewMethods = [
  /\.to(Sorted|Reversed|Spliced)\(/,
  /\.findLast(Index)?\(/,
  /\.at\(/,
  /\b(Object|Map)\.groupBy\(/,
  /\bObject\.hasOwn\(/,
  /\bURL\.(parse|canParse)\(/,
  /\bArray\.fromAsync\(/,
  /\bPromise\.(withResolvers|try)\(/,
  /\bstructuredClone\(/,
  /\brandomUUID\(/,
  /\bAbortSignal\.(timeout|any)\(/,
  /\.requestSubmit\(/,
  /\.showModal\(/,
  /\.(isSubsetOf|intersection|union|difference)\(/,
  /\bIntl\.DurationFormat\b/,
  /:has\(/,
  /\bstatic\s*\{/,
  /[{;]#\w+[=(]/,
];

function isTooNew(selector: Selector): boolean {
  return selector.some(
    (part) =>
      part.type === 'pseudo-class' && ['has', 'focus-visible', 'user-invalid', 'popover-open'].includes(part.kind),
  );
}

function nameOf(selectors: readonly Selector[]): string {
  return JSON.stringify(selectors[0]);
}
