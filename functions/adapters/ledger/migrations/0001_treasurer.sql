CREATE TABLE `audit` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	`action` text NOT NULL,
	`donation_id` text,
	`about` text
);
--> statement-breakpoint
CREATE INDEX `audit_donation` ON `audit` (`donation_id`);--> statement-breakpoint
CREATE TABLE `bookings` (
	`mode` text NOT NULL,
	`booked_on` text NOT NULL,
	`donation_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`cents` integer NOT NULL,
	`payment_id` text NOT NULL,
	`purpose` text NOT NULL,
	`provider` text NOT NULL,
	`method` text,
	PRIMARY KEY(`mode`, `booked_on`, `donation_id`, `position`),
	FOREIGN KEY (`donation_id`) REFERENCES `donations`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `bookings_donation` ON `bookings` (`donation_id`);--> statement-breakpoint
CREATE INDEX `bookings_payment` ON `bookings` (`payment_id`);--> statement-breakpoint
CREATE INDEX `outbox_attention` ON `outbox` (`kind`,`claimed_at`) WHERE kind in ('payment-held', 'double-payment', 'debit-paid-after-all', 'refund-exceeds-gift', 'account-holder-deceased', 'wrong-debit-sequence', 'debit-refused-by-donor', 'action-failing');--> statement-breakpoint
CREATE TRIGGER `audit_stays` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;--> statement-breakpoint
CREATE TRIGGER `audit_keeps` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;--> statement-breakpoint
INSERT INTO `bookings` (`mode`, `booked_on`, `donation_id`, `position`, `kind`, `cents`, `payment_id`, `purpose`, `provider`, `method`)
SELECT
	`opening`.`fact` ->> '$.mode',
	`line`.`fact` ->> '$.bookedOn',
	`line`.`donation_id`,
	`line`.`position`,
	`line`.`fact` ->> '$.type',
	`line`.`fact` ->> '$.cents',
	`line`.`fact` ->> '$.paymentId',
	CASE WHEN `opening`.`fact` ->> '$.purpose.kind' = 'room' THEN 'room:' || (`opening`.`fact` ->> '$.purpose.room') ELSE 'fund' END,
	CASE WHEN instr(`line`.`fact` ->> '$.paymentId', ':') > 0 THEN substr(`line`.`fact` ->> '$.paymentId', 1, instr(`line`.`fact` ->> '$.paymentId', ':') - 1) ELSE 'mollie' END,
	(SELECT `gift`.`fact` ->> '$.method' FROM `entries` AS `gift` WHERE `gift`.`donation_id` = `line`.`donation_id` AND `gift`.`fact` ->> '$.type' = 'gift' AND `gift`.`fact` ->> '$.paymentId' = `line`.`fact` ->> '$.paymentId')
FROM `entries` AS `line`
JOIN `entries` AS `opening` ON `opening`.`donation_id` = `line`.`donation_id` AND `opening`.`position` = 0
WHERE `line`.`fact` ->> '$.type' IN ('gift', 'refund', 'refund-failed', 'chargeback', 'chargeback-reversed');
