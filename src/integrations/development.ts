import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';

/** What has to run beside the pages, so that a form on a developer's machine works. */
export interface Development {
  /** By path. */
  readonly listeners: ReadonlyMap<string, (request: IncomingMessage, response: ServerResponse) => void>;
  /** What a developer wants to know at the start. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

export interface DevelopmentModule {
  readonly startDevelopment: (origin: string) => Promise<Development>;
}

/** Runs the functions inside `npm start`. They come from outside `src/`, so they are handed in, and only loaded by the dev server. */
export function development(load: () => Promise<DevelopmentModule>): AstroIntegration {
  let running: Development | undefined;
  let middlewares: { stack: Layer[] } | undefined;
  return {
    name: 'development',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // A mail or a gift is no reason to load pages again.
        if (command === 'dev') updateConfig({ vite: { server: { watch: { ignored: ['**/.data/**'] } } } });
      },
      'astro:server:setup': ({ server }) => {
        ({ middlewares } = server);
      },
      'astro:server:start': async ({ address, logger }) => {
        const { startDevelopment } = await load();
        const { listeners, lines } = (running = await startDevelopment(`http://localhost:${address.port}`));
        // Before all others, since Astro's own refuses an address without a slash at its end.
        middlewares?.stack.unshift({
          route: '',
          handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => {
            const listener = listeners.get(pathOf(request));
            if (listener) listener(request, response);
            else next();
          },
        });
        for (const line of lines) logger.info(line);
      },
      'astro:server:done': async () => {
        await running?.stop();
      },
    },
  };
}

interface Layer {
  readonly route: string;
  readonly handle: object;
}

function pathOf({ url = '/' }: IncomingMessage): string {
  const [path = '/'] = url.split('?');
  return path;
}
