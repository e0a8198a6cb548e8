import { join } from 'node:path';
import { checkBrokenRepositories } from '../faults/checkBrokenRepositories';
import { checkEdges } from '../faults/checkEdges';
import { checkSecrets } from '../faults/checkSecrets';
import type { Report } from '../checks/Report';
import { planHistory } from '../repository/planHistory';
import { writeRepository } from '../repository/writeRepository';
import { planPortal } from './planPortal';

/** What a portal does with repositories that are broken, at the edge of what is readable, or hold secrets. */
export async function verifyFaults(
  folder: string,
  seed: number,
  report: Report,
): Promise<void> {
  const setup = planPortal(
    [],
    ['person0@mail.example', 'person1@mail.example'],
  );
  const path = join(folder, 'good.git');
  await writeRepository(planHistory({ seed: seed + 7, commits: 1500 }), path);
  const good = { name: 'good', path, gitDir: path, branches: ['*'] };
  await report.attempt('broken repositories', () =>
    checkBrokenRepositories(report, folder, setup, good),
  );
  await report.attempt('edges', () => checkEdges(report, folder, setup));
  await report.attempt('secrets', () => checkSecrets(report, folder, setup));
}
