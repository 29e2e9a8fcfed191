import { CMS } from '../decap.ts';
import previewStyle from '../styles/preview.css?url';
import { AnbiPreview } from './anbi.tsx';
import { ActivityPreview } from './activity.tsx';
import { NewsPreview } from './news.tsx';
import { RoomPreview } from './room.tsx';
import { PagePreview, QuestionPreview } from './texts.tsx';

/** The style is a file of its own: the text of a style in the page would need a place in the Content-Security-Policy. */
export function registerPreviews(): void {
  CMS.registerPreviewStyle(previewStyle);
  CMS.registerPreviewTemplate('news', NewsPreview);
  CMS.registerPreviewTemplate('activities', ActivityPreview);
  CMS.registerPreviewTemplate('rooms', RoomPreview);
  CMS.registerPreviewTemplate('questions', QuestionPreview);
  CMS.registerPreviewTemplate('pages', PagePreview);
  CMS.registerPreviewTemplate('anbi', AnbiPreview);
}
