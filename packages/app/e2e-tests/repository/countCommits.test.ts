import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countCommits } from './countCommits';
import { generateRepository, generatedDays } from './generateRepository';

describe('countCommits', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'activity-e2e-count-'));
    await generateRepository(folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('counts the work of people once, by author date', async () => {
    const matrix = await countCommits(folder, { offsetMinutes: 0 });
    const cells = matrix.flatMap((hours, weekday) =>
      hours.flatMap((count, hour) => (count ? [[weekday, hour, count]] : [])),
    );
    expect(cells).toEqual([
      [0, 9, 3],
      [1, 13, 1],
      [2, 18, 1],
      [3, 22, 1],
      [4, 10, 1],
      [6, 23, 1],
    ]);
  });

  it('takes the days of the zone', async () => {
    const matrix = await countCommits(folder, {
      offsetMinutes: 330,
      ...generatedDays,
    });
    // The last commit is on the 18th in India.
    expect(matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(7);
    expect(matrix[0][14]).toBe(2);
    expect(matrix[0][15]).toBe(1);
  });
});
