import type { Plugin } from 'postcss';

/**
 * Takes the rules out of every `@layer`: an engine from before 2022 skips the whole block. In the sources a layer says which rules give
 * way; what is served relies on specificity alone, so a rule of a lower layer may not be more specific than one that has to win from it.
 */
export const flatLayers: Plugin = {
  postcssPlugin: 'flat-layers',
  AtRule: {
    layer(rule) {
      if (rule.nodes) rule.replaceWith(rule.nodes);
      else rule.remove();
    },
  },
};
