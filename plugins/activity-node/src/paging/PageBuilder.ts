import type { ActivityRecord, MalformedRecord } from '../records';
import { type Page, pageLimits, type ReadBudget } from '../source';

/**
 * Gathers records into pages that keep to a budget and to the limits of the contract.
 *
 * @public
 */
export class PageBuilder<Content extends ActivityRecord = ActivityRecord> {
  readonly #budget: ReadBudget;
  readonly #measure: (record: Content | MalformedRecord) => number;
  #records: Content[] = [];
  #malformed: MalformedRecord[] = [];
  #bytes = 0;

  /**
   * @param measure - an upper bound of the bytes of a record as JSON, for those who read so many that writing each as JSON
   *   would be felt; without it they are counted
   */
  constructor(
    budget: ReadBudget,
    measure: (record: Content | MalformedRecord) => number = bytesOf,
  ) {
    this.#budget = {
      recordsPerPage: Math.min(
        budget.recordsPerPage,
        pageLimits.recordsPerPage,
      ),
      bytesPerPage: Math.min(budget.bytesPerPage, pageLimits.bytesPerPage),
    };
    this.#measure = measure;
  }

  get isEmpty(): boolean {
    return this.#records.length === 0 && this.#malformed.length === 0;
  }

  /**
   * Adds to the page, or says that it is full: then it is taken first. A page takes at least one record, unless the record
   * is larger than any page may be; that one is listed as malformed.
   *
   * @param name - names the record at the source, should it be too large; its key, or else its kind, if omitted
   */
  add(record: Content | MalformedRecord, name?: string): boolean {
    const count = this.#records.length + this.#malformed.length;
    const bytes = this.#measure(record);
    const fits =
      count < this.#budget.recordsPerPage &&
      this.#bytes + bytes <= this.#budget.bytesPerPage;
    if (!fits && count > 0) return false;
    if (!('kind' in record)) {
      this.#malformed.push(record);
    } else if (
      bytes > pageLimits.bytesPerPage &&
      bytesOf(record) > pageLimits.bytesPerPage
    ) {
      const key = name ?? ('key' in record ? record.key : record.kind);
      this.#malformed.push({ key, reason: 'it is too large' });
    } else {
      this.#records.push(record);
    }
    this.#bytes += bytes;
    return true;
  }

  /** Adds defects to the page at hand, full or not: of those that come with one object there are few, and they are small. */
  addMalformed(defects: readonly MalformedRecord[]): void {
    this.#malformed.push(...defects);
    for (const defect of defects) this.#bytes += bytesOf(defect);
  }

  /** What was gathered; the next page begins. */
  take(): Pick<Page<Content>, 'records' | 'malformed'> {
    const page = {
      records: this.#records,
      ...(this.#malformed.length > 0 && { malformed: this.#malformed }),
    };
    this.#records = [];
    this.#malformed = [];
    this.#bytes = 0;
    return page;
  }
}

/** Bytes as JSON, with the comma behind it. */
function bytesOf(record: object): number {
  return Buffer.byteLength(JSON.stringify(record)) + 1;
}
