CREATE TABLE `counters` (
	`key` text NOT NULL,
	`window_start` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`key`, `window_start`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `counters_window` ON `counters` (`window_start`);--> statement-breakpoint
CREATE TABLE `donations` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`look_at` integer,
	`personal_until` integer,
	`books_until` integer
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `donations_attempt_key_unique` ON `donations` (`attempt_key`);--> statement-breakpoint
CREATE INDEX `donations_look_at` ON `donations` (`look_at`) WHERE look_at is not null;--> statement-breakpoint
CREATE INDEX `donations_personal_until` ON `donations` (`personal_until`) WHERE personal_until is not null;--> statement-breakpoint
CREATE INDEX `donations_books_until` ON `donations` (`books_until`) WHERE books_until is not null;--> statement-breakpoint
CREATE TABLE `donors` (
	`donation_id` text PRIMARY KEY NOT NULL,
	`name` text,
	`email` text,
	`email_key` text,
	`message` text,
	FOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `donors_email` ON `donors` (`email_key`) WHERE email_key is not null;--> statement-breakpoint
CREATE TABLE `entries` (
	`donation_id` text NOT NULL,
	`position` integer NOT NULL,
	`fact` text NOT NULL,
	PRIMARY KEY(`donation_id`, `position`),
	FOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `fund_totals` (
	`mode` text NOT NULL,
	`purpose` text NOT NULL,
	`year` integer NOT NULL,
	`cents` integer NOT NULL,
	`gifts` integer NOT NULL,
	PRIMARY KEY(`mode`, `purpose`, `year`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `milestones` (
	`name` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `outbox` (
	`donation_id` text NOT NULL,
	`event` text NOT NULL,
	`kind` text NOT NULL,
	`about` text,
	`state` text NOT NULL,
	`tries` integer NOT NULL,
	`due_at` integer,
	`claimed_at` integer,
	PRIMARY KEY(`donation_id`, `event`),
	FOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX `outbox_claimed` ON `outbox` (`claimed_at`) WHERE state = 'claimed';--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`donation_id` text NOT NULL,
	FOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `payments_donation` ON `payments` (`donation_id`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`donation_id` text NOT NULL,
	FOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_donation` ON `subscriptions` (`donation_id`);