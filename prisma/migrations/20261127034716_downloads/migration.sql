-- CreateTable
CREATE TABLE "Download" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Download_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Download_tokenKey_key" ON "Download"("tokenKey");

-- CreateIndex
CREATE INDEX "Download_personId_idx" ON "Download"("personId");

-- CreateIndex
CREATE INDEX "Download_deleteAfter_idx" ON "Download"("deleteAfter");

-- AddForeignKey
ALTER TABLE "Download" ADD CONSTRAINT "Download_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
