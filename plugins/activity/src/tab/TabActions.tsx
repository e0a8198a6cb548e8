import type { CsvKind } from '../export/csvRequest';
import { ExportMenu } from '../export/ExportMenu';
import { useDownloadCsv } from '../export/useDownloadCsv';
import type { ActivityLocation } from '../location/activityLocation';
import { toHeatmapQuery } from '../query/toHeatmapQuery';
import { SavedViewsMenu } from '../views/SavedViewsMenu';
import { ShareLink } from '../views/ShareLink';
import styles from '../views/Views.module.css';
import { ExportActions } from './ExportActions';
import type { ActivityAnswers } from './useActivityAnswers';

/** What can be done with what is shown: save it, share it, take it along. */
export function TabActions(props: {
  entity: string;
  location: ActivityLocation;
  answers: ActivityAnswers;
}) {
  const { entity, location, answers } = props;
  const { query, days, heatmap, pace } = answers;
  const downloadCsv = useDownloadCsv();
  const saveCsv = (kind: CsvKind) =>
    downloadCsv(
      kind,
      kind === 'heatmap' ? toHeatmapQuery(query, location) : query,
      days,
    );
  // While another answer is on its way, the picture would be that of another question.
  const drawn =
    heatmap.isCurrent && heatmap.value?.total ? heatmap.value : undefined;
  return (
    <div className={styles.toolbar}>
      <SavedViewsMenu entity={entity} />
      <ShareLink />
      {drawn ? (
        <ExportActions
          entity={entity}
          answer={drawn}
          location={location}
          workingHours={pace.value?.workingHours}
          onCsv={saveCsv}
        />
      ) : (
        <ExportMenu onCsv={saveCsv} onPicture={undefined} />
      )}
    </div>
  );
}
