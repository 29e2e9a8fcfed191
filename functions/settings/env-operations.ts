import * as z from 'zod';

/** How a machine of one's own is looked after. */
export const operationsKeys = {
  BACKUP_DIR: z.string().min(1).default('.data/backups'),
  /** With it backups are encrypted. Who loses it loses them. */
  BACKUP_KEY: z.string().min(32, 'needs at least 32 characters, such as those of `openssl rand -base64 48`').optional(),
  /** Newest ones that are kept. */
  BACKUP_KEEP: z.coerce.number().int().min(1).default(14),
  /** A program that gets the path of each new backup, such as one that copies it elsewhere. */
  BACKUP_COMMAND: z.string().optional(),
} as const;
