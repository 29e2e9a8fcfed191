import { execFile } from 'node:child_process';

/** The commit that a content folder stands at; nothing where there is no Git, or no commit yet. */
export function contentCommit(folder: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', ['rev-parse', '--verify', '--quiet', 'HEAD'], { cwd: folder }, (error, stdout) =>
      resolve(error ? undefined : stdout.trim()),
    );
  });
}
