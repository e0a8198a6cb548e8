import { heatmapPicture, type HeatmapPictureOptions } from './heatmapPicture';
import { writePng } from './writePng';

/**
 * Makes a picture of the heatmaps and gives it away to be saved.
 *
 * @param save - hands the picture to the browser
 * @throws Error where the browser cannot paint
 */
export async function downloadHeatmapPng(
  options: HeatmapPictureOptions,
  save: (picture: Blob) => void,
): Promise<void> {
  save(await writePng(heatmapPicture(options)));
}
