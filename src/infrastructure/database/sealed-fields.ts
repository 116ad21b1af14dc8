import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import type { EncryptedColumn, EncryptedTable } from './encrypted-columns.ts';
import { storedAddress, storedUser } from './schema.ts';

/** Seals and opens the encrypted columns of one row. Null stays null. */
export const sealedFields = <Table extends EncryptedTable>(codec: FieldCodec, table: Table, row: string) => {
  const seal = (column: EncryptedColumn<Table>, text: string | null) =>
    text === null ? null : codec.seal({ table, column, row }, text);
  const open = (column: EncryptedColumn<Table>, sealed: string | null) =>
    sealed === null ? null : codec.open({ table, column, row }, sealed);
  const parsed = (column: EncryptedColumn<Table>, sealed: string | null): unknown => {
    const text = open(column, sealed);
    return text === null ? null : JSON.parse(text);
  };
  return {
    seal,
    open,
    sealAddress: (column: EncryptedColumn<Table>, address: MessageAddress | null) =>
      seal(
        column,
        address === null ? null : JSON.stringify({ channel: address.channel, message: address.message }),
      ),
    openAddress: (column: EncryptedColumn<Table>, sealed: string | null): MessageAddress | null =>
      storedAddress.nullable().parse(parsed(column, sealed)),
    sealUser: (column: EncryptedColumn<Table>, user: PlatformUser | null) =>
      seal(
        column,
        user === null
          ? null
          : JSON.stringify({ platform: user.platform, workspaceId: user.workspaceId, userId: user.userId }),
      ),
    openUser: (column: EncryptedColumn<Table>, sealed: string | null): PlatformUser | null =>
      storedUser.nullable().parse(parsed(column, sealed)),
  };
};
