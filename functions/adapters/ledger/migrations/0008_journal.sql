CREATE TABLE `journal_entries` (
	`mode` text NOT NULL,
	`number` integer NOT NULL,
	`export` integer NOT NULL,
	`booked_on` text NOT NULL,
	`kind` text NOT NULL,
	`cents` integer NOT NULL,
	`provider` text NOT NULL,
	`purpose` text,
	`method` text,
	`item_id` text NOT NULL,
	`donation_id` text,
	`position` integer,
	PRIMARY KEY(`mode`, `number`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `journal_entries_export` ON `journal_entries` (`mode`,`export`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `journal_entries_booking` ON `journal_entries` (`donation_id`,`position`) WHERE donation_id is not null;--> statement-breakpoint
CREATE INDEX `journal_entries_cost` ON `journal_entries` (`mode`,`item_id`) WHERE kind = 'cost';--> statement-breakpoint
CREATE TABLE `journal_exports` (
	`mode` text NOT NULL,
	`number` integer NOT NULL,
	`until_day` text NOT NULL,
	`before_day` text,
	`made_at` integer NOT NULL,
	`who` text NOT NULL,
	`accounts` text NOT NULL,
	PRIMARY KEY(`mode`, `number`)
) WITHOUT ROWID;
