-- AlterTable
ALTER TABLE "Feedback" ADD COLUMN     "holdGround" TEXT,
ADD COLUMN     "holdReason" TEXT;

-- A hold has a ground in the law and a reason, or neither. Few rows have one, so it is found by an index of those alone.
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_hold" CHECK (("holdGround" IS NULL) = ("holdReason" IS NULL)
  AND "holdGround" IN ('legal-claims', 'legal-obligation'));
CREATE INDEX "Feedback_held" ON "Feedback"("personId") WHERE "holdGround" IS NOT NULL;

-- Two more things that the trail tells of.
ALTER TABLE "AuditInbox" DROP CONSTRAINT "AuditInbox_event";
ALTER TABLE "AuditInbox" ADD CONSTRAINT "AuditInbox_event" CHECK ("event" IN ('notice-pressed', 'feedback-recorded', 'feedback-withdrawn', 'data-disclosed', 'sender-shown', 'request-opened', 'request-decided', 'request-extended', 'person-erased', 'data-rectified', 'use-restricted', 'restriction-lifted', 'hold-placed', 'hold-lifted', 'retention-run', 'keys-rotated', 'erasures-reapplied', 'trail-trimmed'));
ALTER TABLE "AuditEvent" DROP CONSTRAINT "AuditEvent_event";
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_event" CHECK ("event" IN ('notice-pressed', 'feedback-recorded', 'feedback-withdrawn', 'data-disclosed', 'sender-shown', 'request-opened', 'request-decided', 'request-extended', 'person-erased', 'data-rectified', 'use-restricted', 'restriction-lifted', 'hold-placed', 'hold-lifted', 'retention-run', 'keys-rotated', 'erasures-reapplied', 'trail-trimmed'));
