-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "languageChosen" BOOLEAN NOT NULL DEFAULT false,
    "displayName" TEXT,
    "email" TEXT,
    "profileReadAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeReceipt" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "pressedAt" TIMESTAMPTZ(3) NOT NULL,
    "surface" TEXT NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeReceipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Feedback" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "personId" UUID NOT NULL,
    "noticeReceiptId" UUID NOT NULL,
    "noticePressedAt" TIMESTAMPTZ(3) NOT NULL,
    "platform" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "text" TEXT,
    "kind" TEXT NOT NULL,
    "applicationId" TEXT,
    "applicationVersion" TEXT,
    "company" TEXT,
    "country" TEXT,
    "pricePlan" TEXT,
    "url" TEXT,
    "matchedBy" TEXT,
    "surface" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "originalKey" TEXT,
    "original" TEXT,
    "assignee" TEXT,
    "closingMessageId" UUID,
    "authorOutcome" TEXT,
    "authorReason" TEXT,

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUpMessage" (
    "id" UUID NOT NULL,
    "feedbackId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "noticeReceiptId" UUID,
    "noticePressedAt" TIMESTAMPTZ(3),
    "text" TEXT,
    "agent" TEXT,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "address" TEXT,
    "addressKey" TEXT,
    "finishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,
    "dedupeKey" TEXT NOT NULL,

    CONSTRAINT "FollowUpMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "feedbackId" UUID NOT NULL,
    "destinationId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "code" TEXT,
    "channel" TEXT,
    "message" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreadCopy" (
    "postId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ThreadCopy_pkey" PRIMARY KEY ("postId","key")
);

-- CreateTable
CREATE TABLE "Removal" (
    "id" UUID NOT NULL,
    "destinationId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Removal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Disclosure" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "feedbackId" UUID,
    "recipientId" TEXT NOT NULL,
    "recipientName" TEXT NOT NULL,
    "recipientCountry" TEXT NOT NULL,
    "destinationId" TEXT NOT NULL,
    "fields" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PendingSave" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "noticeReceiptId" UUID NOT NULL,
    "noticePressedAt" TIMESTAMPTZ(3) NOT NULL,
    "original" TEXT NOT NULL,
    "card" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "applicationId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,
    "dedupeKey" TEXT NOT NULL,

    CONSTRAINT "PendingSave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Installation" (
    "platform" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "installedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("platform","workspaceId")
);

-- CreateTable
CREATE TABLE "IndexKey" (
    "name" TEXT NOT NULL,
    "wrapped" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IndexKey_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_ref_key" ON "Person"("ref");

-- CreateIndex
CREATE INDEX "Person_platform_workspaceId_idx" ON "Person"("platform", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeReceipt_personId_version_key" ON "NoticeReceipt"("personId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeReceipt_id_personId_pressedAt_key" ON "NoticeReceipt"("id", "personId", "pressedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Feedback_reference_key" ON "Feedback"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Feedback_dedupeKey_key" ON "Feedback"("dedupeKey");

-- CreateIndex
CREATE INDEX "Feedback_personId_createdAt_idx" ON "Feedback"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "Feedback_noticeReceiptId_idx" ON "Feedback"("noticeReceiptId");

-- CreateIndex
CREATE INDEX "Feedback_originalKey_idx" ON "Feedback"("originalKey");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUpMessage_dedupeKey_key" ON "FollowUpMessage"("dedupeKey");

-- CreateIndex
CREATE INDEX "FollowUpMessage_feedbackId_createdAt_idx" ON "FollowUpMessage"("feedbackId", "createdAt");

-- CreateIndex
CREATE INDEX "FollowUpMessage_personId_idx" ON "FollowUpMessage"("personId");

-- CreateIndex
CREATE INDEX "FollowUpMessage_noticeReceiptId_idx" ON "FollowUpMessage"("noticeReceiptId");

-- CreateIndex
CREATE INDEX "FollowUpMessage_addressKey_idx" ON "FollowUpMessage"("addressKey");

-- CreateIndex
CREATE INDEX "Post_destinationId_channel_message_idx" ON "Post"("destinationId", "channel", "message");

-- CreateIndex
CREATE UNIQUE INDEX "Post_feedbackId_destinationId_key" ON "Post"("feedbackId", "destinationId");

-- CreateIndex
CREATE INDEX "Disclosure_personId_at_idx" ON "Disclosure"("personId", "at");

-- CreateIndex
CREATE INDEX "Disclosure_feedbackId_idx" ON "Disclosure"("feedbackId");

-- CreateIndex
CREATE UNIQUE INDEX "PendingSave_dedupeKey_key" ON "PendingSave"("dedupeKey");

-- CreateIndex
CREATE INDEX "PendingSave_personId_idx" ON "PendingSave"("personId");

-- CreateIndex
CREATE INDEX "PendingSave_noticeReceiptId_idx" ON "PendingSave"("noticeReceiptId");

-- AddForeignKey
ALTER TABLE "NoticeReceipt" ADD CONSTRAINT "NoticeReceipt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_noticeReceiptId_personId_noticePressedAt_fkey" FOREIGN KEY ("noticeReceiptId", "personId", "noticePressedAt") REFERENCES "NoticeReceipt"("id", "personId", "pressedAt") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUpMessage" ADD CONSTRAINT "FollowUpMessage_feedbackId_fkey" FOREIGN KEY ("feedbackId") REFERENCES "Feedback"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUpMessage" ADD CONSTRAINT "FollowUpMessage_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUpMessage" ADD CONSTRAINT "FollowUpMessage_noticeReceiptId_personId_noticePressedAt_fkey" FOREIGN KEY ("noticeReceiptId", "personId", "noticePressedAt") REFERENCES "NoticeReceipt"("id", "personId", "pressedAt") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_feedbackId_fkey" FOREIGN KEY ("feedbackId") REFERENCES "Feedback"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadCopy" ADD CONSTRAINT "ThreadCopy_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_feedbackId_fkey" FOREIGN KEY ("feedbackId") REFERENCES "Feedback"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingSave" ADD CONSTRAINT "PendingSave_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingSave" ADD CONSTRAINT "PendingSave_noticeReceiptId_personId_noticePressedAt_fkey" FOREIGN KEY ("noticeReceiptId", "personId", "noticePressedAt") REFERENCES "NoticeReceipt"("id", "personId", "pressedAt") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Nothing is recorded before the notice. The foreign keys above hold each row to a receipt of the same person
-- and to its time; these checks refuse a row that is older than the press. Prisma's schema cannot say this.
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_not_before_notice"
  CHECK ("createdAt" >= "noticePressedAt");

ALTER TABLE "PendingSave" ADD CONSTRAINT "PendingSave_not_before_notice"
  CHECK ("createdAt" >= "noticePressedAt");

-- The author's answers have a receipt, and only they.
ALTER TABLE "FollowUpMessage" ADD CONSTRAINT "FollowUpMessage_not_before_notice"
  CHECK (
    CASE WHEN "kind" = 'answer'
      THEN "noticeReceiptId" IS NOT NULL AND "noticePressedAt" IS NOT NULL AND "createdAt" >= "noticePressedAt"
      ELSE "noticeReceiptId" IS NULL AND "noticePressedAt" IS NULL
    END
  );
