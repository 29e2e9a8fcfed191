import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { Selection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { askLink } from './ask-link.ts';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

export interface Tool {
  readonly name: string;
  /** What stands on the button, where that is not its name. */
  readonly sign?: string;
  readonly run: (view: EditorView) => unknown;
  readonly isOn?: (state: EditorState) => boolean;
  readonly isOff?: (state: EditorState) => boolean;
}

export const tools: readonly Tool[] = [
  markTool('Vet', marks.strong),
  markTool('Schuin', marks.em),
  headingTool('Kopje', 2),
  headingTool('Klein kopje', 3),
  listTool('Lijst', nodes.bullet_list),
  { ...listTool('Genummerd', nodes.ordered_list), sign: '①②' },
  {
    name: 'Citaat',
    run: ({ state, dispatch }) => (isIn(state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote))(state, dispatch),
    isOn: (state) => isIn(state, nodes.blockquote),
  },
  { name: 'Link', run: (view) => void askLink(view), isOn: (state) => hasMark(state, marks.link) },
  { name: 'Foto', run: insertPhoto },
  {
    name: 'Ongedaan',
    sign: '↶',
    run: ({ state, dispatch }) => undo(state, dispatch),
    isOff: (state) => undoDepth(state) === 0,
  },
  {
    name: 'Opnieuw',
    sign: '↷',
    run: ({ state, dispatch }) => redo(state, dispatch),
    isOff: (state) => redoDepth(state) === 0,
  },
];

function markTool(name: string, mark: MarkType): Tool {
  return {
    name,
    run: ({ state, dispatch }) => toggleMark(mark)(state, dispatch),
    isOn: (state) => hasMark(state, mark),
  };
}

function headingTool(name: string, level: number): Tool {
  const isOn = ({ selection: { $from } }: EditorState) =>
    $from.parent.type === nodes.heading && $from.parent.attrs['level'] === level;
  return {
    name,
    isOn,
    run(view) {
      const chosen = isOn(view.state) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level });
      // A heading stands in no list.
      while (listAround(view.state) && liftListItem(nodes.list_item)(view.state, view.dispatch));
      chosen(view.state, view.dispatch);
    },
  };
}

function listTool(name: string, type: NodeType): Tool {
  const isOn = (state: EditorState) => listAround(state)?.node.type === type;
  return {
    name,
    isOn,
    run(view) {
      const list = listAround(view.state);
      if (list?.node.type === type) return liftListItem(nodes.list_item)(view.state, view.dispatch);
      if (list) view.dispatch(view.state.tr.setNodeMarkup(list.at, type));
      if (list) return true;
      setBlockType(nodes.paragraph)(view.state, view.dispatch);
      return wrapInList(type)(view.state, view.dispatch);
    },
  };
}

function insertPhoto({ state, dispatch }: EditorView): void {
  const tr = state.tr.replaceSelectionWith(nodes.photo.create());
  const below = tr.mapping.map(state.selection.to);
  if (tr.doc.resolve(below).nodeAfter === null) tr.insert(below, nodes.paragraph.create());
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(below))).scrollIntoView());
  // Chrome says that its caret is below the photo, and writes above it; ProseMirror sets it anew.
  getSelection()?.removeAllRanges();
}

function hasMark({ doc, storedMarks, selection: { $from, from, to, empty } }: EditorState, mark: MarkType): boolean {
  return empty ? mark.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, mark);
}

function isIn({ selection: { $from } }: EditorState, type: NodeType): boolean {
  return Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1).type).includes(type);
}

function listAround({
  selection: { $from },
}: EditorState): { readonly node: ReturnType<typeof $from.node>; readonly at: number } | undefined {
  for (let depth = $from.depth - 1; depth > 0; depth--)
    if ($from.node(depth).type === nodes.list_item) return { node: $from.node(depth - 1), at: $from.before(depth - 1) };
  return undefined;
}
