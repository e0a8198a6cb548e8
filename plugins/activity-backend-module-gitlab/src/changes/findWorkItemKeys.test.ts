import { findWorkItemKeys } from './findWorkItemKeys';

describe('findWorkItemKeys', () => {
  it.each([
    ['WEB-12: berths for two', ['WEB-12']],
    ['[WEB-12] berths', ['WEB-12']],
    ['feat(core): berths (WEB-12)', ['WEB-12']],
    ['feature/WEB-12-berths-for-two', ['WEB-12']],
    ['bugfix/WEB-12_berths', ['WEB-12']],
    ['fix_WEB-12', ['WEB-12']],
    ['hotfix-WEB-12', ['WEB-12']],
    ['Closes WEB-12.', ['WEB-12']],
    ['WEB-12,WEB-13/WEB-14 and WEB-12 again', ['WEB-12', 'WEB-13', 'WEB-14']],
    ['https://jira.example/browse/WEB-12', ['WEB-12']],
    ['W2_X-7', ['W2_X-7']],
    ['„WEB-12“ für Köln – ÄÖ', ['WEB-12']],
  ])('finds those of %j', (text, expected) => {
    expect(findWorkItemKeys([text])).toEqual(expected);
  });

  it.each([
    ['web-12'],
    ['Web-12'],
    ['W-12'],
    ['WEB-0'],
    ['WEB-012'],
    ['WEB12'],
    ['WEB-12a'],
    ['aWEB-12'],
    ['ÄWEB-12'],
    ['WEB-12ä'],
    ['NODE-18.3 is new'],
    ['write to WEB-12@mail.example'],
    ['write to WEB-12.berth@mail.example'],
    ['name@WEB-12.example'],
    ['UTF-8'],
    ['SHA-256'],
    ['ISO-8601'],
    ['CVE-2024-1'],
    [''],
    [undefined],
    [null],
  ])('finds none in %j', text => {
    expect(findWorkItemKeys([text])).toEqual([]);
  });

  it('reads one text after the other', () => {
    expect(findWorkItemKeys(['B-1 BB-2', null, 'AA-1', 'BB-2'])).toEqual([
      'BB-2',
      'AA-1',
    ]);
  });

  it.each(['A_', 'AA-1.', 'AA-', '1', 'A'])(
    'is not kept busy by a text full of %s',
    part => {
      const begun = performance.now();
      findWorkItemKeys([part.repeat(1_000_000)]);
      expect(performance.now() - begun).toBeLessThan(2_000);
    },
  );

  it('does not believe in endless lists', () => {
    const numbers = Array.from({ length: 300 }, (_, index) => index + 1);
    const text = numbers.map(number => `WEB-${number}`).join(' ');
    expect(findWorkItemKeys([text])).toHaveLength(100);
  });
});
