import type { DoraDeployment } from '@activity-insights/plugin-activity-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { formatCount } from '../../transforms/format';
import type { FlowChartWords } from '../../words/useFlowChartWords';
import { deploymentState } from './deploymentState';
import type { GridColumn } from './GridCells';
import styles from './Lists.module.css';
import { RowLink } from './RowLink';

/** What is told of each deployment. */
export function deploymentColumns(options: {
  words: FlowChartWords;
  momentOf(instant: string | null): string;
  /** Whether they are all of one service. */
  isOfOne: boolean;
  onChanges(deployment: DoraDeployment): void;
}): GridColumn<DoraDeployment>[] {
  const { words, momentOf, isOfOne, onChanges } = options;
  const { t, duration } = words;
  const column = (
    id: string,
    name: string,
    width: string,
    textOf: (deployment: DoraDeployment) => string,
    isFolded = false,
  ): GridColumn<DoraDeployment> => ({
    id,
    name,
    width,
    isFolded,
    cell: deployment => {
      const text = textOf(deployment);
      return <span title={text}>{text}</span>;
    },
  });
  const service = column(
    'service',
    t('dora.list.service'),
    'minmax(0, 1fr)',
    ({ component }) => parseEntityRef(component).name,
  );
  return [
    {
      id: 'deployment',
      name: t('dora.list.deployment'),
      width: 'minmax(0, 2fr)',
      cell: ({ url, title }) => <RowLink url={url} text={title} isInGrid />,
    },
    ...(isOfOne ? [] : [service]),
    column('at', t('dora.list.at'), '136px', ({ at }) => momentOf(at)),
    column(
      'environment',
      t('dora.list.environment'),
      'minmax(0, 1fr)',
      ({ environments }) => environments.join(', ') || '–',
      true,
    ),
    column('state', t('dora.list.state'), 'minmax(0, 2fr)', deployment =>
      deploymentState(t, deployment),
    ),
    {
      id: 'brought',
      name: t('dora.list.brought'),
      width: '96px',
      cell: deployment => {
        const { changes, title } = deployment;
        const text = t('dora.list.showChanges', {
          count: changes,
          number: formatCount(changes),
        });
        if (changes === 0) return text;
        return (
          <button
            type="button"
            className={styles.open}
            tabIndex={-1}
            aria-label={t('dora.list.showOf', { changes: text, title })}
            onClick={() => onChanges(deployment)}
          >
            {text}
          </button>
        );
      },
    },
    column(
      'recovery',
      t('dora.list.recovery'),
      '112px',
      ({ recoverySeconds }) =>
        recoverySeconds === null ? '–' : duration(recoverySeconds),
      true,
    ),
  ];
}
