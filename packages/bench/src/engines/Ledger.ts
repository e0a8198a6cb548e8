import type { Knex } from 'knex';

/** A stream as the ledger has followed it. Instants and durations are in milliseconds. */
export interface LedgerEntry {
  /** Pages after which the cursor was stored, in this order. */
  pages: number[];
  /** When it was read to its end, in this order. */
  reads: number[];
}

/** How long streams that were due had to wait for a replica. */
export interface ClaimFigures {
  claims: number;
  /** Much of it says that the engines could not keep up: too little machine for so many streams. */
  medianWaitMs: number;
  longestWaitMs: number;
}

/**
 * Notes, by triggers of the database, what happens to streams: pages and claims that were rolled back leave no trace, those
 * that were committed leave one each, whichever process has made them.
 */
export class Ledger {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Begins to note. */
  async open(): Promise<void> {
    await this.#knex.raw(`
      CREATE TABLE ledger_pages (id bigserial PRIMARY KEY, stream_id text, cursor text);
      CREATE TABLE ledger_reads (id bigserial PRIMARY KEY, stream_id text, at bigint);
      CREATE TABLE ledger_claims (id bigserial PRIMARY KEY, stream_id text, waited bigint);
      CREATE FUNCTION ledger() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE now_ms bigint := CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint);
      BEGIN
        IF NEW.tail_cursor IS DISTINCT FROM OLD.tail_cursor THEN
          INSERT INTO ledger_pages (stream_id, cursor) VALUES (NEW.id, NEW.tail_cursor);
        END IF;
        IF NEW.last_success_at IS DISTINCT FROM OLD.last_success_at THEN
          INSERT INTO ledger_reads (stream_id, at) VALUES (NEW.id, now_ms);
        END IF;
        IF NEW.lease_token IS DISTINCT FROM OLD.lease_token AND NEW.lease_token IS NOT NULL THEN
          INSERT INTO ledger_claims (stream_id, waited) VALUES (NEW.id, now_ms - OLD.next_due_at);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER ledger AFTER UPDATE ON streams FOR EACH ROW EXECUTE FUNCTION ledger();
    `);
  }

  async read(): Promise<Map<string, LedgerEntry>> {
    const entries = new Map<string, LedgerEntry>();
    const entryOf = (streamId: string) => {
      const entry = entries.get(streamId) ?? { pages: [], reads: [] };
      entries.set(streamId, entry);
      return entry;
    };
    const pages = await this.#knex('ledger_pages').orderBy('id');
    for (const row of pages) {
      const { page } = JSON.parse(row.cursor);
      // A read before the first page was there.
      if (page > 0) entryOf(row.stream_id).pages.push(page);
    }
    const reads = await this.#knex('ledger_reads').orderBy('id');
    for (const row of reads) entryOf(row.stream_id).reads.push(Number(row.at));
    return entries;
  }

  async claims(): Promise<ClaimFigures> {
    const knex = this.#knex;
    const [row] = await knex('ledger_claims').select<
      { n: string; longest: string | null; median: number | null }[]
    >(
      knex.raw('count(*) AS n'),
      knex.raw('max(waited) AS longest'),
      knex.raw('percentile_cont(0.5) WITHIN GROUP (ORDER BY waited) AS median'),
    );
    return {
      claims: Number(row.n),
      medianWaitMs: Number(row.median),
      longestWaitMs: Number(row.longest),
    };
  }
}
