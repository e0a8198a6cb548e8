import type {
  ActivityRecord,
  ChangeRecord,
  DeploymentRecord,
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

  add({ records }: Pick<Page, 'records'>): void {
    records.forEach(record => this.#addRecord(record));
  }

  #addRecord(record: ActivityRecord): void {
    switch (record.kind) {
      case 'event':
        put(this.events, `${record.type} ${record.key}`, record);
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
        for (const [name, event] of this.events) {
          const isOfIt =
            'change' in record.of
              ? event.change === record.of.change
              : event.workItem === record.of.workItem;
          const isCounted =
            isOfIt &&
            record.types.includes(event.type) &&
            !record.keys.includes(event.key);
          if (isCounted) this.events.delete(name);
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
