import { join } from 'node:path';
import {
  componentRef,
  groupRef,
  type PortalSetup,
} from '../backend/PortalSetup';
import { Portal } from '../backend/Portal';
import { waitForRun } from '../backend/waiting';
import type { Report } from '../checks/Report';
import { Random } from '../repository/Random';
import { killOnce, runningRuns } from './killOnce';
import { planKills } from './KillPlan';
import { readEverything } from './readEverything';

/**
 * Harvests in one portal without disturbance, and in another that is killed again and again, during a first harvest and
 * then during a reload; in the end both have to answer the same.
 */
export async function verifyKills(
  folder: string,
  setup: PortalSetup,
  options: { seed: number; kills: number },
  report: Report,
): Promise<void> {
  const entities = [
    ...setup.repositories.map(({ name }) => componentRef(name)),
    groupRef(setup.owner),
  ];
  const calm = await Portal.create(join(folder, 'calm'), setup);
  let expected: Map<string, string>;
  let records: number;
  try {
    await calm.start();
    const run = await waitForRun(calm.api, (await calm.api.startRun()).id);
    report.equal('undisturbed run', run.status, 'completed');
    records = run.records.read;
    expected = await readEverything(calm.api, entities);
  } finally {
    await calm.end();
  }

  const killed = await Portal.create(join(folder, 'killed'), setup);
  const { api } = killed;
  const moments = planKills(new Random(options.seed), options.kills);
  for (const [index, moment] of moments.entries()) {
    const state = await killOnce(killed, moment, records);
    report.print(`     kill ${index + 1}: ${state}`);
  }
  try {
    await killed.start();
    // What the last kill left unfinished, of either kind, has to end by itself.
    const unfinished = await runningRuns(api);
    for (const { id } of unfinished) {
      const run = await waitForRun(api, id);
      report.equal('run that was killed', run.status, 'completed');
    }
    const run = await waitForRun(api, (await api.startRun()).id);
    report.equal('run after all kills', run.status, 'completed');
    const actual = await readEverything(api, entities);
    compareAnswers(report, actual, expected);
  } finally {
    await killed.end();
  }
}

function compareAnswers(
  report: Report,
  actual: ReadonlyMap<string, string>,
  expected: ReadonlyMap<string, string>,
): void {
  for (const [name, text] of expected) {
    const lines = (actual.get(name) ?? '').split('\n');
    const wanted = text.split('\n');
    report.differences(
      `same after kills: ${name}`,
      compareLines(lines, wanted),
      `${wanted.length} lines`,
    );
  }
}

function compareLines(
  lines: readonly string[],
  wanted: readonly string[],
): string[] {
  const [there, meant] = [new Set(lines), new Set(wanted)];
  return [
    ...wanted.filter(line => !there.has(line)).map(line => `no ${line}`),
    ...lines.filter(line => !meant.has(line)).map(line => `instead ${line}`),
    ...(lines.length > there.size && meant.size === wanted.length
      ? [`${lines.length - there.size} doubled`]
      : []),
  ].map(line => line.slice(0, 400));
}
