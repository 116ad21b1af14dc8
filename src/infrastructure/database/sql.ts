/** Plain SQL with `$1` placeholders, on a connection or inside a transaction. Rows come back as plain objects. */
export interface Sql {
  /** @param name for the few hottest statements: PostgreSQL then plans it once for each connection */
  query<Row extends object>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
}

/** Anything of Prisma's that runs raw SQL: the client itself or an interactive transaction. */
interface RawRunner {
  $queryRawUnsafe<Rows>(text: string, ...values: unknown[]): PromiseLike<Rows>;
}

/** Plain SQL inside a Prisma transaction, for what has to commit together with it. */
export const sqlOf = (tx: RawRunner): Sql => ({
  query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    await tx.$queryRawUnsafe<Row[]>(text, ...values),
});
