import isCursorInEmptyParagraph from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/shortcodes/locations/isCursorInEmptyParagraph.js';
import { Transforms, type Editor } from 'slate';
import { ReactEditor } from 'slate-react';

/** Puts an empty photo below the line with the cursor, or in its place when it is empty. */
export default async function insertPhoto(editor: Editor, { id }: { readonly id: string }): Promise<void> {
  // On Android Slate has letters a fifth of a second late: a line that somebody just typed on still looks empty, and would go.
  ReactEditor.androidScheduleFlush(editor);
  await new Promise((flushed) => setTimeout(flushed));
  const photo = {
    type: 'shortcode',
    id,
    data: { shortcode: id, shortcodeNew: true, shortcodeData: { src: '', alt: '' } },
    children: [{ text: '' }],
  };
  if (isCursorInEmptyParagraph(editor)) Transforms.setNodes(editor, photo);
  else Transforms.insertNodes(editor, photo);
}
