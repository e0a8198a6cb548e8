import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Request, Response } from 'express';
import type { Company } from './model';
import { TellingAhead } from './TellingAhead';

function companyOf(teams: number) {
  const told: string[] = [];
  const company = {
    teams: Array.from({ length: teams }, (_, i) => ({ id: `t${i}` })),
    prepare: (id: string) => told.push(id),
  };
  return { told, company: company as unknown as Company };
}

const clock = { now: () => 1 };

describe('TellingAhead', () => {
  it('asks for all that a large company has, and for nothing of a small one', async () => {
    const large = companyOf(9);
    expect(await new TellingAhead(large.company, clock).run()).toBe(true);
    expect(large.told).toHaveLength(9);
    const small = companyOf(8);
    expect(await new TellingAhead(small.company, clock).run()).toBe(false);
    expect(small.told).toEqual([]);
  });

  it('waits while somebody waits for an answer', async () => {
    const { told, company } = companyOf(9);
    const telling = new TellingAhead(company, clock);
    const response = new EventEmitter();
    const next = jest.fn();
    telling.attend({} as Request, response as Response, next);
    const run = telling.run();
    await pause(70);

    expect(next).toHaveBeenCalledTimes(1);
    expect(told).toEqual([]);
    response.emit('close');
    await run;
    expect(told).toHaveLength(9);
  });

  it('ends when it is told to', async () => {
    const { told, company } = companyOf(9);
    const stopping = new AbortController();
    stopping.abort();
    const telling = new TellingAhead(company, clock);
    expect(await telling.run(stopping.signal, 60_000)).toBe(false);
    expect(told).toEqual([]);
  });
});
