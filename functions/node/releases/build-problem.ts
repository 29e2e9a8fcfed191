/** The content check writes its sentences for editors; of other failures the log of the build is for a developer. */
export function problemIn(output: string): string | undefined {
  return /Deze inhoud klopt nog niet:\s*([^]*?)(?:\n\s*\n\s*\n|\n\s*(?:Stack|Location|at )|$)/
    .exec(output)?.[1]
    ?.trim();
}

/** The files that those sentences name, as paths in the content folder. */
export function offendingPaths(problem: string): string[] {
  const paths = [...problem.matchAll(/^content\/(\S+?)(?: ›|:)/gm)].map(([, path = '']) => path);
  return [...new Set(paths)];
}
