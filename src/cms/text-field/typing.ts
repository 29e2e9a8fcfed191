import {
  baseKeymap,
  chainCommands,
  deleteSelection,
  createParagraphNear,
  joinBackward,
  joinTextblockBackward,
  liftEmptyBlock,
  selectNodeBackward,
  splitBlock,
  toggleMark,
} from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, splitListItem } from 'prosemirror-schema-list';
import { Plugin, type Command } from 'prosemirror-state';
import { addressesIn } from './addresses.ts';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

/** What typing does. Tab goes on to the next field, as everywhere in a form. */
export function typing(): Plugin[] {
  const backspace = chainCommands(deleteSelection, leaveList, joinTextblockBackward, joinBackward, selectNodeBackward);
  return [
    inputRules({
      rules: [
        wrappingInputRule(/^[-*•] $/, nodes.bullet_list),
        wrappingInputRule(/^1[.)] $/, nodes.ordered_list),
        linkAddress,
      ],
    }),
    keymap({
      Enter: enter,
      'Shift-Enter': breakLine,
      Backspace: backspace,
      'Mod-b': toggleMark(marks.strong),
      'Mod-i': toggleMark(marks.em),
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
    }),
    keymap(baseKeymap),
    history(),
    enterOnAndroid,
    headingLevels,
    lineBelowPhoto,
  ];
}

const enter: Command = chainCommands(splitListItem(nodes.list_item), createParagraphNear, liftEmptyBlock, splitBlock);

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** ProseMirror lets Chrome on Android break a line itself, which does so with styles that our policy refuses. */
const enterOnAndroid = new Plugin({
  props: {
    handleDOMEvents: {
      beforeinput(view, event) {
        const command = { insertParagraph: enter, insertLineBreak: breakLine }[event.inputType];
        if (!command || view.composing || !navigator.userAgent.includes('Android')) return false;
        event.preventDefault();
        return command(view.state, view.dispatch, view);
      },
    },
  },
});

/** Backspace before the first letter of a list item first takes its bullet away. */
const leaveList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const isAtStart = empty && $from.parentOffset === 0 && $from.depth > 1 && $from.index(-1) === 0;
  return isAtStart && $from.node(-1).type === nodes.list_item && liftListItem(nodes.list_item)(state, dispatch);
};

/** An address becomes a link with the space after it. */
const linkAddress = new InputRule(/(\S+)([\s])$/, (state, [, typed = '', space = ''], start, end) => {
  const found = addressesIn(typed).at(-1);
  if (!found || state.doc.rangeHasMark(start, end, marks.link)) return null;
  const link = marks.link.create({ href: found.href });
  return state.tr
    .addMark(start + found.from, start + found.to, link)
    .insertText(space, end)
    .removeStoredMark(marks.link);
});

/** The title of the page is its first level; a level below that is not there cannot be skipped. */
const headingLevels = new Plugin({
  appendTransaction(transactions, _before, { doc, tr }) {
    if (!transactions.some(({ docChanged }) => docChanged)) return null;
    let above = 1;
    doc.descendants((node, at) => {
      if (node.type !== nodes.heading || node.textContent.trim() === '') return;
      const level = Math.min(Number(node.attrs['level']), above + 1);
      if (level !== node.attrs['level']) tr.setNodeAttribute(at, 'level', level);
      above = level;
    });
    return tr.docChanged ? tr : null;
  },
});

/** Below a last photo there is a line to write on, which nobody could begin on a phone. */
const lineBelowPhoto = new Plugin({
  appendTransaction: (_transactions, _before, { doc, tr }) =>
    doc.lastChild?.type === nodes.photo ? tr.insert(doc.content.size, nodes.paragraph.create()) : null,
});
