import type { HeatmapFigureProps } from '../heatmap/HeatmapFigure';
import { heatmapLayout } from '../heatmap/heatmapLayout';
import { scaleLegend } from '../scaleLegend';
import type { Drawing, Shape } from './Drawing';
import { panelShapes } from './panelShapes';

export interface HeatmapPictureOptions {
  title: string;
  /** Below the title: the range, the zone, what is counted. */
  lines: readonly string[];
  /** Leads to what is shown. */
  link: string;
  figure: Pick<
    HeatmapFigureProps,
    'panels' | 'palette' | 'scale' | 'format' | 'frames' | 'words'
  >;
}

const width = 960;
const margin = 24;
const lineHeight = 20;
const headingHeight = 28;
const panelGap = 20;
const linkHeight = 15;
/** So many letters of a link fit into a line. */
const lettersOfLink = 140;
const swatch = 14;
/** About so wide is a letter of the legend. */
const letter = 6.7;

/** The heatmaps as a picture, with all that is needed to understand it without the page: made of the data alone. */
export function heatmapPicture(options: HeatmapPictureOptions): Drawing {
  const { title, lines, link, figure } = options;
  const { palette, panels } = figure;
  const shapes: Shape[] = [];
  let y = margin + 10;
  const write = (text: string, size: number, isBold = false) =>
    shapes.push({
      kind: 'text',
      text,
      x: margin,
      y,
      size,
      colour: palette.line,
      align: 'left',
      isBold,
    });

  write(title, 20, true);
  y += lineHeight + 6;
  for (const line of lines) {
    write(line, 13);
    y += lineHeight;
  }
  const layout = heatmapLayout(width - 2 * margin);
  for (const panel of panels) {
    if (panel.heading) {
      y += 8;
      write(panel.heading, 14, true);
      y += headingHeight - 8;
    }
    shapes.push(...panelShapes(panel, figure, layout, { x: margin, y }));
    y += layout.height + panelGap;
  }
  const legend = legendShapes(figure, y);
  shapes.push(...legend.shapes);
  y = legend.bottom + lineHeight;
  for (const part of partsOf(link)) {
    write(part, 11);
    y += linkHeight;
  }
  return {
    width,
    height: Math.ceil(y + margin - linkHeight),
    background: palette.ground,
    shapes,
  };
}

/** A link with many filters needs several lines. */
function partsOf(link: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < link.length; start += lettersOfLink) {
    parts.push(link.slice(start, start + lettersOfLink));
  }
  return parts;
}

/** The legend, in as many lines as it needs. */
function legendShapes(
  { scale, palette, format, frames, words }: HeatmapPictureOptions['figure'],
  top: number,
): { shapes: Shape[]; bottom: number } {
  const shapes: Shape[] = [];
  let x = margin;
  let y = top;
  const place = (text: string, sign?: { fill?: string; stroke: string }) => {
    const signWidth = sign ? swatch + 6 : 0;
    const needed = signWidth + text.length * letter + 16;
    if (x > margin && x + needed > width - margin) {
      x = margin;
      y += lineHeight;
    }
    if (sign) {
      shapes.push({
        kind: 'rect',
        x: x + 0.5,
        y: y - swatch / 2,
        width: swatch,
        height: swatch,
        radius: 3,
        ...sign,
      });
    }
    shapes.push({
      kind: 'text',
      text,
      x: x + signWidth,
      y,
      size: 12,
      colour: palette.line,
      align: 'left',
    });
    x += needed;
  };
  place(words.unit);
  for (const { text, fill, border } of scaleLegend(scale, palette, format)) {
    place(text, { fill, stroke: border ?? fill });
  }
  if (frames.length > 0) place(words.workingHours, { stroke: palette.line });
  return { shapes, bottom: y };
}
