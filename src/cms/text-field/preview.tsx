/** @jsxImportSource react */
import { DOMSerializer } from 'prosemirror-model';
import { useEffect, useRef } from 'react';
import { onStateChange } from '../backend/decap-store.ts';
import { parseMarkdown } from './parse.ts';
import { schema } from './schema.ts';
import type { TextProps } from './markdown.tsx';

const serializer = DOMSerializer.fromSchema(schema);

/** A text as it comes on the site. */
export default function TextPreview({ value, field, getAsset }: TextProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    const page = document.createDocumentFragment();
    serializer.serializeFragment(parseMarkdown(value ?? '').content, {}, page);
    const photos = Array.from(page.querySelectorAll('img'), (photo) => ({
      photo,
      path: photo.getAttribute('src') ?? '',
    }));
    const showPhotos = () => {
      for (const { photo, path } of photos) {
        const src = getAsset(path, field).toString();
        if (photo.src !== src) photo.src = src;
      }
    };
    showPhotos();
    for (const line of page.querySelectorAll('li > p:first-child')) line.replaceWith(...line.childNodes);
    current.replaceChildren(page);
    // A photo of the site comes later than its text.
    return onStateChange(showPhotos);
  });
  return <div ref={place} />;
}
