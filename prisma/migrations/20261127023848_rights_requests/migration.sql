-- AlterTable
ALTER TABLE "Feedback" ADD COLUMN     "restriction" TEXT,
ADD COLUMN     "stated" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "displayNameStated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "emailStated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "restriction" TEXT,
ADD COLUMN     "statedCompany" TEXT,
ADD COLUMN     "statedCountry" TEXT,
ADD COLUMN     "statedPricePlan" TEXT;

-- CreateTable
CREATE TABLE "RightsRequest" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "personId" UUID,
    "feedbackId" UUID,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "extendedDueAt" TIMESTAMPTZ(3),
    "extensionReason" TEXT,
    "wish" TEXT,
    "restriction" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "ground" TEXT,
    "reason" TEXT,
    "channel" TEXT,
    "message" TEXT,
    "reminded" INTEGER NOT NULL DEFAULT 0,
    "codeKey" TEXT,
    "codeUntil" TIMESTAMPTZ(3),
    "codeTries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "identityUntil" TIMESTAMPTZ(3) NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RightsRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RightsRequest_reference_key" ON "RightsRequest"("reference");

-- CreateIndex
CREATE INDEX "RightsRequest_personId_idx" ON "RightsRequest"("personId");

-- CreateIndex
CREATE INDEX "RightsRequest_feedbackId_idx" ON "RightsRequest"("feedbackId");

-- CreateIndex
CREATE INDEX "RightsRequest_deleteAfter_idx" ON "RightsRequest"("deleteAfter");

-- AddForeignKey
ALTER TABLE "RightsRequest" ADD CONSTRAINT "RightsRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RightsRequest" ADD CONSTRAINT "RightsRequest_feedbackId_fkey" FOREIGN KEY ("feedbackId") REFERENCES "Feedback"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The lists that the code knows, and the forms that the law asks for: no refusal without a ground and a date
-- (GDPR art. 12(4)), no extension by more than two months (art. 12(3)). Prisma's schema cannot say this.
ALTER TABLE "RightsRequest" ADD CONSTRAINT "RightsRequest_known"
  CHECK (
    "kind" IN ('access', 'export', 'rectify', 'erase', 'restrict', 'object', 'other')
    AND "state" IN ('unverified', 'open', 'fulfilled', 'refused', 'withdrawn')
    AND "source" IN ('chat', 'agent', 'operator')
    AND ("restriction" IS NULL OR "restriction" IN ('freeze', 'out-of-use'))
  );
ALTER TABLE "RightsRequest" ADD CONSTRAINT "RightsRequest_refused_lawfully"
  CHECK ("state" <> 'refused' OR ("ground" IS NOT NULL AND "decidedAt" IS NOT NULL));
ALTER TABLE "RightsRequest" ADD CONSTRAINT "RightsRequest_extended_lawfully"
  CHECK ("extendedDueAt" IS NULL OR ("extendedDueAt" > "dueAt" AND "extendedDueAt" <= "dueAt" + interval '1512 hours'));
