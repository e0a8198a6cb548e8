import {
  defaultEventTypes,
  eventTypes,
} from '@activity-insights/plugin-activity-common';
import { kindOf } from '../store/eventKinds';
import {
  allGrain,
  authorGrain,
  authorlessGrain,
  grainsOf,
  sourceBit,
  typedGrain,
} from './grains';

const reversed = [...defaultEventTypes].reverse();

describe('grainsOf', () => {
  it.each([
    ['utc', allGrain],
    ['author', authorGrain],
    ['utcWithoutAuthor', authorlessGrain],
  ] as const)('has one grain for the default by %s', (clock, grain) => {
    expect(grainsOf(clock, reversed, [], kindOf)).toEqual([grain]);
  });

  it('has none for anything else by the author', () => {
    expect(grainsOf('author', ['commit'], [], kindOf)).toBeUndefined();
    const oneSource = grainsOf('author', defaultEventTypes, ['git'], kindOf);
    expect(oneSource).toBeUndefined();
  });

  it('has none for a source that it does not know', () => {
    expect(grainsOf('utc', ['commit'], ['mercurial'], kindOf)).toBeUndefined();
  });

  it('finds an event by each source that has it, once', () => {
    const both = sourceBit('git') | sourceBit('gitlab');
    const commit = typedGrain(kindOf('commit'), both);
    for (const sources of [['git'], ['gitlab'], ['git', 'gitlab'], []]) {
      const grains = grainsOf('utc', ['commit'], sources, kindOf)!;
      expect(grains.filter(grain => grain === commit)).toHaveLength(1);
    }
    expect(grainsOf('utc', ['commit'], ['jira'], kindOf)).not.toContain(commit);
    expect(grainsOf('utc', ['release'], [], kindOf)).not.toContain(commit);
  });

  it('gives no two kinds of event the same grain', () => {
    const grains = eventTypes.flatMap(type =>
      Array.from({ length: 32 }, (_, mask) => typedGrain(kindOf(type), mask)),
    );
    const all = [allGrain, authorGrain, authorlessGrain, ...grains];
    expect(new Set(all).size).toBe(all.length);
    expect(Math.max(...all)).toBeLessThan(32_768);
  });

  it('counts what no known source has only where all sources are asked for', () => {
    const other = typedGrain(kindOf('commit'), sourceBit('mercurial'));
    expect(grainsOf('utc', ['commit'], [], kindOf)).toContain(other);
    expect(grainsOf('utc', ['commit'], ['git'], kindOf)).not.toContain(other);
  });
});
