import { readCodes, readList, writeList } from './factJson';
import { readSummary, writeSummary } from './ServiceSummary';

describe('lists of facts', () => {
  it.each([[[]], [['one']], [['two', 'one, "three"']]])(
    'come back as they were: %j',
    list => {
      expect(readList(writeList(list))).toEqual(list);
    },
  );

  it.each(['{"v":2,"list":[]}', '{"v":1,"list":[1]}', '["one"]'])(
    'are refused when they are damaged: %s',
    text => {
      expect(() => readList(text)).toThrow('damaged');
    },
  );

  it('are of known codes', () => {
    const codes = ['hotfix', 'revert'] as const;
    expect(readCodes(codes, writeList(['revert']))).toEqual(['revert']);
    expect(() => readCodes(codes, writeList(['melted']))).toThrow('unknown');
  });
});

describe('the summary of a service', () => {
  const summary = {
    candidates: 3,
    matched: 2,
    firstRunAt: 1,
    lastRunAt: 2,
    unlinkedIncidents: 0,
  };

  it('comes back as it was', () => {
    expect(readSummary(writeSummary(summary))).toEqual(summary);
    const empty = { ...summary, firstRunAt: null, lastRunAt: null };
    expect(readSummary(writeSummary(empty))).toEqual(empty);
  });

  it('is refused when another version has written it', () => {
    const other = JSON.stringify({ ...summary, v: 2 });
    expect(() => readSummary(other)).toThrow();
  });
});
