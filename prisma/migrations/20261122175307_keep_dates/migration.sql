-- CreateTable
CREATE TABLE "RetentionRun" (
    "name" TEXT NOT NULL,
    "queuedFor" TIMESTAMPTZ(3),
    "succeededAt" TIMESTAMPTZ(3),

    CONSTRAINT "RetentionRun_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "Feedback_deleteAfter_idx" ON "Feedback"("deleteAfter");

-- CreateIndex
CREATE INDEX "NoticeReceipt_deleteAfter_idx" ON "NoticeReceipt"("deleteAfter");

-- CreateIndex
CREATE INDEX "Person_deleteAfter_idx" ON "Person"("deleteAfter");
