import type { DoraPreview } from '@activity-insights/plugin-activity-common';
import tableStyles from '../../charts/flow/table/FlowTable.module.css';
import { useWords } from '../../words/useWords';
import { RowLink } from '../lists/RowLink';
import { useMomentWords } from '../lists/useMomentWords';

/** The last incidents, and which deployment each belongs to. */
export function IncidentsTable({ preview }: { preview: DoraPreview }) {
  const { incidents, timezone } = preview;
  const { t } = useWords();
  const momentOf = useMomentWords(timezone);
  if (incidents.length === 0) return null;
  return (
    <div className={tableStyles.scroller}>
      <table
        className={`${tableStyles.table} ${tableStyles.wide}`}
        aria-label={t('dora.preview.incidentTable')}
      >
        <thead>
          <tr>
            <th scope="col">{t('dora.preview.incident')}</th>
            <th scope="col">{t('dora.preview.began')}</th>
            <th scope="col">{t('dora.preview.resolved')}</th>
            <th scope="col">{t('dora.preview.why')}</th>
          </tr>
        </thead>
        <tbody>
          {incidents.map(({ key, title, url, beganAt, resolvedAt, why }) => (
            <tr key={key}>
              <th scope="row">
                <RowLink url={url} text={`${key} ${title}`} />
              </th>
              <td>{momentOf(beganAt)}</td>
              <td>
                {resolvedAt === null
                  ? t('dora.preview.notResolved')
                  : momentOf(resolvedAt)}
              </td>
              <td>{why.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
