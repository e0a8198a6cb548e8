import { serviceNotes, type NotedService } from './serviceNotes';
import { whyNoTotal } from './whyNoTotal';

const quiet: NotedService = {
  firstAt: Date.parse('2020-01-01'),
  whyNone: { code: 'none-matched', message: 'No run matches' },
  period: {
    from: Date.parse('2026-03-01'),
    to: Date.parse('2026-04-01'),
    zone: 'Europe/Berlin',
  },
  deployments: 5,
  unlinkedIncidents: 0,
  isQueued: false,
  ignored: [],
};

it.each<[Partial<NotedService>, [code: string, words: string][]]>([
  [{}, []],
  [{ deployments: 0 }, []],
  [{ firstAt: null, deployments: 0 }, [['none-matched', 'No run matches']]],
  [{ isQueued: true }, [['settling', 'ask again']]],
  [{ deployments: 1 }, [['few-deployments', 'is only 1 deployment in']]],
  [{ deployments: 4 }, [['few-deployments', 'are only 4 deployments in']]],
  [{ firstAt: Date.parse('2026-03-01') }, []],
  [
    { firstAt: Date.parse('2026-03-11T23:30Z') },
    [['first-in-period', '2026-03-12']],
  ],
  [{ firstAt: Date.parse('2026-04-01') }, []],
  [
    {
      firstAt: Date.parse('2026-02-11T12:00Z'),
      previous: {
        from: Date.parse('2026-02-01'),
        to: Date.parse('2026-03-01'),
      },
    },
    [['first-in-previous', '2026-02-11']],
  ],
  [
    { unlinkedIncidents: 1 },
    [['unlinked-incidents', '1 incident of this time belongs']],
  ],
  [
    { unlinkedIncidents: 2, ignored: ['colour=red'] },
    [
      ['unlinked-incidents', '2 incidents of this time belong'],
      ['ignored-rules', 'colour=red'],
    ],
  ],
])('%j', (given, expected) => {
  const notes = serviceNotes({ ...quiet, ...given });
  expect(notes.map(({ code }) => code)).toEqual(expected.map(([code]) => code));
  notes.forEach(({ message }, index) =>
    expect(message).toContain(expected[index][1]),
  );
});

it('has a total of one service at most', () => {
  expect(whyNoTotal(0)).toBeNull();
  expect(whyNoTotal(1)).toBeNull();
  expect(whyNoTotal(2)).toMatchObject({ code: 'not-blended' });
  expect(whyNoTotal(2)?.message).toContain('2 services');
});
