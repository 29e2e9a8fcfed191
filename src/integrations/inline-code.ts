import { Parser } from 'htmlparser2';

/** What a page carries inside itself and a Content-Security-Policy has to know about. */
export interface InlineCode {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** What no hash can allow, such as `<p style>` and `<a onclick>`. */
  readonly forbidden: readonly string[];
}

export function inlineCodeOf(html: string): InlineCode {
  const code = { scripts: new Array<string>(), styles: new Array<string>(), forbidden: new Array<string>() };
  let text: string[] = [];
  let collected: string[] | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        code.forbidden.push(...forbiddenAttributes(attributes).map((attribute) => `<${name} ${attribute}>`));
        if (name === 'style') collected = code.styles;
        else if (name === 'script' && attributes['src'] === undefined && runs(attributes['type']))
          collected = code.scripts;
        text = [];
      },
      ontext: (part) => collected && text.push(part),
      onclosetag() {
        collected?.push(text.join(''));
        collected = undefined;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return code;
}

/**
 * The same for pages with the same code and nothing that might be forbidden, so that thousands of pages made by one
 * template are read once. Of a page that might hold something forbidden there is none.
 */
export function codeKeyOf(html: string): string | undefined {
  if (/[\s"'/](style|on[a-z]{3,})\s*=|javascript:/i.test(html)) return undefined;
  const blocks = html.match(/<(style|script)\b[^]*?<\/\1/gi) ?? [];
  return blocks.filter((block) => !block.startsWith('<script type="application/ld+json"')).join('');
}

/**
 * Hashes of styles in the policy that a page has of its own, such as that of the editor, which is narrower. A browser holds to both
 * policies, so the header has to allow what the page allows.
 */
export function stylesOfOwnPolicy(html: string): string[] {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
  return /style-src ([^;]*)/.exec(policy)?.[1]?.match(/'sha256-[\w+/=]+'/g) ?? [];
}

function forbiddenAttributes(attributes: Readonly<Record<string, string>>): string[] {
  return Object.keys(attributes).filter(
    (name) => name === 'style' || /^on[a-z]{3,}$/.test(name) || /^\s*javascript:/i.test(attributes[name] ?? ''),
  );
}

/** Any other type is a data block, such as `application/ld+json`. */
function runs(type = ''): boolean {
  return /^(|module|importmap|speculationrules|(text|application)\/(java|ecma)script)$/i.test(type.trim());
}
