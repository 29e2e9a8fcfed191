import type { Letter } from '../../src/domain/donations/outbox/letter.ts';
import { cmsEndpoints } from '../../src/domain/editing/endpoints.ts';
import { mayKeepBooks } from '../../src/domain/editing/permissions.ts';
import type { LoginMail } from '../../src/domain/editing/request-login.ts';
import { treasurerRoutes } from '../../src/routes.ts';
import { editing } from '../../src/i18n/nl/editing.ts';
import { paragraph, toText, type Block } from '../mails/blocks.ts';
import { toHtml } from '../mails/letter-html.ts';

export function loginLetter({ editor, token, code }: LoginMail, siteUrl: string, id: string): Letter {
  const { subject, greeting, link, code: orCode, how, notYou, closing } = editing.mail;
  const blocks: Block[] = [
    paragraph(greeting(editor.name)),
    paragraph(mayKeepBooks(editor) ? editing.mail.whatBooks : editing.mail.what),
    {
      kind: 'button',
      label: link,
      href: `${siteUrl}${mayKeepBooks(editor) ? treasurerRoutes.login : cmsEndpoints.loginLink}?token=${token}`,
    },
    // In one piece, so that a phone can copy it.
    paragraph(orCode(code)),
    paragraph(how),
    paragraph(notYou),
    paragraph(closing),
  ];
  const to = { email: editor.email, name: editor.name };
  return { id: `cms-login-${id}`, to, subject, text: toText(blocks), html: toHtml(subject, blocks) };
}
