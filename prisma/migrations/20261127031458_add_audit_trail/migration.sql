-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "auditSubject" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateTable
CREATE TABLE "AuditInbox" (
    "id" BIGSERIAL NOT NULL,
    "event" TEXT NOT NULL,
    "reason" TEXT,
    "subject" UUID,
    "amount" INTEGER NOT NULL DEFAULT 0,
    "copies" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditInbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "seq" BIGINT NOT NULL,
    "event" TEXT NOT NULL,
    "reason" TEXT,
    "subject" UUID,
    "amount" INTEGER NOT NULL,
    "copies" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Erasure_at_idx" ON "Erasure"("at");

-- No words: events and reasons are these, counts are counts, a hash is a hash. Prisma's schema cannot say this.
ALTER TABLE "AuditInbox" ADD CONSTRAINT "AuditInbox_event" CHECK ("event" IN ('notice-pressed', 'feedback-recorded', 'feedback-withdrawn', 'data-disclosed', 'sender-shown', 'request-opened', 'request-decided', 'request-extended', 'person-erased', 'data-rectified', 'use-restricted', 'restriction-lifted', 'retention-run', 'keys-rotated', 'erasures-reapplied', 'trail-trimmed'));
ALTER TABLE "AuditInbox" ADD CONSTRAINT "AuditInbox_reason" CHECK ("reason" IN ('asked', 'date-came', 'workspace-removed', 'not-admitted', 'backup-restored', 'access', 'export', 'rectify', 'erase', 'restrict', 'object', 'complain', 'recipients', 'other', 'upheld', 'refused', 'withdrawn', 'accuracy', 'complete', 'capped', 'unfinished'));
ALTER TABLE "AuditInbox" ADD CONSTRAINT "AuditInbox_counts" CHECK ("amount" >= 0 AND "copies" >= 0);
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_event" CHECK ("event" IN ('notice-pressed', 'feedback-recorded', 'feedback-withdrawn', 'data-disclosed', 'sender-shown', 'request-opened', 'request-decided', 'request-extended', 'person-erased', 'data-rectified', 'use-restricted', 'restriction-lifted', 'retention-run', 'keys-rotated', 'erasures-reapplied', 'trail-trimmed'));
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_reason" CHECK ("reason" IN ('asked', 'date-came', 'workspace-removed', 'not-admitted', 'backup-restored', 'access', 'export', 'rectify', 'erase', 'restrict', 'object', 'complain', 'recipients', 'other', 'upheld', 'refused', 'withdrawn', 'accuracy', 'complete', 'capped', 'unfinished'));
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_counts" CHECK ("amount" >= 0 AND "copies" >= 0);
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_subject" CHECK ("subject" ~ '^[0-9A-Za-z_-]{43}$');

-- Only ever added to. The two places that may delete say so, in their own transaction: the sealer empties the inbox,
-- and the trail loses its oldest rows when their time is up.
CREATE FUNCTION "lytt_only_added_to"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('lytt.audit', true) = TG_ARGV[0] THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the audit trail is only ever added to' USING ERRCODE = 'insufficient_privilege';
END;
$$;
CREATE TRIGGER "AuditInbox_only_added_to" BEFORE UPDATE OR DELETE ON "AuditInbox"
  FOR EACH ROW EXECUTE FUNCTION "lytt_only_added_to"('seal');
CREATE TRIGGER "AuditInbox_not_emptied" BEFORE TRUNCATE ON "AuditInbox"
  FOR EACH STATEMENT EXECUTE FUNCTION "lytt_only_added_to"('seal');
CREATE TRIGGER "AuditEvent_only_added_to" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION "lytt_only_added_to"('trim');
CREATE TRIGGER "AuditEvent_not_emptied" BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "lytt_only_added_to"('trim');
