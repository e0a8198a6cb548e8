import type { Heatmap } from '@activity-insights/plugin-activity-common';
import { fileName } from '../../export/fileName';
import { fixedLink } from '../../export/fixedLink';
import { saveFile } from '../../export/saveFile';
import type { ActivityLocation } from '../../location/activityLocation';
import { answerDays } from '../../transforms/answerDays';
import { useWords } from '../../words/useWords';
import { useHeatmapFigure } from './useHeatmapFigure';

/**
 * Saves the heatmap that is shown as a picture, with its range, its zone, its legend and a link to it.
 *
 * @param options.entity - ref of the entity, which is named in the picture
 */
export function useHeatmapPicture(options: {
  entity: string;
  answer: Heatmap;
  location: ActivityLocation;
  workingHours: string | undefined;
}): () => Promise<void> {
  const { entity, answer, location, workingHours } = options;
  const { events } = useWords();
  const { panels, palette, scale, format, frames, words } = useHeatmapFigure({
    answer,
    location,
    columns: 24,
    workingHours,
  });
  return async () => {
    const days = answerDays(answer);
    const { downloadHeatmapPng } = await import(
      '../../charts/png/downloadHeatmapPng'
    );
    await downloadHeatmapPng(
      {
        title: entity,
        lines: [panels[0].caption, events(answer.total)],
        link: fixedLink(window.location.href, days),
        figure: { panels, palette, scale, format, frames, words },
      },
      picture => saveFile(fileName('heatmap', entity, days, 'png'), picture),
    );
  };
}
