import { markdownToMdast, type MdastNode } from 'satteri';

/** What stands in a Markdown text beside words, parsed as Astro parses it. */
export function markdownNodes(markdown: string): MdastNode[] {
  const nodes: MdastNode[] = [];
  collect(markdownToMdast(markdown), nodes);
  return nodes;
}

export function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

function collect(node: MdastNode, nodes: MdastNode[]): void {
  if (node.type !== 'text') nodes.push(node);
  if ('children' in node) for (const child of node.children) collect(child, nodes);
}
