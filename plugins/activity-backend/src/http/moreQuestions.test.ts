import { histogramSchema } from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  range,
  startActivityServer,
  web,
  type AskServer,
} from '../tests/startActivityServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('createActivityRouter, further questions', () => {
  let get: AskServer;

  beforeAll(async () => {
    get = await startActivityServer(await databases.init('SQLITE_3'));
  });

  it.each([
    ['hour', 24, 9],
    ['weekday', 7, 2],
  ])('answers with a histogram by %s', async (dimension, bins, busiest) => {
    const { status, body } = await get('/histogram', {
      entity: web,
      ...range,
      dimension,
    });
    expect(status).toBe(200);
    const histogram = histogramSchema.strict().parse(body);
    expect(histogram.bins).toHaveLength(bins);
    expect(histogram.bins[busiest]).toBe(4);
    expect(histogram).toMatchObject({ dimension, total: 4, contributors: 4 });
  });

  it.each([
    ['/histogram', {}, /dimension/],
    ['/histogram', { dimension: 'month' }, /month/],
    ['/calendar', { contributors: 'all' }, /contributors/],
    ['/heatmap', { contributors: 'day' }, /contributors/],
  ])('refuses %s with %p', async (path, parameters, message) => {
    const { status, body } = await get(path, { ...range, ...parameters });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: { message: expect.stringMatching(message) },
    });
  });

  it('counts the contributors of days on request', async () => {
    const { body } = await get('/calendar', {
      entity: web,
      ...range,
      contributors: 'day',
    });
    expect(body.days[2]).toMatchObject({ count: 4, contributors: 4 });
  });
});
