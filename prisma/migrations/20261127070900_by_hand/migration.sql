-- AlterTable
ALTER TABLE "Removal" ADD COLUMN     "code" TEXT;
