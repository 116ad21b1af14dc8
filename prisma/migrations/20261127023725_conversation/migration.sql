-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "conversation" TEXT;
