import { SourceError } from '../../SourceError';
import { FakeClock } from '../tests/FakeClock';
import { HostGate } from './HostGate';
import { RateLimitLedger } from './RateLimitLedger';
import type { Admission, Visitor } from './Visitor';

const second = 1_000;
const hour = 3_600 * second;

function setUp(options: { concurrency?: number; perMinute?: number } = {}) {
  const clock = new FakeClock();
  const ledger = new RateLimitLedger();
  const gate = new HostGate({
    host: 'jira.example',
    clock,
    concurrency: options.concurrency ?? 100,
    perMinute: options.perMinute ?? 6_000,
    longestWaitMs: 30 * second,
    paceAt: now => ledger.paceAt(now),
  });
  const start = clock.now();
  const entered: string[] = [];
  const admissions: Admission[] = [];
  const errors: unknown[] = [];
  const enter = (name: string, visitor: Partial<Visitor> = {}) =>
    gate
      .enter({
        party: name[0],
        signal: undefined,
        giveUpAt: Infinity,
        ...visitor,
      })
      .then(
        admission => {
          entered.push(`${name}@${(clock.now() - start) / second}`);
          admissions.push(admission);
        },
        error => {
          errors.push(error);
        },
      );
  return { clock, ledger, gate, entered, admissions, errors, enter };
}

describe('HostGate', () => {
  it('bounds how many are in, and serves parties by turns', async () => {
    const { clock, gate, entered, admissions, enter } = setUp({
      concurrency: 2,
    });
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'b2']) enter(name);
    await clock.advance(0);
    expect(entered).toEqual(['a1@0', 'a2@0']);
    expect({ inFlight: gate.inFlight, waiting: gate.waiting }).toEqual({
      inFlight: 2,
      waiting: 4,
    });
    for (let index = 0; index < 6; index++) {
      admissions[index].leave();
      admissions[index].leave();
      await clock.advance(0);
      expect(gate.inFlight).toBeLessThanOrEqual(2);
    }
    expect(entered.map(entry => entry.slice(0, 2))).toEqual([
      'a1',
      'a2',
      'a3',
      'b1',
      'a4',
      'b2',
    ]);
    expect(gate.inFlight).toBe(0);
    expect(clock.timers).toBe(0);
  });

  it('spreads a budget evenly', async () => {
    const { clock, entered, enter } = setUp({ perMinute: 60 });
    for (let index = 0; index < 4; index++) enter(`a${index}`);
    await clock.advance(10 * second);
    expect(entered).toEqual(['a0@0', 'a1@1.017', 'a2@2.034', 'a3@3.051']);
  });

  it('says how long the budget or a pause held somebody back', async () => {
    const { clock, gate, admissions, enter } = setUp({ concurrency: 1 });
    enter('a1');
    enter('a2');
    await clock.advance(3 * second);
    const until = clock.now() + 2 * second;
    admissions[0].leave();
    await clock.advance(0);
    gate.pauseFor({ until, code: 'rate-limited', reason: 'status 429' });
    admissions[1].leave();
    enter('a3');
    await clock.advance(5 * second);
    expect(admissions.map(({ heldMs }) => heldMs)).toEqual([0, 0, 2_000]);
  });

  it('lets nobody in during a pause, and not all at once after it', async () => {
    const { clock, gate, entered, enter } = setUp({ perMinute: 600 });
    const until = clock.now() + 20 * second;
    gate.pauseFor({ until, code: 'rate-limited', reason: 'status 429' });
    gate.pauseFor({
      ...{ until: until - 9 * second, code: 'unavailable' },
      reason: '',
    });
    for (let index = 0; index < 30; index++) enter(`a${index}`);
    await clock.advance(20 * second);
    expect(entered).toEqual(['a0@20']);
    await clock.advance(second);
    expect(entered.length).toBeLessThanOrEqual(11);
    await clock.advance(2 * second);
    expect(entered).toHaveLength(30);
    expect(gate.pause).toBeUndefined();
  });

  it('sends waiters away when the pause is long, those who wait already and those who come', async () => {
    const { clock, gate, errors, enter } = setUp({ concurrency: 1 });
    enter('a1');
    enter('a2');
    await clock.advance(0);
    const until = clock.now() + 31 * second;
    gate.pauseFor({ until, code: 'rate-limited', reason: 'status 429' });
    enter('b1');
    await clock.advance(0);
    const refusal = {
      code: 'rate-limited',
      retryAfterMs: 31 * second,
      message:
        'jira.example has asked to wait until 2026-03-02T10:00:31.000Z: status 429',
    };
    expect(errors).toEqual([
      expect.objectContaining(refusal),
      expect.objectContaining(refusal),
    ]);
    expect(errors[0]).toBeInstanceOf(SourceError);
    expect(gate.waiting).toBe(0);
  });

  it('goes slower when the host says that little is left, until its window is over', async () => {
    const { clock, ledger, entered, enter } = setUp();
    const resetAt = clock.now() + 20 * second;
    ledger.note(
      'a',
      { resource: '', limit: 100, remaining: 4, resetAt },
      clock.now(),
    );
    for (let index = 0; index < 9; index++) enter(`a${index}`);
    await clock.advance(19 * second);
    expect(entered).toEqual(['a0@0', 'a1@5', 'a2@10', 'a3@15']);
    await clock.advance(2 * second);
    expect(entered).toHaveLength(9);
  });

  it('sends waiters away when nothing is left for long', async () => {
    const { clock, ledger, admissions, errors, enter } = setUp();
    enter('a1');
    await clock.advance(0);
    const resetAt = clock.now() + hour;
    ledger.note(
      'a',
      { resource: '', limit: 100, remaining: 0, resetAt },
      clock.now(),
    );
    admissions[0].leave();
    enter('a2');
    await clock.advance(0);
    expect(errors).toEqual([
      expect.objectContaining({ code: 'rate-limited', retryAfterMs: hour }),
    ]);
  });

  it('forgets at once who was aborted, and serves the others', async () => {
    const { clock, gate, entered, admissions, errors, enter } = setUp({
      concurrency: 1,
    });
    const controller = new AbortController();
    enter('a1');
    enter('a2', { signal: controller.signal });
    enter('a3');
    await clock.advance(0);
    controller.abort(new Error('lease lost'));
    await clock.advance(0);
    expect(errors).toEqual([new Error('lease lost')]);
    expect(gate.waiting).toBe(1);
    enter('a4', { signal: controller.signal });
    admissions[0].leave();
    await clock.advance(0);
    expect(entered).toEqual(['a1@0', 'a3@0']);
    expect(errors).toHaveLength(2);
  });

  it('lets waiters give up', async () => {
    const { clock, gate, errors, enter } = setUp({ concurrency: 1 });
    enter('a1');
    enter('a2', { giveUpAt: clock.now() + 5 * second });
    await clock.advance(5 * second);
    expect(errors).toEqual([expect.objectContaining({ code: 'rate-limited' })]);
    expect(gate.waiting).toBe(0);
  });

  it('counts what is sent under the admission of another one', async () => {
    const { clock, gate, entered, enter } = setUp({ perMinute: 60 });
    enter('a1');
    gate.charge();
    enter('a2');
    await clock.advance(10 * second);
    expect(entered).toEqual(['a1@0', 'a2@2.034']);
  });

  it('obeys new limits at once', async () => {
    const { clock, gate, entered, enter } = setUp({ concurrency: 1 });
    enter('a1');
    enter('a2');
    enter('a3');
    gate.setLimits(2, 6_000);
    await clock.advance(0);
    expect(entered).toEqual(['a1@0', 'a2@0']);
  });
});
