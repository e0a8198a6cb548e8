import {
  Instant,
  ServiceChanges,
  ServiceId,
  Team,
  TeamId,
  TeamItems,
} from '../../model';
import { KeptChanges } from './KeptChanges';
import { KeptItems } from './KeptItems';
import { PackedTeam } from './PackedTeam';
import { upTo } from './upTo';

/** What is kept in little room of the lives of teams, for good. */
export class KeptTeams {
  readonly #items = new Map<TeamId, KeptItems>();
  readonly #changes = new Map<ServiceId, KeptChanges>();

  /** Nothing gives way to what reaches less far. */
  keep({ team, items, changes }: PackedTeam): void {
    if (!upTo(items.horizon, this.#items.get(team))) {
      this.#items.set(team, KeptItems.packed(items));
    }
    for (const packed of changes) {
      const { service, horizon } = packed;
      if (!upTo(horizon, this.#changes.get(service))) {
        this.#changes.set(service, KeptChanges.packed(packed));
      }
    }
  }

  items(team: TeamId, horizon: Instant): TeamItems | undefined {
    return upTo(horizon, this.#items.get(team));
  }

  changes(service: ServiceId, horizon: Instant): ServiceChanges | undefined {
    return upTo(horizon, this.#changes.get(service));
  }

  /** Whether its items are there, or the merge requests of all of its services as well. */
  has(team: Team, horizon: Instant, what: 'items' | 'changes'): boolean {
    return (
      this.items(team.id, horizon) !== undefined &&
      (what === 'items' ||
        team.services.every(id => this.changes(id, horizon) !== undefined))
    );
  }
}
