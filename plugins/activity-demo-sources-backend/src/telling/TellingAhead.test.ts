import type { ToldCompany } from '../chronicle/createCompany';
import { TellingAhead } from './TellingAhead';
import type { TellingTask } from './teller';

const now = 1_700_000_000_000;
const dayMs = 86_400_000;
const clock = { now: () => now };
const options = { seed: 3, scale: { people: 2, months: 1 } };
const { signal } = new AbortController();

function companyOf(count: number) {
  const kept = new Set<string>();
  const keep = jest.fn();
  const company = {
    options,
    teams: Array.from({ length: count }, (_, i) => ({ id: `t${i}` })),
    isKept: (team: string, horizon: number) =>
      kept.has(team) && horizon <= now + dayMs,
    keep,
  };
  return { kept, keep, company: company as unknown as ToldCompany };
}

describe('TellingAhead', () => {
  it('has one of each pair of a large company told, each once, and keeps what is told', async () => {
    const { company, keep } = companyOf(11);
    const tasks: TellingTask[] = [];
    const telling = new TellingAhead(company, clock, async (task, onTold) => {
      tasks.push(task);
      onTold([]);
    });
    expect(await telling.run(signal)).toBe(true);
    expect(tasks.flatMap(({ teams }) => teams).sort()).toEqual([
      't0',
      't10',
      't2',
      't4',
      't6',
      't8',
    ]);
    for (const task of tasks) {
      expect(task).toMatchObject({ options, horizon: now + dayMs });
    }
    expect(keep).toHaveBeenCalledTimes(tasks.length);
  });

  it('leaves out what is kept for the next day', async () => {
    const { company, kept } = companyOf(10);
    const told: string[] = [];
    const telling = new TellingAhead(company, clock, async ({ teams }) => {
      told.push(...teams);
    });
    for (let i = 0; i < 9; i++) kept.add(`t${i}`);
    expect(await telling.run(signal)).toBe(true);
    expect(told).toEqual(['t9']);
    kept.add('t9');
    expect(await telling.run(signal)).toBe(false);
    expect(told).toHaveLength(1);
  });

  it('has nothing to do in a small company', async () => {
    const tell = jest.fn();
    const { company } = companyOf(8);
    expect(await new TellingAhead(company, clock, tell).run(signal)).toBe(
      false,
    );
    expect(tell).not.toHaveBeenCalled();
  });

  it('ends the other processes when one fails', async () => {
    const { company } = companyOf(40);
    const ended: boolean[] = [];
    let calls = 0;
    const telling = new TellingAhead(company, clock, (_, __, ending) => {
      ending.addEventListener('abort', () => ended.push(true));
      calls += 1;
      return calls === 1
        ? Promise.reject(new Error('lost'))
        : new Promise(() => undefined);
    });
    await expect(telling.run(signal)).rejects.toThrow('lost');
    expect(ended).toHaveLength(calls);
  });
});
