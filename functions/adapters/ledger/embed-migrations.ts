import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * `npx drizzle-kit generate` writes SQL files; this writes them into `migrations.ts`, because a hosted function has no files to
 * read at run time. Run: `node functions/adapters/ledger/embed-migrations.ts`.
 */
export function embeddedMigrations(): string {
  const folder = new URL('migrations/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  const migrations = files.toSorted().map((file) => ({
    name: file.replace(/\.sql$/u, ''),
    statements: readFileSync(new URL(file, folder), 'utf8')
      .split('--> statement-breakpoint')
      .map((text) => text.trim()),
  }));
  const value = JSON.stringify(migrations, undefined, 2);
  return `// Made by embed-migrations.ts from migrations/*.sql; do not edit.\n// prettier-ignore\nexport const migrations: readonly { readonly name: string; readonly statements: string[] }[] = ${value};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('migrations.ts', import.meta.url), embeddedMigrations());
