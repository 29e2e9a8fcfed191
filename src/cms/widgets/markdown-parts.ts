import markdown from 'decap-cms-widget-markdown';
import { CMS } from '../decap.ts';
import { PhotoDescription } from './photo-description.tsx';
import { PhotoInText } from './photo-in-text.tsx';

// Here, because it brings the rich text with it.
CMS.registerWidget('photoInText', PhotoInText);
CMS.registerWidget('photoDescription', PhotoDescription);

export const { controlComponent: control, previewComponent: preview } = markdown;
