import type { DoraPreview } from '@activity-insights/plugin-activity-common';
import tableStyles from '../../charts/flow/table/FlowTable.module.css';
import { useWords } from '../../words/useWords';
import { RowLink } from '../lists/RowLink';
import { useMomentWords } from '../lists/useMomentWords';
import styles from './Preview.module.css';
import { runRows, type RunRow } from './runRows';

/** The last runs, whether each counts as a deployment, and why; beside what a trial makes of them. */
export function RunsTable(props: {
  now: DoraPreview;
  trial: DoraPreview | undefined;
}) {
  const { now, trial } = props;
  const { t } = useWords();
  return (
    <div className={tableStyles.scroller}>
      <table
        className={`${tableStyles.table} ${tableStyles.wide}`}
        aria-label={t('dora.preview.table')}
      >
        <thead>
          <tr>
            <th scope="col">{t('dora.preview.run')}</th>
            <th scope="col">{t('dora.preview.where')}</th>
            <th scope="col">{t('dora.preview.when')}</th>
            <th scope="col">{t('dora.preview.status')}</th>
            <th scope="col">
              {t(trial ? 'dora.preview.countsNow' : 'dora.preview.counts')}
            </th>
            {trial && <th scope="col">{t('dora.preview.countsThen')}</th>}
            <th scope="col">{t('dora.preview.why')}</th>
          </tr>
        </thead>
        <tbody>
          {runRows(now, trial).map(row => (
            <RunLine
              key={row.id}
              row={row}
              zone={now.timezone}
              isTrial={trial !== undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RunLine(props: { row: RunRow; zone: string; isTrial: boolean }) {
  const { row, zone, isTrial } = props;
  const { run, countsNow, countsThen, why } = row;
  const { t } = useWords();
  const momentOf = useMomentWords(zone);
  const said = (counts: boolean | undefined) => {
    if (counts === undefined) return '–';
    return t(counts ? 'dora.preview.yes' : 'dora.preview.no');
  };
  const { kind, name, url, environment, job, pipeline, ref, at, status } = run;
  const where = [environment, job ?? pipeline, ref].filter(
    (part): part is string => part !== null && part !== name,
  );
  return (
    <tr className={isTrial && countsNow !== countsThen ? styles.changed : ''}>
      <th scope="row">
        <RowLink
          url={url}
          text={t('dora.preview.kindAndName', {
            name,
            kind: t(`dora.preview.kind.${kind}`),
          })}
        />
      </th>
      <td>{[...new Set(where)].join(' · ') || '–'}</td>
      <td>{momentOf(at)}</td>
      <td>{status}</td>
      <td>{said(countsNow)}</td>
      {isTrial && <td>{said(countsThen)}</td>}
      <td>{why.message}</td>
    </tr>
  );
}
