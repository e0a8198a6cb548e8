import { Agenda } from './Agenda';

describe('Agenda', () => {
  it('does everything up to a moment, in order of time, then of entry', () => {
    const done: string[] = [];
    const agenda = new Agenda();
    agenda.add(20, () => done.push('late'));
    agenda.add(10, () => done.push('early'));
    agenda.add(20, () => done.push('late, second'));
    agenda.add(21, () => done.push('too late'));
    agenda.run(20);
    expect(done).toEqual(['early', 'late', 'late, second']);
  });
});
