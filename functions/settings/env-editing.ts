import * as z from 'zod';
import { parseEditors } from '../../src/domain/editing/editors.ts';

/** Who may write, and where to. Without `CMS_EDITORS` nobody can log in, and the site says so. */
export const editingKeys = {
  /** `Anna de Vries <anna@example.org> redacteur:de-klop; Bo Bos <bo@example.org> beheerder` */
  CMS_EDITORS: z
    .string()
    .transform((text, context) => {
      const { editors, problems } = parseEditors(text);
      // The part itself is an address of somebody, and this goes to a log.
      for (const { message } of problems) context.addIssue({ code: 'custom', message: `one editor ${message}` });
      return editors;
    })
    .optional(),
  CONTENT_DIR: z.string().min(1).default('content'),
  /** `owner/name`: content is kept at GitHub. Absent: in CONTENT_DIR, with Git, on this machine. */
  GITHUB_REPOSITORY: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'is not owner/name')
    .optional(),
  GITHUB_BRANCH: z
    .string()
    .regex(/^[\w][\w./-]*$/, 'is not the name of a branch')
    .default('main'),
  GITHUB_APP_ID: z.string().regex(/^\d+$/, 'is not a number').optional(),
  GITHUB_APP_INSTALLATION_ID: z.string().regex(/^\d+$/, 'is not a number').optional(),
  /** PEM; `\n` may stand for the ends of its lines. */
  GITHUB_APP_PRIVATE_KEY: z
    .string()
    .transform((text) => text.replaceAll('\\n', '\n'))
    .pipe(z.string().regex(/^-----BEGIN (RSA )?PRIVATE KEY-----\n/, 'is not a private key in PEM'))
    .optional(),
  /** A host that builds the site when this is called; so what was planned for a day is there that day. */
  BUILD_HOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Another GitHub than github.com. */
  GITHUB_API_URL: z.url({ protocol: /^https?$/ }).optional(),
} as const;

const keys = z.object(editingKeys);
type EditingEnv = z.infer<typeof keys> & {
  readonly SITE_ENV: string;
  readonly SMTP_URL?: string | undefined;
  readonly SIGNING_SECRET?: string | undefined;
};

/** What single keys cannot know. */
export function editingProblems(env: EditingEnv): { readonly key: string; readonly message: string }[] {
  const github = ['GITHUB_APP_ID', 'GITHUB_APP_INSTALLATION_ID', 'GITHUB_APP_PRIVATE_KEY'] as const;
  const missing = env.GITHUB_REPOSITORY === undefined ? [] : github.filter((key) => env[key] === undefined);
  const problems = missing.map((key) => ({ key, message: 'is needed with GITHUB_REPOSITORY' }));
  if (env.SITE_ENV !== 'production' || env.CMS_EDITORS === undefined) return problems;
  const needed = (['SMTP_URL', 'SIGNING_SECRET'] as const).filter((key) => env[key] === undefined);
  return [...problems, ...needed.map((key) => ({ key, message: 'is needed in production with CMS_EDITORS' }))];
}
