import { defineMdastPlugin } from 'satteri';
import { isSafeAddress } from './safe-address.ts';

/** What the check refuses never reaches a page either, whatever way a file came in: HTML falls away, a dangerous link leads nowhere. */
export const safeMarkdown = defineMdastPlugin({
  name: 'safe-markdown',
  html: (node, context) => context.removeNode(node),
  link(node, context) {
    if (!isSafeAddress(node.url)) context.setProperty(node, 'url', '#');
  },
  definition(node, context) {
    if (!isSafeAddress(node.url)) context.setProperty(node, 'url', '#');
  },
});
