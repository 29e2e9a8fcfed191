import type { FAQPageLeaf } from 'schema-dts';
import { routes } from '../../routes.ts';

/** A question with its answer as HTML, such as Astro keeps it in `entry.rendered.html`. */
export interface AnsweredQuestion {
  readonly question: string;
  readonly entry: { readonly rendered?: { readonly html: string } };
}

export function questionsStructuredData(questions: readonly AnsweredQuestion[], site: string): FAQPageLeaf {
  return {
    '@type': 'FAQPage',
    '@id': `${site}${routes.questions}#vragen`,
    url: site + routes.questions,
    mainEntity: questions.map(({ question, entry }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: withWholeAddresses(entry.rendered?.html ?? '', site) },
    })),
  };
}

/** A search engine shows the answer on its own page, where `/hulp/` would mean something else. */
function withWholeAddresses(html: string, site: string): string {
  return html.trim().replaceAll('href="/', `href="${site}/`);
}
