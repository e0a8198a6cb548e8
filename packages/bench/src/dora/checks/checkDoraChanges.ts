import type { DoraChange } from '@activity-insights/plugin-activity-common';
import type { WorkCheck } from '../../work/checks/WorkCheck';
import { isoOf } from '../../flow/checks/checkFlowItems';
import { span, type TrueDelivery } from '../truth/doraFigures';
import {
  doraOf,
  nameOf,
  readAllChanges,
  readAllDeployments,
  wholeHistory,
} from './DoraCheck';

/** Every merge request that came to production: by which deployment, and how long that took. */
export async function checkDoraChanges(check: WorkCheck): Promise<void> {
  const { portal, differences } = check;
  const told = await readAllChanges(portal.dora, wholeHistory());
  differences.same('changes: total', 'all', told.total, told.items.length);
  const byKey = new Map(told.items.map(item => [item.key, item]));
  const expected = new Map(
    doraOf(check).flatMap(({ project, deliveries }) =>
      deliveries.map((each): [string, TrueDelivery] => [
        `${project}!${each.change.iid}`,
        each,
      ]),
    ),
  );
  differences.sameSet('changes', 'all', byKey.keys(), expected.keys());
  for (const [key, delivery] of expected) {
    const answer = byKey.get(key);
    if (answer) compare(check, key, delivery, answer);
  }
  await compareDeployments(check, told.items);
}

function compare(
  { differences }: WorkCheck,
  key: string,
  { change, deployedAt }: TrueDelivery,
  answer: DoraChange,
): void {
  const { firstCommitAt, mergedAt } = change;
  const lead = span(firstCommitAt, deployedAt);
  const wait = span(mergedAt, deployedAt);
  differences.same(
    'changes: times',
    key,
    [answer.firstCommitAt, answer.mergedAt, answer.deployedAt],
    [firstCommitAt, mergedAt, deployedAt].map(isoOf),
  );
  differences.same('changes: lead time', key, answer.leadSeconds, lead);
  differences.same(
    'changes: merge to deployment',
    key,
    answer.mergeToDeploySeconds,
    wait,
  );
  differences.same('changes: found by', key, answer.linkedBy, 'list');
  const defects = [
    ...(firstCommitAt === null ? ['no-first-commit'] : []),
    ...(mergedAt === null ? ['no-merge-time'] : []),
    ...(firstCommitAt !== null && lead === null
      ? ['deployed-before-commit']
      : []),
    ...(mergedAt !== null && wait === null ? ['deployed-before-merge'] : []),
  ];
  differences.same('changes: defects', key, answer.defects, defects);
}

/** Each says which deployment it came by, and that says how many came. */
async function compareDeployments(
  { portal, differences }: WorkCheck,
  changes: readonly DoraChange[],
): Promise<void> {
  const { items } = await readAllDeployments(portal.dora, wholeHistory());
  for (const { component, key, at, changes: count } of items) {
    const brought = changes.filter(
      each => each.component === component && each.deployment === key,
    );
    const name = nameOf(component, at);
    differences.same('changes: of a deployment', name, brought.length, count);
    differences.same(
      'changes: at the time of their deployment',
      name,
      [...new Set(brought.map(each => each.deployedAt))],
      brought.length === 0 ? [] : [at],
    );
  }
}
