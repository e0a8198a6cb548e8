import {
  type EventRecord,
  type MalformedRecord,
  type Page,
  pageLimits,
  type ReadBudget,
} from '@activity-insights/plugin-activity-node';

/** Keys, braces, numbers and dates of a record as JSON. */
const bytesOfForm = 600;

/** A character is at most this long in JSON: `\u0001`. */
const bytesPerCharacter = 6;

/** Gathers records into pages that keep to a budget. */
export class PageBuilder {
  readonly #budget: ReadBudget;
  #records: EventRecord[] = [];
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
   */
  add(record: EventRecord | MalformedRecord): boolean {
    const count = this.#records.length + this.#malformed.length;
    const bytes = estimateBytes(record);
    const fits =
      count < this.#budget.recordsPerPage &&
      this.#bytes + bytes <= this.#budget.bytesPerPage;
    if (!fits && count > 0) {
      return false;
    }
    if (!('kind' in record)) {
      this.#malformed.push(record);
    } else if (bytes > pageLimits.bytesPerPage && isTooLarge(record)) {
      this.#malformed.push({ key: record.key, reason: 'it is too large' });
    } else {
      this.#records.push(record);
    }
    this.#bytes += bytes;
    return true;
  }

  /** What was gathered; the next page begins. */
  take(): Pick<Page<EventRecord>, 'records' | 'malformed'> {
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

/** An upper bound that costs a few additions: writing each record as JSON would cost as much as reading it. */
function estimateBytes(record: EventRecord | MalformedRecord): number {
  let characters = record.key.length;
  if ('kind' in record) {
    characters +=
      (record.title?.length ?? 0) +
      (record.url?.length ?? 0) +
      (record.branch?.name.length ?? 0) +
      3 * (record.actor?.id.length ?? 0) +
      (record.actor?.name?.length ?? 0) +
      (record.commit?.rawAuthorEmail.length ?? 0) +
      (record.commit?.rawAuthorName.length ?? 0);
    // Ids hold nothing that JSON would escape.
    characters += 12 * (1 + (record.commit?.parents.length ?? 0));
  }
  return bytesOfForm + bytesPerCharacter * characters;
}

function isTooLarge(record: EventRecord): boolean {
  return Buffer.byteLength(JSON.stringify(record)) > pageLimits.bytesPerPage;
}
