import { Editor, Element, Transforms, type Descendant, type Node } from 'slate';

/** A text with photos in it, of which none is the end: below a photo there is always a line to write on. */
export default function withPhotos<Text extends Editor>(editor: Text): Text {
  const { isVoid, normalizeNode } = editor;
  editor.isVoid = (element) => isPhoto(element) || isVoid(element);
  editor.normalizeNode = (entry, options) => {
    if (Editor.isEditor(entry[0])) {
      const last = editor.children.at(-1);
      if (last === undefined || isPhoto(last))
        Transforms.insertNodes(editor, emptyLine(), { at: [editor.children.length] });
    }
    normalizeNode(entry, options);
  };
  return editor;
}

function isPhoto(node: Node): boolean {
  return Element.isElement(node) && 'type' in node && node.type === 'shortcode';
}

function emptyLine(): Descendant {
  const line = { type: 'paragraph', children: [{ text: '' }] };
  return line;
}
