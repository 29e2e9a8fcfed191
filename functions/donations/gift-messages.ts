import type { Mode } from '../../src/domain/donations/provider/provider.ts';
import { isPublishable, type SharedMessages } from '../../src/domain/donations/ledger/shared-message.ts';
import { giftMessages } from '../../src/views/donations/gift-messages.ts';
import type { Handler, PageDeps } from '../http/deps.ts';
import { methodNotAllowed } from '../http/method-not-allowed.ts';
import { pageResponse } from '../http/page.ts';
import { localeOf } from '../http/locale.ts';

export interface GiftMessagesDeps extends Pick<PageDeps, 'pageShell'> {
  readonly sharedMessages: SharedMessages;
  /** Of the gifts that this site takes. */
  readonly mode: Mode;
}

const most = 60;

/** `/doneren/berichten/`, from the database each time: what a donor takes back is gone with the next look. */
export function answerGiftMessages(deps: GiftMessagesDeps): Handler {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed('GET, HEAD');
    const locale = await localeOf(request);
    const approved = await deps.sharedMessages.list('approved', deps.mode, most);
    // Looked at again: what counts as a link may have been read less sharply when it was approved.
    const shown = approved.filter(({ text, name = '' }) => isPublishable(text) && isPublishable(name));
    return pageResponse(deps, locale, {
      title: locale.messages.title,
      content: () => giftMessages(shown, deps.mode, locale),
      address: (to) => to.giftMessages,
    });
  };
}
