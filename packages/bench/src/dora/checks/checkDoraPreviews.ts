import type { WorkCheck } from '../../work/checks/WorkCheck';
import { isoOf } from '../../flow/checks/checkFlowItems';
import { isSaidToBeDeployed } from '../../work/company/deploymentRules';
import type { TrueService } from '../truth/TrueDora';
import { doraOf, readAllDeployments, wholeHistory } from './DoraCheck';

const mostRuns = 200;

/** The last runs of every service, whether each counts, and that these are the deployments that are listed. */
export async function checkDoraPreviews(check: WorkCheck): Promise<void> {
  for (const service of doraOf(check)) {
    await checkPreview(check, service);
    await checkTrial(check, service);
  }
}

async function checkPreview(
  check: WorkCheck,
  { component, project, deployments, incidents }: TrueService,
): Promise<void> {
  const { portal, differences, truth } = check;
  const preview = await portal.dora.getPreview({
    entity: component,
    limit: mostRuns,
  });
  const counting = preview.runs.filter(({ counts }) => counts);
  const runs = truth
    .rows('deployments', truth.now)
    .filter(row => row.project === project);
  const isDeployed = isSaidToBeDeployed(truth.company, component.split('/')[1]);
  const shown = preview.runs.filter(({ kind }) => kind === 'deployment');
  for (const { at, environment, status, sha, counts } of shown) {
    const run = runs.find(
      each =>
        each.sha === sha &&
        each.environment === environment &&
        [each.statusAt, each.createdAt].includes(at),
    );
    differences.same(
      'preview: runs',
      `${component} at ${at}`,
      [status, counts],
      run && [
        run.status,
        isDeployed &&
          run.environment === 'production' &&
          run.status === 'success',
      ],
    );
  }
  const since = preview.runs.at(-1)?.at ?? '';
  differences.sameSet(
    'preview: deployments',
    component,
    counting.map(({ at }) => at),
    deployments.map(({ at }) => isoOf(at)!).filter(at => at > since),
  );
  differences.same(
    'preview: how many',
    component,
    preview.deployments,
    new Set(counting.map(each => each.deployment)).size,
  );
  const listed = await readAllDeployments(portal.dora, {
    ...wholeHistory(),
    entity: component,
  });
  differences.sameSet(
    'preview: the same as listed',
    component,
    counting.flatMap(each => each.deployment ?? []),
    listed.items.filter(({ at }) => at > since).map(({ key }) => key),
  );
  compareIncidents(check, preview.incidents, deployments, listed.items);
  differences.same(
    'preview: incidents',
    component,
    preview.incidents.map(({ key }) => key).sort(),
    [...incidents]
      .sort((a, b) => b.beganAt - a.beganAt)
      .slice(0, mostRuns)
      .map(({ key }) => key)
      .sort(),
  );
}

function compareIncidents(
  { differences }: WorkCheck,
  told: readonly { key: string; deployment: string | null }[],
  deployments: TrueService['deployments'],
  listed: readonly { key: string; at: string }[],
): void {
  for (const { key, deployment } of told) {
    const truth = deployments.find(({ incidents }) =>
      incidents.some(incident => incident.key === key),
    );
    const found = listed.find(each => each.key === deployment);
    differences.same(
      'preview: deployments of incidents',
      key,
      found?.at ?? null,
      isoOf(truth?.at ?? null),
    );
  }
}

/** Another definition, which nobody has said, changes nothing but the preview. */
async function checkTrial(
  { portal, differences, truth }: WorkCheck,
  { component, project }: TrueService,
): Promise<void> {
  const trial = await portal.dora.getPreview({
    entity: component,
    deployments: 'environment=staging, colour=red',
    limit: mostRuns,
  });
  const runs = truth
    .rows('deployments', truth.now)
    .filter(
      row =>
        row.project === project &&
        row.environment === 'staging' &&
        row.status === 'success',
    )
    .map(({ statusAt }) => statusAt);
  const since = trial.runs.at(-1)?.at ?? '';
  differences.same(
    'preview: trial',
    component,
    [trial.isTrial, trial.ignored],
    [true, ['colour=red']],
  );
  differences.sameSet(
    'preview: runs of a trial',
    component,
    trial.runs.filter(({ counts }) => counts).map(({ at }) => at),
    runs.filter(at => at >= since),
  );
}
