import type { DoraChange } from '@activity-insights/plugin-activity-common';
import type { FlowChartWords } from '../../words/useFlowChartWords';
import type { GridColumn } from './GridCells';
import { RowLink } from './RowLink';

/** What is told of each change at its first deployment. */
export function changeColumns(options: {
  words: FlowChartWords;
  momentOf(instant: string | null): string;
}): GridColumn<DoraChange>[] {
  const { words, momentOf } = options;
  const { t, duration } = words;
  const timeOf = (seconds: number | null) =>
    seconds === null ? '–' : duration(seconds);
  return [
    {
      id: 'change',
      name: t('dora.list.change'),
      width: 'minmax(0, 3fr)',
      // The path of the project takes all the room that there is; its last part is enough to know a change by.
      cell: ({ url, key, title }) => (
        <RowLink
          url={url}
          text={`${key.slice(key.lastIndexOf('/') + 1)} ${title}`}
          isInGrid
        />
      ),
    },
    {
      id: 'lead',
      name: t('dora.list.lead'),
      width: '80px',
      cell: ({ leadSeconds }) => timeOf(leadSeconds),
    },
    {
      id: 'fromMerge',
      name: t('dora.list.fromMerge'),
      width: '112px',
      cell: ({ mergeToDeploySeconds }) => timeOf(mergeToDeploySeconds),
    },
    {
      id: 'committed',
      name: t('dora.list.committed'),
      width: '136px',
      isFolded: true,
      cell: ({ firstCommitAt }) => momentOf(firstCommitAt),
    },
    {
      id: 'at',
      name: t('dora.list.at'),
      width: '136px',
      cell: ({ deployedAt }) => momentOf(deployedAt),
    },
    {
      id: 'why',
      name: t('dora.list.why'),
      width: 'minmax(0, 1fr)',
      isFolded: true,
      cell: ({ defects }) => {
        const text = defects
          .map(defect => t(`dora.list.defects.${defect}`))
          .join(', ');
        return <span title={text}>{text}</span>;
      },
    },
  ];
}
