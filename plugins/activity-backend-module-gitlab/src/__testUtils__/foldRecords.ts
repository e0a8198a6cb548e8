import type {
  ActivityRecord,
  ChangeRecord,
  DeploymentRecord,
  EventCensusRecord,
  EventRecord,
  Page,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';

/** What would be stored after some pages, by the rules of the contract in their simplest form. */
export class FoldedRecords {
  /** By type and key. */
  readonly events = new Map<string, EventRecord>();
  readonly changes = new Map<string, ChangeRecord>();
  readonly deployments = new Map<string, DeploymentRecord>();
  readonly workItems = new Map<string, WorkItemRecord>();

  /** A company has millions of events, and there is a census for each of its issues and merge requests. */
  readonly #namesByThing = new Map<string, Set<string>>();

  add({ records }: Pick<Page, 'records'>): void {
    records.forEach(record => this.#addRecord(record));
  }

  #addRecord(record: ActivityRecord): void {
    switch (record.kind) {
      case 'event':
        this.#addEvent(record);
        break;
      case 'change':
        put(this.changes, record.id, record);
        break;
      case 'deployment':
        put(this.deployments, record.id, record);
        break;
      case 'workItem':
        put(this.workItems, record.id, record);
        break;
      case 'eventCensus':
        for (const name of this.#namesByThing.get(thingOf(record.of)) ?? []) {
          const event = this.events.get(name);
          if (!event || !isAbout(event, record.of)) continue;
          const isGone =
            record.types.includes(event.type) &&
            !record.keys.includes(event.key);
          if (isGone) this.events.delete(name);
        }
        break;
      case 'tombstone':
        if (record.of === 'change') this.changes.delete(record.id);
        if (record.of === 'deployment') this.deployments.delete(record.id);
        if (record.of === 'workItem') this.workItems.delete(record.id);
        break;
      default:
    }
  }

  #addEvent(event: EventRecord): void {
    const name = `${event.type} ${event.key}`;
    put(this.events, name, event);
    const { change, workItem } = event;
    const things = [
      ...(change === undefined ? [] : [thingOf({ change })]),
      ...(workItem === undefined ? [] : [thingOf({ workItem })]),
    ];
    for (const thing of things) {
      const names = this.#namesByThing.get(thing) ?? new Set();
      this.#namesByThing.set(thing, names.add(name));
    }
  }
}

type Thing = EventCensusRecord['of'];

function thingOf(of: Thing): string {
  return 'change' in of ? `change ${of.change}` : `item ${of.workItem}`;
}

function isAbout(event: EventRecord, of: Thing): boolean {
  return 'change' in of
    ? event.change === of.change
    : event.workItem === of.workItem;
}

/** The higher version wins, then the later observation. */
function put<T extends { sourceVersion?: number }>(
  map: Map<string, T>,
  key: string,
  record: T,
): void {
  const before = map.get(key)?.sourceVersion ?? -Infinity;
  if ((record.sourceVersion ?? Infinity) >= before) map.set(key, record);
}
