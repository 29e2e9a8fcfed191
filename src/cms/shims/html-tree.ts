/** Instead of rehype-parse, which brings a parser of HTML to a browser that has one: text that somebody pastes, as a tree. */
/* oxlint-disable oxc/no-this-in-exported-function -- that is how a plugin of unified names its parser. */
export default function htmlTree(this: { Parser?: (html: string) => Root }): void {
  this.Parser = (html) => ({
    type: 'root',
    children: childrenOf(new DOMParser().parseFromString(html, 'text/html').body),
  });
}

interface Root {
  readonly type: 'root';
  readonly children: readonly Tree[];
}

type Tree =
  | { readonly type: 'text'; readonly value: string }
  | {
      readonly type: 'element';
      readonly tagName: string;
      readonly properties: Readonly<Record<string, unknown>>;
      readonly children: readonly Tree[];
    };

function childrenOf(parent: Element): Tree[] {
  return [...parent.childNodes].flatMap((node): Tree[] => {
    if (node instanceof Text) return [{ type: 'text', value: node.data }];
    return node instanceof Element ? [elementOf(node)] : [];
  });
}

function elementOf(element: Element): Tree {
  const properties = Object.fromEntries(
    [...element.attributes].map(({ name, value }) =>
      name === 'class' ? ['className', value.split(/\s+/)] : [name, value],
    ),
  );
  return { type: 'element', tagName: element.localName, properties, children: childrenOf(element) };
}
