CREATE TABLE `shared_messages` (
	`donation_id` text PRIMARY KEY NOT NULL,
	`name` text,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `shared_messages_state` ON `shared_messages` (`state`);
