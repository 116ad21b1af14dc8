/** What PostgreSQL test databases are copied from: migrated, with the queue's tables, empty. */
export const templateName = 'lytt_template';
