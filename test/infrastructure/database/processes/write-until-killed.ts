/** Opens the embedded database in a folder and writes to it, telling each row that is acknowledged, until killed. */
import { openMigrated } from '../../../../src/infrastructure/database/open-database.ts';

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('name a folder');
const { database } = await openMigrated({ url: null, dataDir });
await database.query('CREATE TABLE IF NOT EXISTS written (number int PRIMARY KEY)');
for (let number = 0; number < 100_000; number += 1) {
  await database.query('INSERT INTO written VALUES ($1)', [number]);
  process.stdout.write(`${number}\n`);
}
