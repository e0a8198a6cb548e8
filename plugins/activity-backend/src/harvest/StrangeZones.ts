import { recordKey, type Page } from '@activity-insights/plugin-activity-node';
import { actorsOf } from '../records/actorsOf';
import { isZoneName } from '../time/isZoneName';

/** Beyond this many accounts all are told of again. */
const mostTold = 10_000;

/**
 * Tells of accounts whose time zone does not exist: they are stored without. Each is told of once by a process, however
 * many records name it.
 */
export class StrangeZones {
  readonly #told = new Set<string>();

  /**
   * The page, and what is strange about it among what is malformed.
   *
   * @param instance - as `source/instance`
   */
  addTo(page: Page, instance: string): Page {
    const malformed = page.records.flatMap(record =>
      actorsOf(record).flatMap(({ id, timeZone }) => {
        if (timeZone === undefined) return [];
        const account = `${instance}/${id}/${timeZone}`;
        if (this.#told.has(account) || isZoneName(timeZone)) return [];
        if (this.#told.size >= mostTold) this.#told.clear();
        this.#told.add(account);
        const reason = 'the time zone of somebody whom it names does not exist';
        return [{ key: recordKey(record), reason }];
      }),
    );
    if (malformed.length === 0) return page;
    return { ...page, malformed: [...(page.malformed ?? []), ...malformed] };
  }
}
