-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "linkId" UUID;

-- CreateTable
CREATE TABLE "LinkCode" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "locator" TEXT NOT NULL,
    "whole" TEXT NOT NULL,
    "wrongTries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkTries" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkTries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LinkCode_personId_key" ON "LinkCode"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "LinkCode_locator_key" ON "LinkCode"("locator");

-- CreateIndex
CREATE INDEX "LinkCode_deleteAfter_idx" ON "LinkCode"("deleteAfter");

-- CreateIndex
CREATE UNIQUE INDEX "LinkTries_personId_key" ON "LinkTries"("personId");

-- CreateIndex
CREATE INDEX "LinkTries_deleteAfter_idx" ON "LinkTries"("deleteAfter");

-- CreateIndex
CREATE INDEX "Person_linkId_idx" ON "Person"("linkId");

-- AddForeignKey
ALTER TABLE "LinkCode" ADD CONSTRAINT "LinkCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkTries" ADD CONSTRAINT "LinkTries_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
