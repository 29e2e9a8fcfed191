import { existsSync } from 'node:fs';

/** For a machine of one's own: adds what `.env` says to the environment; what is set already wins. A host has no such file. */
export function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}
