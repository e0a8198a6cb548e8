import type { DoraDeployment } from '@activity-insights/plugin-activity-common';
import type { Words } from '../../words/useWords';

/** Why a deployment counts as failed, in words; undefined if it did not. */
export function failureWords(
  t: Words['t'],
  { failed }: Pick<DoraDeployment, 'failed'>,
): string | undefined {
  if (failed.length === 0) return undefined;
  return failed.map(cause => t(`dora.list.failed.${cause}`)).join(', ');
}

/** What became of a deployment, and what it was itself: failed, a rollback, a hotfix. */
export function deploymentState(
  t: Words['t'],
  deployment: Pick<DoraDeployment, 'failed' | 'rework' | 'rollbackOf'>,
): string {
  const { rework, rollbackOf } = deployment;
  const causes = failureWords(t, deployment);
  const marks = [
    causes ? t('dora.list.failedBecause', { causes }) : undefined,
    rollbackOf === null ? undefined : t('dora.list.rollback'),
    ...rework.map(cause => t(`dora.list.rework.${cause}`)),
  ].filter(mark => mark !== undefined);
  return marks.length > 0 ? marks.join('; ') : t('dora.list.good');
}
