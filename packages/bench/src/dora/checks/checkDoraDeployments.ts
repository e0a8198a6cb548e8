import type { DoraDeployment } from '@activity-insights/plugin-activity-common';
import type { WorkCheck } from '../../work/checks/WorkCheck';
import { isoOf } from '../../flow/checks/checkFlowItems';
import { span } from '../truth/doraFigures';
import type { TrueService } from '../truth/TrueDora';
import type { TrueDeployment } from '../truth/trueDeployments';
import { doraOf, nameOf, readAllDeployments, wholeHistory } from './DoraCheck';

/** Every deployment of every service: which there are, what each brought, which failed, by what, and when that was over. */
export async function checkDoraDeployments(check: WorkCheck): Promise<void> {
  const { portal, differences } = check;
  const services = doraOf(check);
  const told = await readAllDeployments(portal.dora, wholeHistory());
  differences.same('deployments: total', 'all', told.total, told.items.length);
  const byName = new Map(
    told.items.map(item => [nameOf(item.component, item.at), item]),
  );
  differences.sameSet(
    'deployments',
    'all',
    byName.keys(),
    services.flatMap(({ component, deployments }) =>
      deployments.map(({ at }) => nameOf(component, at)),
    ),
  );
  for (const service of services) {
    for (const deployment of service.deployments) {
      const answer = byName.get(nameOf(service.component, deployment.at));
      if (answer) compare(check, service, deployment, answer, told.items);
    }
    const alone = await readAllDeployments(portal.dora, {
      ...wholeHistory(),
      entity: service.component,
    });
    differences.sameSet(
      'deployments: of one service',
      service.component,
      alone.items.map(({ key }) => key),
      told.items
        .filter(({ component }) => component === service.component)
        .map(({ key }) => key),
    );
  }
}

function compare(
  { differences }: WorkCheck,
  { component, project, deployments }: TrueService,
  truth: TrueDeployment,
  answer: DoraDeployment,
  all: readonly DoraDeployment[],
): void {
  const name = nameOf(component, truth.at);
  const same = (part: string, is: unknown, shouldBe: unknown) =>
    differences.same(`deployments: ${part}`, name, is, shouldBe);
  const { at, createdAt, recoveredAt, detectedAt, failed } = truth;
  same(
    'place',
    [answer.project, answer.environments],
    [project, ['production']],
  );
  same('commit', [answer.ref, answer.sha], [truth.ref, truth.sha]);
  same('started', answer.startedAt, isoOf(createdAt));
  same('changes', answer.changes, truth.brought.length);
  const back = all.find(
    each => each.component === component && each.key === answer.rollbackOf,
  );
  const taken = deployments.find(({ id }) => id === truth.rollbackOf);
  same('rollback', back?.at ?? null, isoOf(taken?.at ?? null));
  same('failed', answer.failed, failed);
  same('rework', answer.rework, truth.rework);
  same(
    'incidents',
    answer.incidents,
    truth.incidents.map(({ key, beganAt, resolvedAt }) => ({
      key,
      title: answer.incidents.find(each => each.key === key)?.title ?? '',
      url: answer.incidents.find(each => each.key === key)?.url,
      beganAt: isoOf(beganAt),
      resolvedAt: isoOf(resolvedAt),
      linkedBy: 'time',
    })),
  );
  const hasFailed = failed.length > 0;
  same('recovered', answer.recoveredAt, hasFailed ? isoOf(recoveredAt) : null);
  same(
    'recovery time',
    [answer.recoverySeconds, answer.fromDetectionSeconds],
    hasFailed
      ? [span(at, recoveredAt), span(detectedAt, recoveredAt)]
      : [null, null],
  );
  same(
    'remarks',
    answer.remarks.map(({ code }) => code),
    truth === deployments[0] ? ['baseline'] : [],
  );
}
