import { chmod, chown, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HarvestStream } from '@activity-insights/plugin-activity-common';
import { componentRef, type PortalSetup } from '../backend/PortalSetup';
import { Portal } from '../backend/Portal';
import { waitForRun } from '../backend/waiting';
import { runGit } from '../git/runGit';
import { planHistory } from '../repository/planHistory';
import { writeRepository } from '../repository/writeRepository';
import { classNames } from '../truth/GitCommit';
import { readRepository, type RepositorySetup } from '../truth/Repository';
import type { Report } from '../checks/Report';

/** `nobody`: root can read everything, so unreadable folders need somebody else. */
const nobody = 65534;

const range = { from: '2004-01-02', to: '2034-01-01' };

/** Repositories that cannot be harvested, by the name that the streams have to use. */
const broken = [
  'missing',
  'plain-folder',
  'plain-file',
  'unreadable',
  'unreadable-objects',
];

/**
 * Harvests a good repository beside broken ones: each is named with what is wrong, the good one is complete, and when it
 * breaks later, nothing that is stored gets lost.
 *
 * @param folder - a new one is made in it
 * @param good - a repository that nobody else needs: it is moved away for a while
 */
export async function checkBrokenRepositories(
  report: Report,
  folder: string,
  setup: PortalSetup,
  good: RepositorySetup,
): Promise<void> {
  const place = join(folder, 'broken');
  await makeBroken(place);
  const user = process.getuid?.() === 0 ? nobody : undefined;
  if (user !== undefined) await handOver(folder, place, user);
  const portal = await Portal.create(
    join(place, 'portal'),
    {
      ...setup,
      repositories: [good],
      otherRepositories: [...broken, 'empty'].map(id => ({
        id,
        path: join(place, id),
      })),
    },
    { user },
  );
  const expected = await countCommits(good);
  try {
    await portal.start();
    const run = await waitForRun(portal.api, (await portal.api.startRun()).id);
    report.equal('run beside broken repositories', run.status, 'partial');
    report.equal('its failed streams', run.streams.failed, broken.length * 2);
    const { items } = await portal.api.streams();
    for (const id of broken) nameFailure(report, items, id, join(place, id));
    const empty = items.filter(({ instance }) => instance === 'empty');
    const failures = empty.filter(({ error }) => error).length;
    report.equal('failures of an empty repository', failures, 0);
    const total = await countAll(portal, good.name);
    report.equal('commits of the good repository', total, expected);
    await rename(good.path, `${good.path}.away`);
    const next = await waitForRun(portal.api, (await portal.api.startRun()).id);
    const failed = next.streams.failed;
    report.equal('failures without it', failed, (broken.length + 1) * 2);
    const streams = (await portal.api.streams()).items;
    nameFailure(report, streams, good.name, good.path);
    const kept = await countAll(portal, good.name);
    report.equal('commits kept without the repository', kept, total);
    await rename(`${good.path}.away`, good.path);
    const last = await waitForRun(portal.api, (await portal.api.startRun()).id);
    report.equal('run with it again', last.status, 'partial');
    const again = await countAll(portal, good.name);
    report.equal('commits with it again', again, total);
  } finally {
    await portal.end();
    await chmod(join(place, 'unreadable'), 0o755);
    await chmod(join(place, 'unreadable-objects', 'objects'), 0o755);
  }
}

async function makeBroken(place: string): Promise<void> {
  await mkdir(join(place, 'portal'), { recursive: true });
  await mkdir(join(place, 'plain-folder'));
  await writeFile(join(place, 'plain-folder', 'notes.txt'), 'no repository\n');
  await writeFile(join(place, 'plain-file'), 'no folder\n');
  await runGit(['init', '-q', '--bare', join(place, 'unreadable')]);
  await chmod(join(place, 'unreadable'), 0o000);
  await runGit(['init', '-q', '--bare', join(place, 'empty')]);
  const inside = join(place, 'unreadable-objects');
  await writeRepository(planHistory({ seed: 5, commits: 50 }), inside);
  await chmod(join(inside, 'objects'), 0o000);
}

/** The other user has to get through the folders above. */
async function handOver(
  folder: string,
  place: string,
  user: number,
): Promise<void> {
  await chmod(folder, 0o755);
  await chown(place, user, user);
  await chown(join(place, 'portal'), user, user);
}

/** The message has to name the repository and its path, and the code has to say something. */
function nameFailure(
  report: Report,
  streams: readonly HarvestStream[],
  instance: string,
  path: string,
): void {
  const own = streams.filter(stream => stream.instance === instance);
  const isNamed = own.every(
    ({ error }) =>
      error?.message?.includes(instance) && error.message.includes(path),
  );
  report.check(
    `streams of ${instance} say what is wrong`,
    own.length > 0 && isNamed,
    own
      .map(({ status, error }) => `${status} ${error?.code} ${error?.message}`)
      .join(' | '),
  );
}

async function countCommits(setup: RepositorySetup): Promise<number> {
  const { commits } = await readRepository(setup);
  const [from, to] = [range.from, range.to].map(
    date => Date.parse(`${date}T00:00:00Z`) / 1000,
  );
  return commits.filter(
    ({ authoredAt }) => authoredAt >= from && authoredAt < to,
  ).length;
}

async function countAll({ api }: Portal, component: string): Promise<number> {
  const answer = await api.heatmap({
    entity: componentRef(component),
    timezone: 'UTC',
    ...range,
    include: [...classNames],
  });
  return answer.total;
}
