import { ByteReader, ByteWriter } from './bytes';

/** That an account was active on a UTC day of a month: in which quarters of an hour for the first and for the last time. */
export interface ActiveDay {
  accountId: number;
  /** 0 is the first of the month. */
  day: number;
  /** 0 to 95. */
  first: number;
  last: number;
}

/** The first byte, so that another form can be told from this one. */
const version = 1;

/** One number that sorts by account, then by day: what the tally collects by the million. */
export function encodeActiveDay(day: ActiveDay): number {
  return ((day.accountId * 32 + day.day) * 128 + day.first) * 128 + day.last;
}

/** Packs accounts. */
export function packAccounts(accounts: ReadonlySet<number>): Buffer {
  const writer = new ByteWriter(version);
  let last = 0;
  for (const accountId of Float64Array.from(accounts).sort()) {
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
 * Packs active days; several of an account on a day become one.
 *
 * @param codes - see `encodeActiveDay`; they are put in order
 */
export function packActiveDays(codes: Float64Array): Buffer {
  const writer = new ByteWriter(version);
  codes.sort();
  let account = 0;
  let day = 0;
  for (let at = 0; at < codes.length; ) {
    // Of the entries of an account and a day the first has the first quarter, any may have the last.
    const whole = Math.floor(codes[at] / 16_384);
    const first = Math.floor(codes[at] / 128) % 128;
    let last = first;
    for (; Math.floor(codes[at] / 16_384) === whole; at += 1) {
      last = Math.max(last, codes[at] % 128);
    }
    const nextAccount = Math.floor(whole / 32);
    const nextDay = whole % 32;
    writer.write(nextAccount - account);
    writer.write(nextAccount === account ? nextDay - day : nextDay);
    writer.write(first);
    writer.write(last - first);
    account = nextAccount;
    day = nextDay;
  }
  return writer.end();
}

/**
 * Tells every active day that was packed, in order.
 *
 * @throws Error if the bytes are not those of `packActiveDays`
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
