import { execFile } from 'node:child_process';

/** Runs Git in a folder and returns what it says. Without a shell; a path is a path, whatever characters it has. */
export function git(folder: string, args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      ['--literal-pathspecs', ...args],
      { cwd: folder, encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error) reject(new GitFailed(`git ${args[0]}: ${stderr.toString().trim()}`, { cause: error }));
        else resolve(stdout);
      },
    );
  });
}

export async function gitLine(folder: string, args: readonly string[]): Promise<string> {
  return (await git(folder, args)).toString().trim();
}

export class GitFailed extends Error {
  override readonly name = 'GitFailed';
}
