import {
  createDemoSources,
  tellTruth,
  type Company,
  type ItemHistory,
  type TruthKind,
  type TruthRows,
  type WorkItemRow,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import { Delivery } from './Delivery';
import { firstHarvestAt } from './firstHarvestAt';
import { Forest } from './Forest';
import { idOf, onRecord } from './TrueItem';

const dayMs = 86_400_000;

/** The company as it knows itself, looked at from one moment. */
export class TrueCompany {
  readonly company: Company;
  /** UTC epoch milliseconds, as the one below. */
  readonly now: number;
  /** When it was harvested first. */
  readonly harvestedAt: number;
  /** What was there then as it was, and was deleted later on. */
  readonly gone: readonly WorkItemRow[];
  /** Everything that there is now. */
  readonly forest: Forest;
  readonly delivery: Delivery;
  readonly #histories = new Map<string, ItemHistory>();
  readonly #earlierKeys = new Map<string, string[]>();

  /**
   * @param people - the scale
   * @param days - how long ago it was harvested first, at least, see `firstHarvestAt`; 0: only now
   */
  constructor(people: number, now: number, days: number) {
    this.company = createDemoSources(
      {
        seed: 1,
        scale: { people, months: 1 },
        clock: { start: now, running: false },
        jira: {},
        gitlab: {},
        faults: [],
      },
      'http://127.0.0.1',
    ).company;
    this.now = now;
    for (const { id } of this.company.teams) {
      for (const history of this.company.chronicle(id, now).items) {
        this.#histories.set(`jira/${history.id}`, history);
      }
    }
    const lives = [...this.#histories.values()];
    this.harvestedAt =
      days === 0 ? now : firstHarvestAt(lives, now - days * dayMs);
    this.gone = this.rows('work-items', this.harvestedAt).filter(
      ({ since }) => since?.reason === 'deleted',
    );
    this.forest = this.forestAt(now);
    this.delivery = new Delivery({
      changes: this.rows('changes', now),
      links: this.rows('links', now),
      deployments: this.rows('deployments', now),
    });
    for (const { source, id, earlierKeys } of this.rows('work-items', now)) {
      this.#earlierKeys.set(`${source}/${id}`, earlierKeys);
    }
  }

  /** What can be known of a moment. Of what is gone nobody knows when it went: only that it was found to be gone now. */
  forestAt(at: number): Forest {
    const notMissedYet = this.gone.filter(
      ({ since }) => at < this.now && since && Date.parse(since.at) < at,
    );
    return new Forest(
      onRecord(
        [...this.rows('work-items', at), ...notMissedYet],
        new Set(this.gone.map(idOf)),
      ),
    );
  }

  /** All that there was of a kind at a moment. */
  rows<K extends TruthKind>(kind: K, at: number): TruthRows[K][] {
    return this.company.teams.flatMap(({ id }) => [
      ...tellTruth(this.company, kind, id, at, this.now),
    ]);
  }

  /** The life of an item of Jira, see `TrueItem`; of issues of GitLab there is none here. */
  historyOf(id: string): ItemHistory | undefined {
    return this.#histories.get(id);
  }

  /** Those that an item had before it was moved, the earliest first. */
  earlierKeysOf(id: string): readonly string[] {
    return this.#earlierKeys.get(id) ?? [];
  }
}
