import { useTheme } from '@material-ui/core/styles';
import { chartPalettes, type ChartPalette } from './palette';

/** The colours that fit the theme of the portal. */
export function useChartPalette(): ChartPalette {
  return chartPalettes[useTheme().palette.type];
}
