import type { Node } from 'prosemirror-model';
import type { NodeViewConstructor } from 'prosemirror-view';
import { element } from '../dialogs/dialog.ts';

/** A photo in the text: a place in ProseMirror's page, which React fills. */
export interface PhotoView {
  readonly key: string;
  readonly dom: HTMLElement;
  node: Node;
  readonly change: (attrs: { readonly src?: string; readonly alt?: string }) => void;
  readonly remove: () => void;
}

export function viewOfPhotos(photos: Set<PhotoView>, redraw: () => void): NodeViewConstructor {
  return (node, view, getPos) => {
    const photo: PhotoView = {
      key: crypto.randomUUID(),
      dom: element('section', { className: 'cms-item', contentEditable: 'false', ariaLabel: 'Foto in de tekst' }),
      node,
      change(attrs) {
        const at = getPos();
        if (at !== undefined) view.dispatch(view.state.tr.setNodeMarkup(at, null, { ...photo.node.attrs, ...attrs }));
      },
      remove() {
        const at = getPos();
        if (at !== undefined) view.dispatch(view.state.tr.delete(at, at + photo.node.nodeSize));
        view.focus();
      },
    };
    photos.add(photo);
    redraw();
    return {
      dom: photo.dom,
      update(next) {
        if (next.type !== photo.node.type) return false;
        photo.node = next;
        redraw();
        return true;
      },
      destroy() {
        photos.delete(photo);
        redraw();
      },
      // Its fields are those of a form, not of the text.
      stopEvent: () => true,
      ignoreMutation: () => true,
    };
  };
}
