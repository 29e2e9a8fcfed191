import type { APIResponse } from '@playwright/test';
import { feeds, routes } from '../../src/routes.ts';
import { expect, test } from './looking.ts';

const answers = {
  'a page': routes.home,
  'a page without its last slash': routes.rooms.slice(0, -1),
  'a page that is not there': '/bestaat-niet/',
  'the news feed': feeds.rss,
  'a calendar': feeds.calendar,
  robots: '/robots.txt',
};

for (const [name, path] of Object.entries(answers)) {
  test(`${name} has every security header`, async ({ request }) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.headers()).toMatchObject({
      'strict-transport-security': expect.stringMatching(/max-age=\d{8,}/),
      'x-content-type-options': 'nosniff',
      'referrer-policy': expect.stringMatching(/origin|no-referrer/),
      'permissions-policy': expect.stringMatching(/geolocation=\(\)/),
    });
    const policy = policyOf(answer);
    expect(policy.get('default-src')).toMatch(/'(none|self)'/);
    expect(policy.get('object-src') ?? policy.get('default-src')).toBe("'none'");
    expect(policy.get('base-uri')).toMatch(/'(none|self)'/);
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('form-action')).toBeDefined();
    expect([...policy.values()].join(' ')).not.toMatch(/'unsafe-(inline|eval)'|\*/);
  });
}

test('feeds say what they are', async ({ request }) => {
  expect((await request.get(feeds.rss)).headers()['content-type']).toMatch(/^application\/(rss\+)?xml/);
  expect((await request.get(feeds.calendar)).headers()['content-type']).toMatch(/^text\/calendar/);
});

/** The Content-Security-Policy as its directives; a page may carry a part of its policy itself. */
function policyOf(answer: APIResponse): Map<string, string> {
  const header = answer.headers()['content-security-policy'] ?? '';
  return new Map(
    header.split(';').map((directive): [string, string] => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );
}
