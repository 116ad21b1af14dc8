import { Client } from 'pg';

/** Makes a database on a test server, empty or as a copy of another. */
export const createDatabase = (server: string, name: string, template = 'template1'): Promise<void> =>
  onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);

/** Takes it away, whoever is still connected. */
export const dropDatabase = (server: string, name: string): Promise<void> =>
  onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);

const onServer = async (server: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
