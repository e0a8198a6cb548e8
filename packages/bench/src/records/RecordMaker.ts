import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { Cast } from '../organisation/Cast';
import { mixBits, seedOf } from '../organisation/mixBits';
import type { Organisation } from '../organisation/Organisation';
import { projectUrl } from '../organisation/projectPlaces';
import type { StreamPlan } from '../organisation/StreamPlan';
import { Random } from '../repository/Random';
import { copyCommit, makeCommit } from './makeCommit';
import { makeStep } from './makeSteps';
import type { RecordSite } from './RecordSite';

/** What comes after the records of the year is as recent as this. */
const recentDays = 7;

/** How far before a copy its original is at most. */
const copyReach = 8;

const mergeShare = 0.1;
const copyShare = 0.04;

/**
 * Makes the records of an organisation. Each follows from the seed and its place alone, so that any part of a stream can
 * be made at any time, and nothing is kept.
 */
export class RecordMaker {
  readonly #organisation: Organisation;
  readonly #cast: Cast;
  readonly #numbers: ReadonlyMap<unknown, number>;
  readonly #recentFrom: number;

  constructor(organisation: Organisation) {
    this.#organisation = organisation;
    this.#cast = new Cast(organisation);
    this.#numbers = new Map(organisation.people.map((p, i) => [p, 1000 + i]));
    this.#recentFrom = organisation.year.recentFrom(recentDays);
  }

  /** Records of a stream from one place to another, the latter not included, in the order of time. */
  page(stream: StreamPlan, from: number, to: number): EventRecord[] {
    const { streams } = this.#organisation;
    const made =
      stream.mirrorOf === undefined ? stream : streams[stream.mirrorOf];
    const records: EventRecord[] = [];
    for (let index = from; index < to; index += 1) {
      records.push(this.#record(made, index));
    }
    return records.sort((a, b) => a.occurredAt - b.occurredAt);
  }

  #record(stream: StreamPlan, index: number): EventRecord {
    const { seed } = this.#organisation;
    const site = this.#site(stream, index);
    if (stream.resource !== 'commits') return makeStep(stream.resource, site);
    const shape = this.#shape(stream, index);
    if (shape === 'copy') {
      for (let back = 1; back <= copyReach; back += 1) {
        const source = index - back;
        if (source >= 0 && this.#shape(stream, source) === 'plain') {
          const original = makeCommit(seed, this.#site(stream, source), false);
          return copyCommit(seed, site, original);
        }
      }
    }
    return makeCommit(seed, site, shape === 'merge');
  }

  #site(stream: StreamPlan, index: number): RecordSite {
    const { seed, components, year } = this.#organisation;
    const random = new Random(seedOf(seed, stream.number, index));
    const person = this.#cast.pick(random, components[stream.component].owner);
    const { instant, offsetMinutes } = year.moment(
      person.zone,
      this.#position(stream, index, random.next()),
      random.next(),
    );
    return {
      stream,
      index,
      person,
      personNumber: this.#numbers.get(person)!,
      occurredAt: instant,
      offsetMinutes,
      projectUrl: projectUrl(stream),
      random,
    };
  }

  /** Where in the work of the year a record lies; streams are as long as the year, and what arrives later is recent. */
  #position({ records }: StreamPlan, index: number, within: number): number {
    return index < records
      ? (index + within) / records
      : this.#recentFrom + (1 - this.#recentFrom) * within;
  }

  #shape(stream: StreamPlan, index: number): 'plain' | 'merge' | 'copy' {
    const { seed } = this.#organisation;
    const part = mixBits(seedOf(seed, stream.number, index) + 1) / 2 ** 32;
    if (part < mergeShare) return 'merge';
    return part < mergeShare + copyShare ? 'copy' : 'plain';
  }
}
