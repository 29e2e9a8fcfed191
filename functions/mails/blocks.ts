import { languageFacts, type Language } from '../../src/i18n/languages.ts';

/** What a letter is made of. Its text and its HTML come from the same blocks, so they say the same. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'link'; readonly label: string; readonly href: string };

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

export function toText(blocks: readonly Block[]): string {
  return `${blocks.map(textOf).join('\n\n')}\n`;
}

/** No tables, no pictures, no colours of its own but for the link: follows light or dark as the reader has it. */
export function toHtml(subject: string, blocks: readonly Block[], language: Language = 'nl'): string {
  const direction = languageFacts[language].direction === 'rtl' ? ' dir="rtl"' : '';
  return [
    '<!doctype html>',
    `<html lang="${language}"${direction}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escape(subject)}</title>`,
    '</head>',
    '<body style="max-width:36em;margin:1.5em auto;padding:0 1em;font:1.0625rem/1.6 sans-serif">',
    // Said again: webmail drops what stands on the page itself.
    `<div lang="${language}"${direction}>`,
    ...blocks.map(htmlOf),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'facts':
      return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'link':
      return `${block.label}:\n${block.href}`;
    default:
      return block satisfies never;
  }
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escape(block.text).replaceAll('\n', '<br>')}</p>`;
    case 'facts':
      return `<p>${block.facts.map(([label, value]) => `${escape(label)}: <strong>${escape(value)}</strong>`).join('<br>')}</p>`;
    case 'link':
      return `<p><a href="${escape(block.href)}">${escape(block.label)}</a></p>`;
    default:
      return block satisfies never;
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
