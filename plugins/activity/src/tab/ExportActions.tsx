import type { Heatmap } from '@activity-insights/plugin-activity-common';
import type { ComponentProps } from 'react';
import { ExportMenu } from '../export/ExportMenu';
import type { ActivityLocation } from '../location/activityLocation';
import { useHeatmapPicture } from './cards/useHeatmapPicture';

/** Files of what is shown; with a picture of the heatmap, as there is one. */
export function ExportActions(props: {
  entity: string;
  answer: Heatmap;
  location: ActivityLocation;
  workingHours: string | undefined;
  onCsv: ComponentProps<typeof ExportMenu>['onCsv'];
}) {
  const { onCsv, ...shown } = props;
  const savePicture = useHeatmapPicture(shown);
  return <ExportMenu onCsv={onCsv} onPicture={savePicture} />;
}
