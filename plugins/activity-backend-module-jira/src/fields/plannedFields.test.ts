import { estimateOf } from './estimateOf';
import { flaggedOf } from './flaggedOf';
import type { KnownFields } from './KnownFields';
import { parentOf } from './parentOf';

const known: KnownFields = {
  estimate: ['points', 'estimate'],
  epicLink: ['epic'],
  parentLink: ['above'],
  sprint: ['sprint'],
  flagged: ['flagged'],
};

describe('parentOf', () => {
  it.each([
    [
      { parent: { id: '7', key: 'WEB-7', fields: {} } },
      { id: '7', key: 'WEB-7' },
    ],
    [{ parent: null, epic: 'WEB-3' }, { key: 'WEB-3' }],
    [{ epic: null, above: 'PLAN-1' }, { key: 'PLAN-1' }],
    [
      { above: { showField: true, data: { id: 9, key: 'PLAN-9' } } },
      { id: '9', key: 'PLAN-9' },
    ],
    // The nearest above wins.
    [{ parent: { key: 'WEB-7' }, epic: 'WEB-3' }, { key: 'WEB-7' }],
    [{ epic: 'WEB-3', above: 'PLAN-1' }, { key: 'WEB-3' }],
  ])('of %j', (fields, parent) => {
    expect(parentOf(fields, known)).toEqual(parent);
  });

  it.each([
    {},
    { parent: null, epic: '', above: { showField: false } },
    { parent: [] },
    { other: 'WEB-3' },
  ])('of %j is none', fields => {
    expect(parentOf(fields, known)).toBeUndefined();
  });
});

describe('estimateOf', () => {
  it.each([
    [{ points: 5, estimate: 3 }, 5],
    [{ points: null, estimate: 3 }, 3],
    [{ points: 0, estimate: 3 }, 0],
    [{ estimate: 0.5 }, 0.5],
    [{ points: 'five' }, undefined],
    [{}, undefined],
  ])('of %j is %j', (fields, estimate) => {
    expect(estimateOf(fields, known)).toBe(estimate);
  });
});

describe('flaggedOf', () => {
  it.each([
    [{ flagged: [{ id: '10019', value: 'Impediment' }] }, true],
    [{ flagged: ['Hindernis'] }, true],
    [{ flagged: [] }, false],
    [{ flagged: null }, false],
    [{}, false],
  ])('of %j is %j', (fields, flagged) => {
    expect(flaggedOf(fields, known)).toBe(flagged);
  });
});
