import { madePreview } from '../__testUtils__/madeLists';
import { annotationOf } from './annotationOf';
import { choiceEntries } from './choiceEntries';
import { runRows } from './runRows';

describe('runRows', () => {
  it('has what holds alone, the latest first', () => {
    const [run] = madePreview().runs;
    const later = { ...run, at: '2026-10-14T09:30:00.000Z', counts: false };
    const rows = runRows({ runs: [run, later] }, undefined);
    expect(
      rows.map(row => [row.run.at, row.countsNow, row.countsThen]),
    ).toEqual([
      [later.at, false, undefined],
      [run.at, true, undefined],
    ]);
  });

  it('has a trial beside it, and why of the trial', () => {
    const rows = runRows(madePreview(), madePreview('environment=staging', {}));
    expect(
      rows.map(row => [row.run.name, row.countsNow, row.countsThen]),
    ).toEqual([
      ['production', true, false],
      ['staging', false, true],
    ]);
    expect(rows[1].why.message).toBe('It matches environment=staging');
  });

  it('keeps runs apart of which the same is told', () => {
    const [run] = madePreview().runs;
    const rows = runRows({ runs: [run, run] }, { runs: [run] });
    expect(rows.map(row => row.countsThen)).toEqual([true, undefined]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
  });
});

describe('choiceEntries', () => {
  it('has names that an annotation can have', () => {
    // A comma would part the name of the job in two.
    expect(choiceEntries(madePreview().choices)).toEqual([
      { entry: 'environment=production', runs: 12 },
      { entry: 'environment=staging', runs: 9 },
      { entry: 'release=v1.7.0', runs: 1 },
    ]);
  });
});

describe('annotationOf', () => {
  it('is a line of YAML, whatever is in it', () => {
    expect(annotationOf('deployments', 'job="a: b"')).toBe(
      'activity-insights/deployments: "job=\\"a: b\\""',
    );
  });
});
