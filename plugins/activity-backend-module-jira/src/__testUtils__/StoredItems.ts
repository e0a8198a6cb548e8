import type {
  ActorRecord,
  EventCensusRecord,
  EventRecord,
  Page,
  WorkItemChangeRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';

/** What a host has stored of pages, by the rules of the contract, as plainly as they can be written down. */
export class StoredItems {
  readonly items = new Map<string, WorkItemRecord>();
  readonly events = new Map<string, EventRecord>();
  readonly changes = new Map<string, WorkItemChangeRecord>();
  /** The project whose stream has shown an item last. */
  readonly #shownBy = new Map<string, string>();
  readonly malformed: string[] = [];
  readonly #isLean: boolean;
  readonly #actors = new Map<string, ActorRecord>();
  readonly #eventsOf = new Map<string, Set<string>>();
  readonly #changesOf = new Map<string, Set<string>>();

  /** @param isLean - keeps no more than is compared with the truth, where there are millions of records */
  constructor(isLean: boolean = false) {
    this.#isLean = isLean;
  }

  store({ records, malformed = [] }: Page, projectId: string): void {
    this.malformed.push(...malformed.map(({ key }) => key));
    for (const record of records) {
      switch (record.kind) {
        case 'workItem':
          put(this.items, record.id, record);
          this.#shownBy.set(record.id, projectId);
          break;
        case 'event':
          this.#storeEvent(record);
          break;
        case 'workItemChange': {
          const { historyId, position, workItem } = record;
          const key = `${historyId}:${position} of ${workItem}`;
          this.changes.set(key, this.#isLean ? leanChange(record) : record);
          this.#keysOf(this.#changesOf, workItem).add(key);
          break;
        }
        case 'eventCensus':
          this.#keepEvents(record);
          break;
        case 'tombstone':
          this.remove(record.id);
          break;
        default:
          throw new Error(`Issues have no ${record.kind}`);
      }
    }
  }

  /** What a census that has come to its end has named of a project. */
  keepOnly(ids: ReadonlySet<string>, projectId: string): void {
    for (const id of [...this.items.keys()]) {
      if (this.#shownBy.get(id) === projectId && !ids.has(id)) this.remove(id);
    }
  }

  remove(id: string): void {
    this.items.delete(id);
    this.#keysOf(this.#eventsOf, id).forEach(key => this.events.delete(key));
    this.#keysOf(this.#changesOf, id).forEach(key => this.changes.delete(key));
  }

  #storeEvent(record: EventRecord): void {
    const name = `${record.type} ${record.key}`;
    put(this.events, name, this.#isLean ? this.#leanEvent(record) : record);
    if (record.workItem !== undefined) {
      this.#keysOf(this.#eventsOf, record.workItem).add(name);
    }
  }

  #keepEvents({ of, types, keys }: EventCensusRecord): void {
    if (!('workItem' in of)) return;
    for (const name of this.#keysOf(this.#eventsOf, of.workItem)) {
      const event = this.events.get(name);
      if (event && types.includes(event.type) && !keys.includes(event.key)) {
        this.events.delete(name);
      }
    }
  }

  #leanEvent(event: EventRecord): EventRecord {
    const { kind, type, key, occurredAt, workItem, sourceVersion } = event;
    const actor =
      event.actor && (this.#actors.get(event.actor.id) ?? event.actor);
    if (actor) this.#actors.set(actor.id, actor);
    return { kind, type, key, occurredAt, workItem, sourceVersion, actor };
  }

  #keysOf(index: Map<string, Set<string>>, workItem: string): Set<string> {
    const keys = index.get(workItem) ?? new Set();
    index.set(workItem, keys);
    return keys;
  }
}

function leanChange(change: WorkItemChangeRecord): WorkItemChangeRecord {
  const { kind, workItem, historyId, position, at, field } = change;
  return { kind, workItem, historyId, position, at, field };
}

/** The higher version wins, then the later observation. */
function put<T extends { sourceVersion?: number }>(
  stored: Map<string, T>,
  key: string,
  record: T,
): void {
  const before = stored.get(key);
  const isOlder =
    before !== undefined &&
    (record.sourceVersion ?? 0) < (before.sourceVersion ?? 0);
  if (!isOlder) stored.set(key, record);
}
