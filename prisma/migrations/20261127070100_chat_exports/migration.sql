-- CreateTable
CREATE TABLE "ChatExport" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "platform" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "place" TEXT,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChatExport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChatExport_personId_idx" ON "ChatExport"("personId");

-- CreateIndex
CREATE INDEX "ChatExport_deleteAfter_idx" ON "ChatExport"("deleteAfter");

-- AddForeignKey
ALTER TABLE "ChatExport" ADD CONSTRAINT "ChatExport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
