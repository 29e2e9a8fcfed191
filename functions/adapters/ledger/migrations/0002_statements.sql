CREATE TABLE `statements` (
	`number` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`issued_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statements_content_unique` ON `statements` (`content`);--> statement-breakpoint
ALTER TABLE `donations` ADD `statement_at` integer;--> statement-breakpoint
CREATE INDEX `donations_statement_at` ON `donations` (`statement_at`) WHERE statement_at is not null;--> statement-breakpoint
UPDATE `donations` SET `statement_at` = 1799107200000;
