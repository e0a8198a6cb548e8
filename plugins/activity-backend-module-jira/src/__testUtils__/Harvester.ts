import type { Team } from '@activity-insights/plugin-activity-demo-sources-backend';
import type { StreamHint } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import type { JiraSite } from '../transport/JiraSite';
import type { DemoReader } from './DemoReader';
import { harvest, type HarvestEnd } from './harvest';
import { StoredItems } from './StoredItems';
import { storedEvents, storedItems, trueEvents, trueItems } from './truthOf';

interface HarvesterOptions {
  /** Default: all. */
  teams?: readonly Team[];
  between?: () => void;
  pagesPerProcess?: number;
  horizon?: number;
  /** Keeps no more than is compared with the truth. */
  isLean?: boolean;
  /** Told of each project that was read to its end. */
  onRead?: (project: string) => void;
}

/** Reads the issues of projects and keeps what a host would store. */
export class Harvester {
  readonly stored: StoredItems;
  readonly #jira: DemoReader;
  readonly #options: HarvesterOptions;
  readonly #tails = new Map<string, JsonObject>();
  #isStill = false;

  constructor(jira: DemoReader, options: HarvesterOptions = {}) {
    this.#jira = jira;
    this.#options = options;
    this.stored = new StoredItems(options.isLean);
  }

  get teams(): readonly Team[] {
    return this.#options.teams ?? this.#jira.demo.company.teams;
  }

  /** From now on nothing happens between pages. */
  holdStill(): void {
    this.#isStill = true;
  }

  /** A first harvest: forward, then backwards as far as that has left something. */
  async readAll(): Promise<void> {
    const { horizon = -Infinity, onRead } = this.#options;
    const site = this.#processSite();
    for (const team of this.teams) {
      const { coveredFrom } = await this.#readTail(team, site);
      if ((coveredFrom ?? -Infinity) > horizon) {
        const common = this.#commonOf(team, site);
        await harvest({ ...common, direction: 'backfill' });
      }
      onRead?.(team.jira.projectKey);
    }
  }

  /** Reads forward; the second time what the first has hinted at. */
  async readTails(): Promise<void> {
    const site = this.#processSite();
    for (const team of this.teams) await this.#readTail(team, site);
  }

  /** Each from its beginning, whenever the last one was. */
  async readCensuses(): Promise<void> {
    for (const team of this.teams) {
      const ids = new Set<string>();
      await harvest({
        ...this.#commonOf(team),
        cursor: { v: 1, kind: 'census', walkedAt: 0 },
        createStream: () => this.#jira.census(team),
        store: ({ present }) => present?.ids.forEach(id => ids.add(id)),
      });
      this.stored.keepOnly(ids, this.#jira.project(team).id);
    }
  }

  /** Every row as it was stored, for a test to compare with the truth. */
  rows() {
    return {
      malformed: this.stored.malformed,
      items: storedItems(this.#jira, this.stored),
      events: storedEvents(this.#jira, this.stored),
    };
  }

  /** Every row as it should be. */
  trueRows() {
    const keys = this.teams.map(({ jira }) => jira.projectKey);
    return {
      malformed: [],
      items: trueItems(this.#jira, keys),
      events: trueEvents(this.#jira, keys),
    };
  }

  async #readTail(team: Team, site: JiraSite | undefined): Promise<HarvestEnd> {
    const { id } = this.#jira.project(team);
    const isHere = ({ projectId }: StreamHint) => projectId === id;
    const hints = this.#jira.hinted.filter(isHere).map(({ key }) => key);
    this.#jira.hinted = this.#jira.hinted.filter(hint => !isHere(hint));
    const end = await harvest({
      ...this.#commonOf(team, site),
      cursor: this.#tails.get(team.id),
      hints,
    });
    this.#tails.set(team.id, end.cursor);
    return end;
  }

  /** One for all reads of a process; none where each page may be read by another process. */
  #processSite(): JiraSite | undefined {
    return this.#options.pagesPerProcess === undefined
      ? this.#jira.site()
      : undefined;
  }

  #commonOf(team: Team, site?: JiraSite) {
    const { between, pagesPerProcess, horizon } = this.#options;
    const projectId = this.#jira.project(team).id;
    return {
      createStream: () => this.#jira.issues(team, { site }),
      store: (page: Parameters<StoredItems['store']>[0]) =>
        this.stored.store(page, projectId),
      between: () => {
        if (!this.#isStill) between?.();
      },
      pagesPerProcess,
      horizon,
    };
  }
}
