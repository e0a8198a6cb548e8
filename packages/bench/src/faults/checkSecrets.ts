import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { componentRef, type PortalSetup } from '../backend/PortalSetup';
import { Portal } from '../backend/Portal';
import { waitFor, waitForRun } from '../backend/waiting';
import type { Report } from '../checks/Report';
import { plantSecrets } from './plantSecrets';
import { refuseSubjects } from './refuseSubjects';

const failureTimeoutMs = 60_000;

/**
 * Harvests a repository with a token in the addresses of its remotes and another in the subject of a commit, while the
 * database refuses that commit and then while it does not. Neither token may be in a log line or an error; the second may
 * be in the list of events only.
 *
 * @param folder - new ones are made in it
 */
export async function checkSecrets(
  report: Report,
  folder: string,
  setup: PortalSetup,
): Promise<void> {
  const secrets = { remote: `r${randomUUID()}`, subject: `s${randomUUID()}` };
  const path = join(folder, 'secretive.git');
  await plantSecrets(path, secrets);
  const name = 'secretive';
  const texts: string[] = [];
  const portal = await Portal.create(
    join(folder, 'secretive-portal'),
    {
      ...setup,
      repositories: [{ name, path, gitDir: path, branches: ['*'] }],
    },
    { onText: text => texts.push(text) },
  );
  const { api } = portal;
  const look = async () => {
    await api.streams();
    await api.send('GET', 'activity/harvest/runs');
  };
  const count = (secret: string) =>
    texts.filter(text => text.includes(secret)).length;
  try {
    await portal.start();
    const accept = await refuseSubjects(portal.databases, secrets.subject);
    const started = await api.startRun();
    const failure = await waitFor(
      'the failure of a stream',
      failureTimeoutMs,
      200,
      async () =>
        (await api.streams()).items.find(({ error }) => error !== undefined),
    );
    await look();
    report.check(
      'refusal of the database is told',
      failure.error?.code === 'store',
      `${failure.status} ${failure.error?.code} ${failure.error?.message}`,
    );
    report.equal('its answers with the subject', count(secrets.subject), 0);
    await accept();
    await waitForRun(api, started.id);
    const run = await waitForRun(api, (await api.startRun()).id);
    report.equal('run after the refusal', run.status, 'completed');
    await look();
    const listed = await api.allEvents({
      entity: componentRef(name),
      from: '2004-01-02',
      to: '2034-01-01',
      include: ['bots', 'copies', 'merges'],
    });
    const titles = listed.items.filter(({ title }) =>
      title?.includes(secrets.subject),
    );
    report.equal('events with the subject', titles.length, 1);
    report.equal('answers with the token', count(secrets.remote), 0);
  } finally {
    await portal.end();
  }
  const log = await readFile(portal.logFile, 'utf8');
  const lines = log.split('\n');
  for (const [where, secret] of Object.entries(secrets)) {
    const leaks = lines.filter(line => line.includes(secret)).length;
    report.equal(`log lines with the secret of the ${where}`, leaks, 0);
  }
  // An empty log would have no secrets in it either.
  const runs = lines.filter(line => line.includes('arvest run')).length;
  report.check('log tells of runs', runs > 0, `${lines.length} lines`);
}
