// Installs what the lock names, and does nothing where it is there. Plain JavaScript: it runs before our own Node is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const wanted = packagesOf('package-lock.json');
if (process.env.npm_lifecycle_event === 'postinstall') dropHeaders();
else if (!isInstalled(packagesOf('node_modules/.package-lock.json'))) install();

function install() {
  // Windows does not delete a program that runs, and this one may be the Node in node_modules: there only what differs is replaced.
  const command = process.platform === 'win32' ? ['install', '--no-save'] : ['ci'];
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath ?? '';
  if (npm === '') throw new Error('Run this through npm: npm run setup');
  const node = process.env.npm_node_execpath ?? process.execPath;
  process.exitCode = spawnSync(node, [npm, ...command, ...options], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

/** Node comes with 67 MB of headers, to compile packages in C++: there are none here. */
function dropHeaders() {
  const folder = new URL('node_modules/node/node_modules/', root);
  const builds = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('node-')) : [];
  for (const name of builds) rmSync(new URL(`${name}/include`, folder), { recursive: true, force: true });
}

/** What npm writes at the end of an install says the same as the lock; parts for other machines may be absent. */
function isInstalled(installed) {
  const isThere = ([path, { version, optional = false }]) =>
    installed[path] === undefined
      ? optional
      : installed[path].version === version && existsSync(fileURLToPath(new URL(path, root)));
  return Object.entries(wanted).every(isThere) && Object.keys(installed).every((path) => path in wanted);
}

/** Packages of a lock by their folder, without the project itself; none where there is no such file. */
function packagesOf(file) {
  const url = new URL(file, root);
  if (!existsSync(url)) return {};
  const { packages } = JSON.parse(readFileSync(url, 'utf8'));
  return Object.fromEntries(Object.entries(packages).filter(([path]) => path !== ''));
}
