import type { Letter, Post } from '../../src/domain/donations/outbox/letter.ts';
import type { Editor } from '../../src/domain/editing/editors.ts';
import { mayModerate } from '../../src/domain/editing/permissions.ts';
import { contentPrefix, editorAddress } from '../../src/domain/editing/endpoints.ts';
import { editing } from '../../src/i18n/nl/editing.ts';
import { paragraph, toText, type Block } from '../mails/blocks.ts';
import { toHtml } from '../mails/letter-html.ts';

/** A file that stays off the site until somebody puts it right. */
export interface HeldBackFile {
  readonly path: string;
  readonly problem: string;
  /** Who changed it last, as the history of the content has it. */
  readonly author: string;
}

export interface HeldBackDeps {
  readonly editors: readonly Editor[];
  readonly siteUrl: string;
  readonly post: Post;
}

/** Tells the author and each beheerder that the site goes on without the newest version of some files. */
export async function tellHeldBack(deps: HeldBackDeps, files: readonly HeldBackFile[]): Promise<void> {
  for (const editor of deps.editors) {
    const own = files.filter(({ author }) => mayModerate(editor) || author === editor.name);
    if (own.length > 0) await deps.post(heldBackLetter(editor, own, deps.siteUrl));
  }
}

function heldBackLetter(editor: Editor, files: readonly HeldBackFile[], siteUrl: string): Letter {
  const { subject, greeting, intro, rest, link, closing } = editing.heldBack;
  const blocks: Block[] = [
    paragraph(greeting(editor.name)),
    paragraph(intro),
    ...files.map(({ path, problem, author }) =>
      paragraph(`${contentPrefix}${path} (${author})${problem === '' ? '' : `\n${problem}`}`),
    ),
    paragraph(rest),
    { kind: 'button', label: link, href: siteUrl + editorAddress },
    paragraph(closing),
  ];
  const to = { email: editor.email, name: editor.name };
  return { id: `held-back-${crypto.randomUUID()}`, to, subject, text: toText(blocks), html: toHtml(subject, blocks) };
}
