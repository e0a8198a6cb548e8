import type { DeliveryState } from '@activity-insights/plugin-activity-common';
import type {
  ChangeRow,
  DeploymentRow,
  LinkRow,
} from '@activity-insights/plugin-activity-demo-sources-backend';

/** A merge request that names a work item. */
export interface TrueChange {
  project: string;
  iid: number;
  state: 'open' | 'merged' | 'closed';
  /** When the first successful deployment to production that has it was through. */
  deployedAt?: string;
}

/** Which merge requests name which items of Jira, and where those have got to. */
export class Delivery {
  readonly #byItem = new Map<string, TrueChange[]>();
  readonly #changes: ReadonlyMap<string, TrueChange>;

  constructor(truth: {
    changes: readonly ChangeRow[];
    links: readonly LinkRow[];
    deployments: readonly DeploymentRow[];
  }) {
    const production = new Map(
      truth.deployments
        .filter(
          ({ environment, status }) =>
            environment === 'production' && status === 'success',
        )
        .map(row => [`${row.project}/${row.id}`, row.statusAt]),
    );
    const changes = new Map<string, TrueChange>();
    for (const { project, iid, state } of truth.changes) {
      const known = state === 'opened' ? 'open' : state;
      changes.set(`${project}!${iid}`, { project, iid, state: known });
    }
    this.#changes = changes;
    for (const link of truth.links) {
      if (link.relation !== 'deployment-change') continue;
      const at = production.get(`${link.project}/${link.deployment}`);
      const change = changes.get(`${link.project}!${link.change}`);
      if (!at || !change || (change.deployedAt ?? at) < at) continue;
      change.deployedAt = at;
    }
    for (const link of truth.links) {
      if (link.relation !== 'change-item') continue;
      const change = changes.get(`${link.project}!${link.change}`);
      const id = `jira/${link.item}`;
      if (change)
        this.#byItem.set(id, [...(this.#byItem.get(id) ?? []), change]);
    }
  }

  /** By the full path of its project and its number there. */
  changeOf(project: string, iid: number): TrueChange | undefined {
    return this.#changes.get(`${project}!${iid}`);
  }

  /** Of an item, see `TrueItem`. */
  changesOf(id: string): readonly TrueChange[] {
    return this.#byItem.get(id) ?? [];
  }

  stateOf(id: string): DeliveryState {
    return deliveryOf(this.changesOf(id));
  }
}

/** How far changes are; those that were closed without a merge count for nothing. */
export function deliveryOf(changes: readonly TrueChange[]): DeliveryState {
  if (changes.some(({ state }) => state === 'open')) return 'open';
  const merged = changes.filter(({ state }) => state === 'merged');
  if (merged.length === 0) return 'none';
  return merged.every(({ deployedAt }) => deployedAt !== undefined)
    ? 'deployed'
    : 'merged';
}
