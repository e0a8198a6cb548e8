import { ByteReader, ByteWriter } from './bytes';

/** The first byte, so that another form can be told from this one. */
const version = 1;

/**
 * Packs accounts.
 *
 * @param accounts - in ascending order, each once
 */
export function packAccounts(accounts: readonly number[]): Buffer {
  const writer = new ByteWriter(version);
  let last = 0;
  for (const accountId of accounts) {
    writer.write(accountId - last);
    last = accountId;
  }
  return writer.end();
}

/**
 * Tells every account that was packed, in order.
 *
 * @throws Error if the bytes are not those of `packAccounts`
 */
export function unpackAccounts(
  bytes: Uint8Array,
  onAccount: (accountId: number) => void,
): void {
  const reader = new ByteReader(bytes, version);
  for (let accountId = 0; reader.hasMore; ) {
    accountId += reader.read();
    onAccount(accountId);
  }
}

/**
 * Packs that accounts were active on UTC days of a month: in which quarters of an hour for the first and for the last time.
 */
export class ActiveDaysPacker {
  readonly #writer = new ByteWriter(version);
  #account = 0;
  #day = 0;

  /**
   * To be called in the order of accounts and days, for each once.
   *
   * @param day - 0 is the first of the month
   * @param first - 0 to 95
   * @param last - as well
   */
  add(accountId: number, day: number, first: number, last: number): void {
    const isSame = accountId === this.#account;
    this.#writer.write(accountId - this.#account);
    this.#writer.write(isSame ? day - this.#day : day);
    this.#writer.write(first);
    this.#writer.write(last - first);
    this.#account = accountId;
    this.#day = day;
  }

  end(): Buffer {
    return this.#writer.end();
  }
}

/**
 * Tells every active day that was packed, in order.
 *
 * @throws Error if the bytes are not those of an `ActiveDaysPacker`
 */
export function unpackActiveDays(
  bytes: Uint8Array,
  onDay: (accountId: number, day: number, first: number, last: number) => void,
): void {
  const reader = new ByteReader(bytes, version);
  let account = 0;
  let day = 0;
  while (reader.hasMore) {
    const step = reader.read();
    account += step;
    day = step === 0 ? day + reader.read() : reader.read();
    const first = reader.read();
    onDay(account, day, first, first + reader.read());
  }
}
