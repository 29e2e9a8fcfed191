import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';

/** What stands in a Markdown text beside words, parsed as Astro parses it. */
export function markdownNodes(markdown: string): MdastNode[] {
  const nodes: MdastNode[] = [];
  collect(markdownToMdast(markdown), nodes);
  return nodes;
}

/** The same of MDX, in which a tag or a brace that nobody closes makes all of it unreadable. */
export function mdxNodes(mdx: string): MdastNode[] | { readonly message: string } {
  const nodes: MdastNode[] = [];
  try {
    collect(mdxToMdast(mdx), nodes);
  } catch (error) {
    return { message: `een < of een { is niet af: ${error instanceof Error ? error.message : String(error)}` };
  }
  return nodes;
}

export function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

function collect(node: MdastNode, nodes: MdastNode[]): void {
  if (node.type !== 'text') nodes.push(node);
  if ('children' in node) for (const child of node.children) collect(child, nodes);
}
