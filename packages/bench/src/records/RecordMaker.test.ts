import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { planOrganisation } from '../organisation/planOrganisation';
import { RecordMaker } from './RecordMaker';

const now = Date.UTC(2026, 6, 1);
const organisation = planOrganisation({ seed: 1, events: 100_000, now });
const { streams, year } = organisation;
const maker = new RecordMaker(organisation);
const all = streams
  .filter(stream => stream.mirrorOf === undefined)
  .flatMap(stream => maker.page(stream, 0, stream.records));

const share = (matches: (record: EventRecord) => boolean, of = all) =>
  of.filter(matches).length / of.length;
const isBot = ({ actor }: EventRecord) => actor!.name === 'upkeep[bot]';

describe('RecordMaker', () => {
  it('makes every event once', () => {
    expect(all).toHaveLength(100_000);
    const keys = all.map(({ type, key }) => `${type} ${key}`);
    expect(new Set(keys).size).toBe(100_000);
  });

  it('makes the same records whatever the pages are', () => {
    const [stream] = streams;
    const byKey = (records: EventRecord[]) =>
      records.sort((a, b) => (a.key < b.key ? -1 : 1));
    const parts = [0, 7, 100, 500].flatMap((from, index, starts) =>
      maker.page(stream, from, starts[index + 1] ?? 900),
    );
    const again = new RecordMaker(
      planOrganisation({ seed: 1, events: 100_000, now }),
    );
    expect(byKey(parts)).toEqual(byKey(again.page(stream, 0, 900)));
  });

  it('keeps to the year, in the order of time within a page', () => {
    const instants = all.map(record => record.occurredAt);
    expect(Math.min(...instants.slice(0, 50_000))).toBeGreaterThan(year.from);
    expect(instants.every(at => at >= year.from && at < now)).toBe(true);
    const page = maker.page(streams[0], 0, 500).map(r => r.occurredAt);
    expect(page).toEqual([...page].sort((a, b) => a - b));
  });

  it('gives one in twenty to the bot', () => {
    expect(share(isBot)).toBeCloseTo(0.05, 2);
  });

  it('is skewed over people', () => {
    const counts = new Map<string, number>();
    for (const record of all) {
      const { name } = record.actor!;
      if (!isBot(record)) counts.set(name!, (counts.get(name!) ?? 0) + 1);
    }
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const ofMost = sorted.slice(0, sorted.length / 10);
    expect(ofMost.reduce((a, b) => a + b) / all.length).toBeGreaterThan(0.25);
  });

  it('has merges and copies among the commits', () => {
    const commits = all.filter(record => record.type === 'commit');
    const merges = share(({ commit }) => commit!.parents.length > 1, commits);
    expect(merges).toBeCloseTo(0.1, 2);
    const works = new Set(
      commits.map(
        r => `${r.commit!.rawAuthorEmail} ${r.occurredAt} ${r.title}`,
      ),
    );
    expect(1 - works.size / commits.length).toBeCloseTo(0.04, 2);
  });

  it('has most commits on the default branch and some on several others', () => {
    const commits = all.filter(record => record.type === 'commit');
    expect(share(({ branch }) => branch!.order === 0, commits)).toBeCloseTo(
      0.79,
      1,
    );
    const names = new Set(commits.map(({ branch }) => branch!.name));
    expect(names.size).toBeGreaterThan(5);
  });

  it('has commits, changes, work items and machines at work', () => {
    const ofKind = (start: string) =>
      share(({ type }) => type.startsWith(start));
    expect(ofKind('commit')).toBeCloseTo(0.46, 1);
    expect(ofKind('change_')).toBeCloseTo(0.28, 1);
    expect(ofKind('item_')).toBeCloseTo(0.18, 1);
    expect(ofKind('pipeline') + ofKind('deployment')).toBeCloseTo(0.08, 2);
  });

  it('lets a mirror have the commits of its repository', () => {
    const mirror = streams.find(stream => stream.mirrorOf !== undefined)!;
    const original = streams[mirror.mirrorOf!];
    expect(maker.page(mirror, 0, 20)).toEqual(maker.page(original, 0, 20));
  });

  it('makes recent ones when a stream goes on', () => {
    const stream = streams[0];
    const later = maker.page(stream, stream.records, stream.records + 200);
    const week = 8 * 86_400_000;
    expect(later.every(record => record.occurredAt >= now - week)).toBe(true);
    const known = new Set(all.map(record => record.key));
    expect(later.some(record => known.has(record.key))).toBe(false);
  });
});
