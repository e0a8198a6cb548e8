import { askActivity } from '../../tests/askActivity';
import { questionBefore } from './questionBefore';

it.each([
  [
    'Europe/Berlin',
    '2026-11-01T00:00:00.000+01:00',
    '2026-11-15T00:00:00.000+01:00',
    '2026-10-18T00:00:00.000+02:00',
    '2026-11-01T00:00:00.000+01:00',
  ],
  [
    'author',
    '2026-11-01T00:00:00.000',
    '2026-11-02T06:00:00.000',
    '2026-10-30T18:00:00.000',
    '2026-11-01T00:00:00.000',
  ],
])(
  'asks in the zone %s for as much before %s',
  (timezone, from, to, before, until) => {
    const question = askActivity({
      entity: 'group:default/a',
      to: '2026-12-01',
    });
    expect(questionBefore(question, { timezone, from, to })).toEqual({
      ...question,
      timezone,
      from: before,
      to: until,
    });
  },
);
