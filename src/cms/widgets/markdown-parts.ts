import markdown from 'decap-cms-widget-markdown';

export const { controlComponent: control, previewComponent: preview } = markdown;
