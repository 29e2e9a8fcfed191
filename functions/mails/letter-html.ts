import { languageFacts, type Language } from '../../src/i18n/languages.ts';
import type { Block } from './blocks.ts';

/**
 * A letter as mail programs draw it. Outlook for Windows draws with Word: it knows tables, px and `bgcolor`, and no `max-width`, `em`
 * or padding on anything but a cell. So the layout is tables, and only Word reads the comment that gives it a width. No pictures:
 * many readers see none.
 */
export function toHtml(subject: string, blocks: readonly Block[], language: Language = 'nl'): string {
  const direction = languageFacts[language].direction === 'rtl' ? ' dir="rtl"' : '';
  return [
    '<!doctype html>',
    `<html lang="${language}"${direction}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escape(subject)}</title>`,
    `<style>${night}</style>`,
    '</head>',
    `<body class="page" style="margin:0;padding:0;background-color:${colours.page}">`,
    // Said again: webmail drops what stands on the page itself.
    `<div lang="${language}"${direction}>`,
    `<table${layout} width="100%" bgcolor="${colours.page}" class="page"${direction}><tr><td align="center" style="padding:16px 8px">`,
    '<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
    `<table${layout} width="100%" style="max-width:600px"${direction}>`,
    `<tr><td bgcolor="${colours.brand}" style="padding:16px 24px;${font}font-size:22px;line-height:28px;font-weight:bold;color:#ffffff"><bdi>BuurtWerkKamers</bdi></td></tr>`,
    `<tr><td bgcolor="${colours.card}" class="card" style="padding:8px 24px 16px;${font}${text}color:${colours.text}">`,
    ...blocks.map((block) => htmlOf(block, direction)),
    '</td></tr>',
    '</table>',
    '<!--[if mso]></td></tr></table><![endif]-->',
    '</td></tr></table>',
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const colours = {
  page: '#fdf7ec',
  card: '#fffdf8',
  facts: '#f5e8d0',
  text: '#2b1a20',
  brand: '#a3341d',
} as const;
const font = 'font-family:Verdana,Arial,sans-serif;';
const text = 'font-size:16px;line-height:25px;';
const layout = ' role="presentation" cellpadding="0" cellspacing="0" border="0"';
const night = `@media (prefers-color-scheme:dark){.page{background-color:#1c1316!important}.card{background-color:#281c20!important;color:#fdf3e3!important}.facts{background-color:#45262f!important;color:#fdf3e3!important}.card a.link{color:#ffb39e!important}}`;

function htmlOf(block: Block, direction: string): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:16px 0">${escape(block.text).replaceAll('\n', '<br>')}</p>`;
    case 'facts': {
      const lines = block.facts.map(([label, value]) => `${escape(label)}: <strong>${escape(value)}</strong>`);
      const cell = `padding:12px 16px;${font}${text}color:${colours.text}`;
      return `<table${layout} width="100%"${direction}><tr><td bgcolor="${colours.facts}" class="facts" style="${cell}"><p style="margin:0">${lines.join('<br>')}</p></td></tr></table>`;
    }
    case 'button': {
      const style = `${font}${text}font-weight:bold;color:#ffffff;text-decoration:none`;
      return `<table${layout} style="margin:16px 0"${direction}><tr><td bgcolor="${colours.brand}" align="center" style="border-radius:8px;padding:12px 20px"><a href="${escape(block.href)}" style="${style}">${escape(block.label)}</a></td></tr></table>`;
    }
    case 'link':
      return `<p style="margin:16px 0"><a class="link" href="${escape(block.href)}" style="color:${colours.brand}">${escape(block.label)}</a></p>`;
    default:
      return block satisfies never;
  }
}

function escape(source: string): string {
  return source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
