import {
  type ActivityRecord,
  type MalformedRecord,
  type Page,
  pageLimits,
  type ReadBudget,
} from '@activity-insights/plugin-activity-node';

/** Gathers records into pages that keep to a budget. */
export class PageBuilder<Content extends ActivityRecord = ActivityRecord> {
  readonly #budget: ReadBudget;
  #records: Content[] = [];
  #malformed: MalformedRecord[] = [];
  #bytes = 0;

  constructor(budget: ReadBudget) {
    this.#budget = {
      recordsPerPage: Math.min(
        budget.recordsPerPage,
        pageLimits.recordsPerPage,
      ),
      bytesPerPage: Math.min(budget.bytesPerPage, pageLimits.bytesPerPage),
    };
  }

  get isEmpty(): boolean {
    return this.#records.length === 0 && this.#malformed.length === 0;
  }

  /**
   * Adds to the page, or says that it is full: then it is taken first. A page takes at least one record, unless the record
   * is larger than any page may be; that one is listed as malformed.
   *
   * @param name - of a record without a key, should it be too large
   */
  add(record: Content | MalformedRecord, name?: string): boolean {
    const count = this.#records.length + this.#malformed.length;
    const bytes = Buffer.byteLength(JSON.stringify(record)) + 1;
    const fits =
      count < this.#budget.recordsPerPage &&
      this.#bytes + bytes <= this.#budget.bytesPerPage;
    if (!fits && count > 0) return false;
    if (!('kind' in record)) {
      this.#malformed.push(record);
    } else if (bytes > pageLimits.bytesPerPage) {
      const key = 'key' in record ? record.key : name ?? record.kind;
      this.#malformed.push({ key, reason: 'it is too large' });
    } else {
      this.#records.push(record);
    }
    this.#bytes += bytes;
    return true;
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
