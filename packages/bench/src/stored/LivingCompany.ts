import { setTimeout as sleep } from 'node:timers/promises';
import type { HarvestRun } from '@activity-insights/plugin-activity-common';
import { waitForRun } from '../backend/waiting';
import type { CompanyPortal } from '../work/company/CompanyPortal';

const tickMs = 200;
const minuteMs = 60_000;

/** The clock of a portal's company, which goes on while it is harvested. */
export class LivingCompany {
  readonly #portal: CompanyPortal;
  #now: number;

  /** @param now - what the clock shows, UTC epoch milliseconds */
  constructor(portal: CompanyPortal, now: number) {
    this.#portal = portal;
    this.#now = now;
  }

  get now(): number {
    return this.#now;
  }

  async liveUntil(now: number): Promise<void> {
    this.#now = now;
    await this.#portal.liveUntil(now);
  }

  /** Harvests its GitLab, while it goes on by a minute five times a second, for so long at most. */
  async harvest(mostMs: number): Promise<HarvestRun> {
    const { api } = this.#portal;
    const end = this.#now + mostMs;
    const { id } = await api.startRun({
      mode: 'incremental',
      source: 'gitlab',
    });
    let isOver = false;
    const run = waitForRun(api, id).finally(() => {
      isOver = true;
    });
    while (!isOver && this.#now < end) {
      await this.liveUntil(Math.min(end, this.#now + minuteMs));
      await sleep(tickMs);
    }
    return run;
  }
}
