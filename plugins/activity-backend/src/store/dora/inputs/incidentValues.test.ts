import type { IncidentEntry } from '../../../dora/rules/IncidentEntry';
import { incidentValues } from './incidentValues';

const nothing = { types: [], labels: [], statuses: [], any: false };

describe('incidentValues', () => {
  it.each<[string, IncidentEntry[], object, string[]]>([
    [
      'a type',
      [{ type: '*incident' }],
      { types: ['Major Incident'] },
      ['types'],
    ],
    ['a label', [{ label: 'OUT*' }], { labels: ['outage'] }, ['labels']],
    ['a status', [{ status: 'down' }], { statuses: ['Down'] }, ['statuses']],
    [
      'the type alone, where more must hold',
      [{ type: 'story', label: 'outage', status: 'down' }],
      { types: ['Story'] },
      ['types'],
    ],
    [
      'the label alone, where a status must hold too',
      [{ label: 'outage', status: 'down' }],
      { labels: ['outage'] },
      ['labels'],
    ],
    ['anything of a project', [{ project: 'OPS' }], { any: true }, []],
    [
      'the label, where a project must hold too',
      [{ project: 'OPS', label: 'outage' }],
      { labels: ['outage'] },
      ['labels'],
    ],
    [
      'either of two',
      [{ type: 'bug' }, { label: 'outage' }],
      { labels: ['outage'] },
      ['types', 'labels'],
    ],
    ['nothing', [], {}, []],
  ])('looks for %s', async (_, entries, expected, asked) => {
    const read: string[] = [];
    const names = (kind: string, values: string[]) => async () => {
      read.push(kind);
      return values;
    };
    const values = await incidentValues(entries, {
      types: names('types', ['Story', 'Major Incident']),
      labels: names('labels', ['outage', 'good first issue']),
      statuses: names('statuses', ['Down', 'Done']),
    });
    expect(values).toEqual({ ...nothing, ...expected });
    expect(read).toEqual(asked);
  });
});
