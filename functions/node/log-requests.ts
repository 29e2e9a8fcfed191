import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { duringRequest, log } from '../http/log.ts';

/** One line for each request: no address of a visitor, no query (links in mails have their secret there), nothing that was sent. */
export function logRequests(answer: RequestListener): RequestListener {
  return (request, response) => {
    const id = randomUUID();
    const began = performance.now();
    response.setHeader('X-Request-Id', id);
    duringRequest(id, () => {
      response.once('close', () =>
        log('request', {
          method: request.method ?? '',
          path: pathFor(request.url),
          status: response.statusCode,
          whole: response.writableFinished,
          ms: Math.round(performance.now() - began),
        }),
      );
      answer(request, response);
    });
  };
}

/** What no address of ours looks like may be about somebody, such as a mail address that was pasted in. */
function pathFor(url = '/'): string {
  const [path = ''] = url.split('?');
  return /^\/[\w./-]{0,150}$/.test(path) ? path : '…';
}
