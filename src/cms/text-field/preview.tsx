/** @jsxImportSource react */
import { DOMSerializer } from 'prosemirror-model';
import { useEffect, useRef } from 'react';
import { parseMarkdown } from './parse.ts';
import { schema } from './schema.ts';
import type { TextProps } from './markdown.tsx';

const serializer = DOMSerializer.fromSchema(schema);

/** A text as it comes on the site. */
export default function TextPreview({ value, field, getAsset }: TextProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    const page = document.createDocumentFragment();
    serializer.serializeFragment(parseMarkdown(value ?? '').content, {}, page);
    for (const photo of page.querySelectorAll('img'))
      photo.src = getAsset(photo.getAttribute('src') ?? '', field).toString();
    for (const line of page.querySelectorAll('li > p:first-child')) line.replaceWith(...line.childNodes);
    current.replaceChildren(page);
  });
  return <div ref={place} />;
}
