/** The published types know only Express; the package itself works on the requests and answers of Node. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { BrotliOptions } from 'node:zlib';

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
  type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  const compression: ((options?: { filter?: Filter; brotli?: BrotliOptions }) => Middleware) & { filter: Filter };
  export default compression;
}
