import { defineMdastPlugin } from 'satteri';
import { partProblem } from '../collections/page-parts.ts';
import { isSafeAddress } from './safe-address.ts';

/**
 * What the check refuses never reaches a page either, whatever way a file came in: HTML falls away, a dangerous link leads nowhere.
 * Of MDX nothing stays that would run while the site is built: no import, no export, no expression, no part that we do not know.
 */
export const safeMarkdown = defineMdastPlugin({
  name: 'safe-markdown',
  html: (node, context) => context.removeNode(node),
  mdxjsEsm: (node, context) => context.removeNode(node),
  mdxFlowExpression: (node, context) => context.removeNode(node),
  mdxTextExpression: (node, context) => context.removeNode(node),
  mdxJsxFlowElement(node, context) {
    if (partProblem(node) !== undefined) context.removeNode(node);
  },
  mdxJsxTextElement(node, context) {
    if (partProblem(node) !== undefined) context.removeNode(node);
  },
  link(node, context) {
    if (!isSafeAddress(node.url)) context.setProperty(node, 'url', '#');
  },
  definition(node, context) {
    if (!isSafeAddress(node.url)) context.setProperty(node, 'url', '#');
  },
});
