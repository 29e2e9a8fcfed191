// Made by embed-migrations.ts from migrations/*.sql; do not edit.
// prettier-ignore
export const migrations: readonly { readonly name: string; readonly statements: string[] }[] = [
  {
    "name": "0000_ledger",
    "statements": [
      "CREATE TABLE `counters` (\n\t`key` text NOT NULL,\n\t`window_start` integer NOT NULL,\n\t`count` integer NOT NULL,\n\tPRIMARY KEY(`key`, `window_start`)\n) WITHOUT ROWID;",
      "CREATE INDEX `counters_window` ON `counters` (`window_start`);",
      "CREATE TABLE `donations` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`attempt_key` text NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`look_at` integer,\n\t`personal_until` integer,\n\t`books_until` integer\n) WITHOUT ROWID;",
      "CREATE UNIQUE INDEX `donations_attempt_key_unique` ON `donations` (`attempt_key`);",
      "CREATE INDEX `donations_look_at` ON `donations` (`look_at`) WHERE look_at is not null;",
      "CREATE INDEX `donations_personal_until` ON `donations` (`personal_until`) WHERE personal_until is not null;",
      "CREATE INDEX `donations_books_until` ON `donations` (`books_until`) WHERE books_until is not null;",
      "CREATE TABLE `donors` (\n\t`donation_id` text PRIMARY KEY NOT NULL,\n\t`name` text,\n\t`email` text,\n\t`email_key` text,\n\t`message` text,\n\tFOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action\n) WITHOUT ROWID;",
      "CREATE INDEX `donors_email` ON `donors` (`email_key`) WHERE email_key is not null;",
      "CREATE TABLE `entries` (\n\t`donation_id` text NOT NULL,\n\t`position` integer NOT NULL,\n\t`fact` text NOT NULL,\n\tPRIMARY KEY(`donation_id`, `position`),\n\tFOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action\n) WITHOUT ROWID;",
      "CREATE TABLE `fund_totals` (\n\t`mode` text NOT NULL,\n\t`purpose` text NOT NULL,\n\t`year` integer NOT NULL,\n\t`cents` integer NOT NULL,\n\t`gifts` integer NOT NULL,\n\tPRIMARY KEY(`mode`, `purpose`, `year`)\n) WITHOUT ROWID;",
      "CREATE TABLE `milestones` (\n\t`name` text PRIMARY KEY NOT NULL,\n\t`at` integer NOT NULL\n) WITHOUT ROWID;",
      "CREATE TABLE `outbox` (\n\t`donation_id` text NOT NULL,\n\t`event` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`about` text,\n\t`state` text NOT NULL,\n\t`tries` integer NOT NULL,\n\t`due_at` integer,\n\t`claimed_at` integer,\n\tPRIMARY KEY(`donation_id`, `event`),\n\tFOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action\n) WITHOUT ROWID;",
      "CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE due_at is not null;",
      "CREATE INDEX `outbox_claimed` ON `outbox` (`claimed_at`) WHERE state = 'claimed';",
      "CREATE TABLE `payments` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`donation_id` text NOT NULL,\n\tFOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action\n) WITHOUT ROWID;",
      "CREATE INDEX `payments_donation` ON `payments` (`donation_id`);",
      "CREATE TABLE `subscriptions` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`donation_id` text NOT NULL,\n\tFOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action\n) WITHOUT ROWID;",
      "CREATE UNIQUE INDEX `subscriptions_donation` ON `subscriptions` (`donation_id`);"
    ]
  },
  {
    "name": "0001_treasurer",
    "statements": [
      "CREATE TABLE `audit` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`at` integer NOT NULL,\n\t`who` text NOT NULL,\n\t`action` text NOT NULL,\n\t`donation_id` text,\n\t`about` text\n);",
      "CREATE INDEX `audit_donation` ON `audit` (`donation_id`);",
      "CREATE TABLE `bookings` (\n\t`mode` text NOT NULL,\n\t`booked_on` text NOT NULL,\n\t`donation_id` text NOT NULL,\n\t`position` integer NOT NULL,\n\t`kind` text NOT NULL,\n\t`cents` integer NOT NULL,\n\t`payment_id` text NOT NULL,\n\t`purpose` text NOT NULL,\n\t`provider` text NOT NULL,\n\t`method` text,\n\tPRIMARY KEY(`mode`, `booked_on`, `donation_id`, `position`),\n\tFOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action\n) WITHOUT ROWID;",
      "CREATE INDEX `bookings_donation` ON `bookings` (`donation_id`);",
      "CREATE INDEX `bookings_payment` ON `bookings` (`payment_id`);",
      "CREATE INDEX `outbox_attention` ON `outbox` (`kind`,`claimed_at`) WHERE kind in ('payment-held', 'double-payment', 'debit-paid-after-all', 'refund-exceeds-gift', 'account-holder-deceased', 'wrong-debit-sequence', 'debit-refused-by-donor', 'action-failing');",
      "CREATE TRIGGER `audit_stays` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;",
      "CREATE TRIGGER `audit_keeps` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;",
      "INSERT INTO `bookings` (`mode`, `booked_on`, `donation_id`, `position`, `kind`, `cents`, `payment_id`, `purpose`, `provider`, `method`)\nSELECT\n\t`opening`.`fact` ->> '$.mode',\n\t`line`.`fact` ->> '$.bookedOn',\n\t`line`.`donation_id`,\n\t`line`.`position`,\n\t`line`.`fact` ->> '$.type',\n\t`line`.`fact` ->> '$.cents',\n\t`line`.`fact` ->> '$.paymentId',\n\tCASE WHEN `opening`.`fact` ->> '$.purpose.kind' = 'room' THEN 'room:' || (`opening`.`fact` ->> '$.purpose.room') ELSE 'fund' END,\n\tCASE WHEN instr(`line`.`fact` ->> '$.paymentId', ':') > 0 THEN substr(`line`.`fact` ->> '$.paymentId', 1, instr(`line`.`fact` ->> '$.paymentId', ':') - 1) ELSE 'mollie' END,\n\t(SELECT `gift`.`fact` ->> '$.method' FROM `entries` AS `gift` WHERE `gift`.`donation_id` = `line`.`donation_id` AND `gift`.`fact` ->> '$.type' = 'gift' AND `gift`.`fact` ->> '$.paymentId' = `line`.`fact` ->> '$.paymentId')\nFROM `entries` AS `line`\nJOIN `entries` AS `opening` ON `opening`.`donation_id` = `line`.`donation_id` AND `opening`.`position` = 0\nWHERE `line`.`fact` ->> '$.type' IN ('gift', 'refund', 'refund-failed', 'chargeback', 'chargeback-reversed');"
    ]
  },
  {
    "name": "0002_statements",
    "statements": [
      "CREATE TABLE `statements` (\n\t`number` integer PRIMARY KEY NOT NULL,\n\t`content` text NOT NULL,\n\t`issued_at` integer NOT NULL\n);",
      "CREATE UNIQUE INDEX `statements_content_unique` ON `statements` (`content`);",
      "ALTER TABLE `donations` ADD `statement_at` integer;",
      "CREATE INDEX `donations_statement_at` ON `donations` (`statement_at`) WHERE statement_at is not null;",
      "UPDATE `donations` SET `statement_at` = 1799107200000;"
    ]
  },
  {
    "name": "0003_payouts",
    "statements": [
      "CREATE TABLE `explained` (\n\t`key` text PRIMARY KEY NOT NULL,\n\t`at` integer NOT NULL\n) WITHOUT ROWID;",
      "CREATE TABLE `payout_lines` (\n\t`payout_id` text NOT NULL,\n\t`id` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`item_id` text,\n\t`cents` integer NOT NULL,\n\t`fee` integer NOT NULL,\n\t`description` text,\n\tPRIMARY KEY(`payout_id`, `id`),\n\tFOREIGN KEY (`payout_id`) REFERENCES `payouts`(`id`) ON UPDATE no action ON DELETE no action\n) WITHOUT ROWID;",
      "CREATE INDEX `payout_lines_item` ON `payout_lines` (`item_id`,`kind`);",
      "CREATE TABLE `payout_looks` (\n\t`mode` text NOT NULL,\n\t`provider` text NOT NULL,\n\t`outcome` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`complete_at` integer,\n\tPRIMARY KEY(`mode`, `provider`)\n) WITHOUT ROWID;",
      "CREATE TABLE `payouts` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`provider` text NOT NULL,\n\t`mode` text NOT NULL,\n\t`status` text NOT NULL,\n\t`paid_on` text NOT NULL,\n\t`cents` integer NOT NULL,\n\t`fees` integer NOT NULL,\n\t`reference` text\n) WITHOUT ROWID;",
      "CREATE INDEX `payouts_day` ON `payouts` (`mode`,`paid_on`);",
      "CREATE TABLE `statement_lines` (\n\t`mode` text NOT NULL,\n\t`key` text NOT NULL,\n\t`booked_on` text NOT NULL,\n\t`cents` integer NOT NULL,\n\t`state` text NOT NULL,\n\t`donation_id` text,\n\t`payout_id` text,\n\t`text` text,\n\t`text_until` integer,\n\tPRIMARY KEY(`mode`, `key`)\n) WITHOUT ROWID;",
      "CREATE INDEX `statement_lines_open` ON `statement_lines` (`mode`,`booked_on`) WHERE state = 'open';",
      "CREATE UNIQUE INDEX `statement_lines_payout` ON `statement_lines` (`payout_id`) WHERE payout_id is not null;",
      "CREATE INDEX `statement_lines_text` ON `statement_lines` (`text_until`) WHERE text_until is not null;",
      "ALTER TABLE `bookings` ADD `item_id` text;",
      "UPDATE `bookings` SET `item_id` = (\n\tSELECT coalesce(`line`.`fact` ->> '$.refundId', `line`.`fact` ->> '$.chargebackId', `line`.`fact` ->> '$.paymentId')\n\tFROM `entries` AS `line` WHERE `line`.`donation_id` = `bookings`.`donation_id` AND `line`.`position` = `bookings`.`position`\n);",
      "CREATE INDEX `bookings_item` ON `bookings` (`item_id`,`kind`);"
    ]
  },
  {
    "name": "0004_shared_messages",
    "statements": [
      "CREATE TABLE `shared_messages` (\n\t`donation_id` text PRIMARY KEY NOT NULL,\n\t`name` text,\n\t`state` text NOT NULL,\n\t`decided_by` text,\n\t`decided_at` integer,\n\tFOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action\n) WITHOUT ROWID;",
      "CREATE INDEX `shared_messages_state` ON `shared_messages` (`state`);"
    ]
  },
  {
    "name": "0005_language",
    "statements": [
      "ALTER TABLE `donors` ADD `language` text;"
    ]
  },
  {
    "name": "0006_refund_not_arrived",
    "statements": [
      "DROP INDEX `outbox_attention`;",
      "CREATE INDEX `outbox_attention` ON `outbox` (`kind`,`claimed_at`) WHERE kind in ('payment-held', 'double-payment', 'debit-paid-after-all', 'refund-exceeds-gift', 'refund-not-arrived', 'account-holder-deceased', 'wrong-debit-sequence', 'debit-refused-by-donor', 'action-failing');"
    ]
  },
  {
    "name": "0007_bank_entries",
    "statements": [
      "ALTER TABLE `statement_lines` ADD `entry` text;",
      "ALTER TABLE `statement_lines` ADD `payer` text;",
      "ALTER TABLE `statement_lines` ADD `counter` text;",
      "ALTER TABLE `statement_lines` ADD `choices` text;",
      "ALTER TABLE `statement_lines` ADD `is_reversal` integer DEFAULT false NOT NULL;",
      "ALTER TABLE `statement_lines` ADD `is_doubt` integer DEFAULT false NOT NULL;",
      "ALTER TABLE `statement_lines` ADD `revision` integer DEFAULT 0 NOT NULL;",
      "ALTER TABLE `statement_lines` ADD `decided_at` integer;",
      "ALTER TABLE `statement_lines` ADD `decided_by` text;",
      "CREATE INDEX `statement_lines_former` ON `statement_lines` (`mode`,`booked_on`) WHERE entry is null;",
      "CREATE INDEX `statement_lines_entry` ON `statement_lines` (`entry`);",
      "CREATE INDEX `statement_lines_decided` ON `statement_lines` (`mode`,`decided_at`);",
      "CREATE TABLE `bank_entries` (\n\t`mode` text NOT NULL,\n\t`key` text NOT NULL,\n\t`bucket` text NOT NULL,\n\t`counter` text,\n\t`remittance` text,\n\t`refs` text NOT NULL,\n\t`statement` text NOT NULL,\n\t`balance_at_start_of_day` integer,\n\t`balance_before` integer,\n\t`adds_up` integer NOT NULL,\n\tPRIMARY KEY(`mode`, `key`)\n) WITHOUT ROWID;",
      "CREATE INDEX `bank_entries_bucket` ON `bank_entries` (`mode`,`bucket`);",
      "CREATE TABLE `bank_statements` (\n\t`mode` text NOT NULL,\n\t`id` text NOT NULL,\n\t`account` text NOT NULL,\n\t`from_day` text NOT NULL,\n\t`until_day` text NOT NULL,\n\t`opening` integer,\n\t`closing` integer,\n\t`unread` text NOT NULL,\n\t`read_at` integer NOT NULL,\n\tPRIMARY KEY(`mode`, `id`)\n) WITHOUT ROWID;",
      "CREATE TABLE `counter_rules` (\n\t`mode` text NOT NULL,\n\t`counter` text NOT NULL,\n\t`label` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`who` text NOT NULL,\n\tPRIMARY KEY(`mode`, `counter`)\n) WITHOUT ROWID;",
      "UPDATE `statement_lines` SET `decided_at` = 0 WHERE `state` <> 'open';",
      "ALTER TABLE `explained` ADD `note` text;",
      "INSERT INTO `bank_statements` (`mode`, `id`, `account`, `from_day`, `until_day`, `unread`, `read_at`)\nSELECT `mode`, 'former', '', min(`booked_on`), max(`booked_on`), '[]', 0 FROM `statement_lines` GROUP BY `mode`;"
    ]
  },
  {
    "name": "0008_journal",
    "statements": [
      "CREATE TABLE `journal_entries` (\n\t`mode` text NOT NULL,\n\t`number` integer NOT NULL,\n\t`export` integer NOT NULL,\n\t`booked_on` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`cents` integer NOT NULL,\n\t`provider` text NOT NULL,\n\t`purpose` text,\n\t`method` text,\n\t`item_id` text NOT NULL,\n\t`donation_id` text,\n\t`position` integer,\n\tPRIMARY KEY(`mode`, `number`)\n) WITHOUT ROWID;",
      "CREATE INDEX `journal_entries_export` ON `journal_entries` (`mode`,`export`,`number`);",
      "CREATE UNIQUE INDEX `journal_entries_booking` ON `journal_entries` (`donation_id`,`position`) WHERE donation_id is not null;",
      "CREATE INDEX `journal_entries_cost` ON `journal_entries` (`mode`,`item_id`) WHERE kind = 'cost';",
      "CREATE TABLE `journal_exports` (\n\t`mode` text NOT NULL,\n\t`number` integer NOT NULL,\n\t`until_day` text NOT NULL,\n\t`before_day` text,\n\t`made_at` integer NOT NULL,\n\t`who` text NOT NULL,\n\t`accounts` text NOT NULL,\n\tPRIMARY KEY(`mode`, `number`)\n) WITHOUT ROWID;"
    ]
  }
];
