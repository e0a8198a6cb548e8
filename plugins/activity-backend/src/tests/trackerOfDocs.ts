import type { ActivitySource } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import { fakeItem, fakeType } from './fakeWork';

/** The tracker that the examples of the documentation ask about: a version with two stories, of which one is done. */
export function trackerOfDocs(): ActivitySource {
  const parent = { id: '1001' };
  const stream = createFakeStream({
    project: { id: 'WEB', name: 'Web' },
    resource: 'issues',
    pages: [
      {
        records: [
          fakeType({ id: '9', name: 'Version', level: 2, isRoot: true }),
          fakeType({ id: '1', name: 'Story', level: 0 }),
          fakeItem(1, {
            type: { id: '9', name: 'Version' },
            summary: 'Checkout 3.0',
          }),
          fakeItem(2, { parent, summary: 'Pay by card' }),
          fakeItem(10, {
            parent,
            summary: 'Pay by invoice',
            status: { id: '5', name: 'Done', category: 'done' },
          }),
        ],
      },
    ],
  });
  return createFakeSource({
    source: 'jira',
    instance: 'cloud',
    streams: [stream],
  });
}
