-- CreateTable
CREATE TABLE "Departure" (
    "platform" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "leftAt" TIMESTAMPTZ(3) NOT NULL,
    "eraseAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Departure_pkey" PRIMARY KEY ("platform","workspaceId")
);
