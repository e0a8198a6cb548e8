import { heatmapPanel, type WeekSpot } from '../../transforms/heatmapPanel';
import { valueFormat } from '../../transforms/valueFormat';
import { sequentialScale } from '../../transforms/valueScale';
import { workingFrames } from '../../transforms/workingFrames';
import { chartPalettes } from '../palette';
import type { Shape } from './Drawing';
import { heatmapPicture, type HeatmapPictureOptions } from './heatmapPicture';

const palette = chartPalettes.light;

/** 86 events on Tuesdays from 10:00, 3 on Sundays from 23:00. */
function optionsOf(headings: (string | undefined)[]): HeatmapPictureOptions {
  const matrix = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  matrix[1][10] = 86;
  matrix[6][23] = 3;
  const panel = heatmapPanel(matrix, 'count', 24);
  const spot = ({ weekday, column }: WeekSpot) => ({
    label: '',
    tip: { title: '', text: '' },
    total: `total ${weekday}`,
    printed: weekday === 1 && column === 10 ? '86' : undefined,
  });
  return {
    title: 'group:default/harbour',
    lines: ['89 events · 3 Aug 2026 to 1 Nov 2026'],
    link: 'https://portal.example/catalog/default/group/harbour/activity',
    figure: {
      panels: headings.map((heading, index) => ({
        key: String(index),
        heading,
        label: '',
        panel,
        spot,
      })),
      palette,
      scale: sequentialScale(panel.cells.flat(), 5, 1),
      format: valueFormat('count', []),
      frames: workingFrames('Mon-Fri 09:00-17:30'),
      words: {
        byWeekday: 'by weekday',
        byHour: 'by hour',
        unit: 'Events in an hour of the week',
        workingHours: 'Working hours: Mon-Fri 09:00-17:30',
        thisHour: '',
      },
    },
  };
}

function textsOf(shapes: readonly Shape[]): string[] {
  return shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : []));
}

function rectsOf(shapes: readonly Shape[]) {
  return shapes.filter(shape => shape.kind === 'rect');
}

describe('heatmapPicture', () => {
  it('says what it is of, and where it comes from', () => {
    const { shapes, background } = heatmapPicture(optionsOf([undefined]));
    const texts = textsOf(shapes);
    expect(texts[0]).toBe('group:default/harbour');
    expect(texts[1]).toBe('89 events · 3 Aug 2026 to 1 Nov 2026');
    expect(texts.at(-1)).toBe(
      'https://portal.example/catalog/default/group/harbour/activity',
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        '86',
        'total 6',
        '0',
        '1–3',
        '4–86',
        'Working hours: Mon-Fri 09:00-17:30',
      ]),
    );
    expect(background).toBe('#ffffff');
  });

  it('colours 168 cells by the scale', () => {
    const { shapes } = heatmapPicture(optionsOf([undefined]));
    const cells = rectsOf(shapes).filter(({ stroke, radius, height }) =>
      Boolean(stroke && radius === 3 && height === 24),
    );
    expect(cells).toHaveLength(168);
    expect(cells.filter(({ fill }) => fill === palette.zero)).toHaveLength(166);
    const [busiest] = cells.filter(({ fill }) => fill === palette.steps[4]);
    const [few] = cells.filter(
      ({ fill }) => fill !== palette.steps[4] && fill !== palette.zero,
    );
    expect(busiest.y).toBeLessThan(few.y);
    expect(busiest.x).toBeLessThan(few.x);
  });

  it('draws working hours exact to half an hour', () => {
    const { shapes } = heatmapPicture(optionsOf([undefined]));
    const frame = rectsOf(shapes).find(
      ({ fill, stroke, height }) =>
        !fill && stroke === palette.line && height > 100,
    );
    const [first] = rectsOf(shapes).filter(({ stroke }) => stroke);
    const hour = (frame?.width ?? 0) / 8.5;
    expect(frame?.height).toBe(5 * 26);
    // The first cell is that of Monday 00:00; a gap of a pixel belongs to it.
    expect(frame?.x).toBeCloseTo(first.x - 1 + 9 * hour);
    expect(hour).toBeCloseTo(first.width + 2);
  });

  it('puts two ranges below each other, with one legend', () => {
    const one = heatmapPicture(optionsOf([undefined]));
    const two = heatmapPicture(optionsOf(['now', 'before']));
    expect(two.height).toBeGreaterThan(one.height + 200);
    const texts = textsOf(two.shapes);
    expect(texts.filter(text => text === '4–86')).toHaveLength(1);
    expect(texts.indexOf('now')).toBeLessThan(texts.indexOf('before'));
  });

  it('writes a long link in several lines', () => {
    const link = `https://portal.example/?${'activity.branch=release&'.repeat(
      20,
    )}`;
    const options = optionsOf([undefined]);
    const long = heatmapPicture({ ...options, link });
    const texts = textsOf(long.shapes);
    expect(
      texts.slice(texts.findIndex(text => text.startsWith('https'))),
    ).toHaveLength(4);
    expect(texts.join('')).toContain(link);
    expect(long.height).toBe(heatmapPicture(options).height + 3 * 15);
  });

  it('prints numbers over the frames', () => {
    const { shapes } = heatmapPicture(optionsOf([undefined]));
    const printed = shapes.findIndex(
      shape => shape.kind === 'text' && shape.text === '86',
    );
    const frame = shapes.findIndex(
      shape =>
        shape.kind === 'rect' && !shape.fill && shape.stroke === palette.halo,
    );
    expect(frame).toBeGreaterThan(0);
    expect(printed).toBeGreaterThan(frame);
  });

  it('keeps everything inside of the picture', () => {
    const { shapes, width, height } = heatmapPicture(
      optionsOf(['now', 'before']),
    );
    for (const shape of shapes) {
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.y).toBeGreaterThanOrEqual(0);
      const ends =
        shape.kind === 'rect'
          ? [shape.x + shape.width, shape.y + shape.height]
          : [shape.x, shape.y];
      expect(ends[0]).toBeLessThanOrEqual(width);
      expect(ends[1]).toBeLessThanOrEqual(height);
    }
  });
});
