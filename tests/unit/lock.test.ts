import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../paths.ts';

/** The machines on which `npm ci` must work with the lock as it lies in the repository. */
const platforms = [
  { os: 'linux', cpu: 'x64' },
  { os: 'linux', cpu: 'arm64' },
  { os: 'darwin', cpu: 'x64' },
  { os: 'darwin', cpu: 'arm64' },
  { os: 'win32', cpu: 'x64' },
] as const;
type Platform = (typeof platforms)[number];

const names = z.record(z.string(), z.string()).default({});
const entry = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  inBundle: z.boolean().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  dependencies: names,
  optionalDependencies: names,
  devDependencies: names,
});
const { packages } = z.object({ packages: z.record(z.string(), entry) }).parse(read('package-lock.json'));

describe.each(platforms)('the lock on $os $cpu', (platform) => {
  test('names every package that a package asks for, the parts for this machine included', () => {
    expect(missingOn(platform)).toEqual([]);
  });
});

test('the lock says of every package what its archive must look like', () => {
  const unsure = Object.entries(packages).filter(([path, { integrity, inBundle }]) => path && !integrity && !inBundle);
  expect(unsure.map(([path]) => path)).toEqual([]);
});

test('what package.json asks for is what the lock was made from', () => {
  const { dependencies, devDependencies } = entry.parse(read('package.json'));
  expect(packages['']).toMatchObject({ dependencies, devDependencies });
});

test('the scripts use nothing that only one shell understands', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(read('package.json'));
  const own = /^\w+=|["'$`;|<>*~\\]|(?<!&)&(?!&)/;
  expect(Object.entries(scripts).filter(([, script]) => script.split(' && ').some((part) => own.test(part)))).toEqual(
    [],
  );
});

/** Names as "asking package → asked package". A package without `os` or `cpu` is for all machines. */
function missingOn(platform: Platform): string[] {
  return Object.entries(packages)
    .filter(([, { os, cpu }]) => isFor(os, platform.os) && isFor(cpu, platform.cpu))
    .flatMap(([path, { dependencies, optionalDependencies, devDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies, ...(path === '' ? devDependencies : {}) })
        .filter((name) => !resolves(path, name))
        .map((name) => `${path} → ${name}`),
    );
}

function isFor(list: readonly string[] | undefined, value: string): boolean {
  if (!list) return true;
  return list.includes(value) || (list.every((one) => one.startsWith('!')) && !list.includes(`!${value}`));
}

/** As Node looks for it: beside the package that asks, and then in each folder above. */
function resolves(path: string, name: string): boolean {
  const parts = path.split('/node_modules/');
  const folders = parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/`);
  return ['', ...folders].some((folder) => packages[`${folder}node_modules/${name}`]);
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, root), 'utf8'));
}
