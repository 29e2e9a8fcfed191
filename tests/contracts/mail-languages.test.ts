import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { writeLetter, writeLetterIn } from '../../functions/mails/write-letter.ts';
import { languageFacts, languages, pretendLanguage } from '../../src/i18n/languages.ts';
import { localeIn } from '../../src/views/ui/locale.ts';
import { withoutSentences } from '../pretend.ts';
import { contents, deps, donorMail } from './donor-mails.ts';

describe.each(languages.filter((language) => language !== 'nl'))('in %s', (language) => {
  test.each(contents)(
    '$kind, $frequency: is read in its direction, and every link leads to a page in it',
    async (content) => {
      const dutch = await writeLetter(deps, donorMail(content, 'Ama'));
      const { subject, text, html } = await writeLetter(deps, donorMail(content, 'Ama', language));
      const page = parse(html);
      const { direction } = languageFacts[language];
      expect(page.querySelector('html')?.getAttribute('lang')).toBe(language);
      expect(page.querySelector('html')?.getAttribute('dir') ?? 'ltr').toBe(direction);
      const kept = page.querySelector('body > div');
      expect([kept?.getAttribute('lang'), kept?.getAttribute('dir') ?? 'ltr']).toEqual([language, direction]);
      expect(subject).not.toBe(dutch.subject);
      const links = [...text.matchAll(/https:\S+/g)].map(([link]) => link);
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((link) => !link.startsWith(`${deps.siteUrl}/${language}/`))).toEqual([]);
      expect(page.querySelectorAll('a').map((a) => a.getAttribute('href'))).toEqual(links);
    },
  );
});

test.each(['', 'xx', '../en', pretendLanguage, 'nl'])('"%s" is Dutch', async (language) => {
  const [content] = contents;
  if (content === undefined) throw new Error('there are mails');
  expect(await writeLetter(deps, donorMail(content, 'Ama', language))).toEqual(
    await writeLetter(deps, donorMail(content, 'Ama')),
  );
});

test.each(contents)('$kind, $frequency: says nothing that no dictionary has', async (content) => {
  const { subject, text } = await writeLetterIn(localeIn(pretendLanguage), deps, donorMail(content, 'Ama'));
  const rest = withoutSentences(`${subject}\n${text}`)
    .replaceAll(/https:\S+/g, '')
    .replaceAll(/AB12CD34|\d{1,2} (november|december) \d{4}/g, '');
  expect(rest.split('\n').filter((line) => /\p{L}{2}/u.test(line))).toEqual([]);
});
