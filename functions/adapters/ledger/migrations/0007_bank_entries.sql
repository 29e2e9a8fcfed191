ALTER TABLE `statement_lines` ADD `entry` text;--> statement-breakpoint
ALTER TABLE `statement_lines` ADD `payer` text;--> statement-breakpoint
ALTER TABLE `statement_lines` ADD `counter` text;--> statement-breakpoint
ALTER TABLE `statement_lines` ADD `choices` text;--> statement-breakpoint
ALTER TABLE `statement_lines` ADD `is_reversal` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `statement_lines` ADD `is_doubt` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `statement_lines` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `statement_lines` ADD `decided_at` integer;--> statement-breakpoint
ALTER TABLE `statement_lines` ADD `decided_by` text;--> statement-breakpoint
CREATE INDEX `statement_lines_former` ON `statement_lines` (`mode`,`booked_on`) WHERE entry is null;--> statement-breakpoint
CREATE INDEX `statement_lines_entry` ON `statement_lines` (`entry`);--> statement-breakpoint
CREATE INDEX `statement_lines_decided` ON `statement_lines` (`mode`,`decided_at`);--> statement-breakpoint
CREATE TABLE `bank_entries` (
	`mode` text NOT NULL,
	`key` text NOT NULL,
	`bucket` text NOT NULL,
	`counter` text,
	`remittance` text,
	`refs` text NOT NULL,
	`statement` text NOT NULL,
	`balance_at_start_of_day` integer,
	`balance_before` integer,
	`adds_up` integer NOT NULL,
	PRIMARY KEY(`mode`, `key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `bank_entries_bucket` ON `bank_entries` (`mode`,`bucket`);--> statement-breakpoint
CREATE TABLE `bank_statements` (
	`mode` text NOT NULL,
	`id` text NOT NULL,
	`account` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`opening` integer,
	`closing` integer,
	`unread` text NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`mode`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `counter_rules` (
	`mode` text NOT NULL,
	`counter` text NOT NULL,
	`label` text NOT NULL,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	PRIMARY KEY(`mode`, `counter`)
) WITHOUT ROWID;
--> statement-breakpoint
UPDATE `statement_lines` SET `decided_at` = 0 WHERE `state` <> 'open';--> statement-breakpoint
ALTER TABLE `explained` ADD `note` text;--> statement-breakpoint
INSERT INTO `bank_statements` (`mode`, `id`, `account`, `from_day`, `until_day`, `unread`, `read_at`)
SELECT `mode`, 'former', '', min(`booked_on`), max(`booked_on`), '[]', 0 FROM `statement_lines` GROUP BY `mode`;
