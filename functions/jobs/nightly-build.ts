/** ms */
const timeLimit = 10_000;

/** Has the host build the site, so that what was planned for the new day is there. Without a hook nothing happens. */
export async function startBuild(hook: string | undefined): Promise<Response> {
  if (hook === undefined) return new Response(null, { status: 204 });
  const { status, ok } = await fetch(hook, { method: 'POST', signal: AbortSignal.timeout(timeLimit) });
  if (!ok) throw new Error(`the build hook answered ${status}`);
  return new Response(null, { status: 204 });
}
