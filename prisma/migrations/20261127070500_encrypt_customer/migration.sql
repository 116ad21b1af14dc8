-- The customer of an item is encrypted from now on. What was kept in clear cannot be encrypted here, so it goes; the
-- customer list fills it in again for what is recorded next.
UPDATE "Feedback" SET "company" = NULL, "country" = NULL, "pricePlan" = NULL, "url" = NULL, "matchedBy" = NULL,
       "stated" = '{}' WHERE "company" IS NOT NULL OR "country" IS NOT NULL OR "pricePlan" IS NOT NULL OR "url" IS NOT NULL;
