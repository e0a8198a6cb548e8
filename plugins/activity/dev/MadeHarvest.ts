import type {
  HarvestRunList,
  HarvestStreamList,
} from '@activity-insights/plugin-activity-common';

const secondsOfHarvest = 20;

/** A first harvest that begins with the page and takes a while. */
export class MadeHarvest {
  readonly #startedAt = Date.now();

  /** 0 to 1. */
  progress(): number {
    const seconds = (Date.now() - this.#startedAt) / 1000;
    return Math.min(1, seconds / secondsOfHarvest);
  }

  runs(): HarvestRunList {
    const share = this.progress();
    const run = {
      id: 'made',
      mode: 'incremental' as const,
      scope: {},
      status: share < 1 ? ('running' as const) : ('completed' as const),
      trigger: 'automatic' as const,
      triggeredBy: 'system',
      startedAt: new Date(this.#startedAt).toISOString(),
      streams: { total: 3, done: Math.floor(share * 3), failed: 0 },
      records: {
        read: Math.round(share * 18_400),
        written: Math.round(share * 18_350),
        unchanged: 0,
        removed: 0,
        malformed: 0,
      },
    };
    return { items: [run], total: 1 };
  }

  streams(): HarvestStreamList {
    const done = Math.floor(this.progress() * 3);
    const items = ['checkout-web', 'checkout-api', 'payments'].map(
      (project, index) => ({
        id: project,
        source: 'git',
        instance: 'local',
        project,
        resource: 'commits',
        status: index === done ? ('running' as const) : ('idle' as const),
        lastSuccessAt: index < done ? new Date().toISOString() : null,
        nextDueAt: null,
        lagSeconds: null,
        coverage: { from: null, complete: index < done },
        consecutiveFailures: 0,
      }),
    );
    return { items, total: items.length };
  }
}
