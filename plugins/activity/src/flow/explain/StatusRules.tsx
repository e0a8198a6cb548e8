import type { FlowStatus } from '@activity-insights/plugin-activity-common';
import explainStyles from '../../explain/Explain.module.css';
import { ExplainSection } from '../../explain/ExplainSection';
import { useWords } from '../../words/useWords';

/** What the statuses of the items count as, and who says so. */
export function StatusRules({ statuses }: { statuses: readonly FlowStatus[] }) {
  const { t } = useWords();
  const sayer = (by: string) =>
    by === 'source' || by === 'config' ? t(`flow.explain.${by}`) : by;
  return (
    <ExplainSection title={t('flow.explain.statuses')}>
      <table
        className={explainStyles.table}
        aria-label={t('flow.explain.statuses')}
      >
        <thead>
          <tr>
            <th scope="col">{t('flow.explain.status')}</th>
            <th scope="col">{t('flow.explain.stage')}</th>
            <th scope="col">{t('flow.explain.work')}</th>
            <th scope="col">{t('flow.explain.by')}</th>
          </tr>
        </thead>
        <tbody>
          {statuses.map(({ status, stage, work, by }) => (
            <tr key={`${status} ${stage} ${work} ${by}`}>
              <th scope="row">{status}</th>
              <td>
                {stage
                  ? t(`work.statusCategory.${stage}`)
                  : t('flow.explain.unknown')}
              </td>
              <td>{work ? t(`flow.explain.${work}`) : '–'}</td>
              <td>{sayer(by)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ExplainSection>
  );
}
