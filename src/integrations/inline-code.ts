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

function forbiddenAttributes(attributes: Readonly<Record<string, string>>): string[] {
  return Object.keys(attributes).filter(
    (name) => name === 'style' || /^on[a-z]{3,}$/.test(name) || /^\s*javascript:/i.test(attributes[name] ?? ''),
  );
}

/** Any other type is a data block, such as `application/ld+json`. */
function runs(type = ''): boolean {
  return /^(|module|importmap|speculationrules|(text|application)\/(java|ecma)script)$/i.test(type.trim());
}
