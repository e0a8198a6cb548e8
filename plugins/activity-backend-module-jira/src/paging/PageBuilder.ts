import {
  type ActivityRecord,
  type MalformedRecord,
  type Page,
  pageLimits,
  type ReadBudget,
} from '@activity-insights/plugin-activity-node';

/** Gathers records of all kinds into pages that keep to a budget. */
export class PageBuilder {
  readonly #budget: ReadBudget;
  #records: ActivityRecord[] = [];
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
   * Adds to the page, or says that it is full: then it is taken first. A page takes at least one record, unless that is
   * larger than any page may be; such a one is listed as malformed.
   *
   * @param name - names the record at the source
   */
  add(record: ActivityRecord, name: string): boolean {
    const bytes = Buffer.byteLength(JSON.stringify(record));
    const fits =
      this.#records.length < this.#budget.recordsPerPage &&
      this.#bytes + bytes <= this.#budget.bytesPerPage;
    if (!fits && this.#records.length > 0) return false;
    if (bytes > pageLimits.bytesPerPage) {
      this.#malformed.push({ key: name, reason: 'it is too large' });
    } else {
      this.#records.push(record);
      this.#bytes += bytes;
    }
    return true;
  }

  /** Defects are few and small; they go with the page at hand. */
  addMalformed(defects: readonly MalformedRecord[]): void {
    this.#malformed.push(...defects);
  }

  /** What was gathered; the next page begins. */
  take(): Pick<Page, 'records' | 'malformed'> {
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
