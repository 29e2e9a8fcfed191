import { expect, test } from 'vitest';
import { readEnvironment } from '../../src/environment.ts';

test('a build for production asks for the address of the site', () => {
  expect(() => readEnvironment({ SITE_ENV: 'production', SITE_URL: '' })).toThrow('SITE_URL: is needed in production');
  const { SITE_URL } = readEnvironment({ SITE_ENV: 'production', SITE_URL: 'https://buurt.example/' });
  expect(SITE_URL).toBe('https://buurt.example');
});

test('any other build is of this machine', () => {
  expect(readEnvironment({})).toMatchObject({ SITE_ENV: 'development', SITE_URL: 'http://localhost:4321' });
});
