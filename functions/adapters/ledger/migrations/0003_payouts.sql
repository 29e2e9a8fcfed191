CREATE TABLE `explained` (
	`key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `payout_lines` (
	`payout_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`item_id` text,
	`cents` integer NOT NULL,
	`fee` integer NOT NULL,
	`description` text,
	PRIMARY KEY(`payout_id`, `id`),
	FOREIGN KEY (`payout_id`) REFERENCES `payouts`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `payout_lines_item` ON `payout_lines` (`item_id`,`kind`);--> statement-breakpoint
CREATE TABLE `payout_looks` (
	`mode` text NOT NULL,
	`provider` text NOT NULL,
	`outcome` text NOT NULL,
	`at` integer NOT NULL,
	`complete_at` integer,
	PRIMARY KEY(`mode`, `provider`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `payouts` (
	`id` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`mode` text NOT NULL,
	`status` text NOT NULL,
	`paid_on` text NOT NULL,
	`cents` integer NOT NULL,
	`fees` integer NOT NULL,
	`reference` text
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `payouts_day` ON `payouts` (`mode`,`paid_on`);--> statement-breakpoint
CREATE TABLE `statement_lines` (
	`mode` text NOT NULL,
	`key` text NOT NULL,
	`booked_on` text NOT NULL,
	`cents` integer NOT NULL,
	`state` text NOT NULL,
	`donation_id` text,
	`payout_id` text,
	`text` text,
	`text_until` integer,
	PRIMARY KEY(`mode`, `key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `statement_lines_open` ON `statement_lines` (`mode`,`booked_on`) WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX `statement_lines_payout` ON `statement_lines` (`payout_id`) WHERE payout_id is not null;--> statement-breakpoint
CREATE INDEX `statement_lines_text` ON `statement_lines` (`text_until`) WHERE text_until is not null;--> statement-breakpoint
ALTER TABLE `bookings` ADD `item_id` text;--> statement-breakpoint
UPDATE `bookings` SET `item_id` = (
	SELECT coalesce(`line`.`fact` ->> '$.refundId', `line`.`fact` ->> '$.chargebackId', `line`.`fact` ->> '$.paymentId')
	FROM `entries` AS `line` WHERE `line`.`donation_id` = `bookings`.`donation_id` AND `line`.`position` = `bookings`.`position`
);--> statement-breakpoint
CREATE INDEX `bookings_item` ON `bookings` (`item_id`,`kind`);