import { CompanyClock } from './CompanyClock';

const founded = Date.UTC(2025, 4, 19);
const noon = Date.UTC(2026, 10, 16, 12);

/** A machine whose clock the test moves. */
function machineAt(start: number) {
  let shown = start;
  return {
    read: () => shown,
    pass: (milliseconds: number) => {
      shown += milliseconds;
    },
  };
}

describe('CompanyClock', () => {
  it('shows what the machine shows unless it is told otherwise', () => {
    const machine = machineAt(noon);
    const clock = new CompanyClock({
      founded,
      running: true,
      machine: machine.read,
    });
    machine.pass(1500);
    expect(clock.now()).toBe(noon + 1500);
  });

  it('goes on from its start at the pace of the machine', () => {
    const machine = machineAt(5);
    const clock = new CompanyClock({
      founded,
      start: noon,
      running: true,
      machine: machine.read,
    });
    expect(clock.now()).toBe(noon);
    machine.pass(60_000);
    expect(clock.now()).toBe(noon + 60_000);
  });

  it('stands until it is moved, and goes on when told', () => {
    const machine = machineAt(5);
    const clock = new CompanyClock({
      founded,
      start: noon,
      running: false,
      machine: machine.read,
    });
    machine.pass(60_000);
    expect(clock.now()).toBe(noon);
    clock.set(noon + 10);
    expect(clock.now()).toBe(noon + 10);
    clock.run();
    machine.pass(7);
    expect(clock.now()).toBe(noon + 17);
    clock.stop();
    machine.pass(7);
    expect(clock.now()).toBe(noon + 17);
    expect(clock.running).toBe(false);
  });

  it('can be set while it runs, also to an earlier moment', () => {
    const machine = machineAt(5);
    const clock = new CompanyClock({
      founded,
      start: noon,
      running: true,
      machine: machine.read,
    });
    machine.pass(1000);
    clock.set(founded);
    machine.pass(2);
    expect(clock.now()).toBe(founded + 2);
  });

  it('refuses moments before the founding and what is no moment', () => {
    const clock = new CompanyClock({ founded, start: noon, running: false });
    expect(() => clock.set(founded - 1)).toThrow(
      "The company's clock starts at 2025-05-19T00:00:00.000Z, when it was founded",
    );
    expect(() => clock.set(Number.NaN)).toThrow('clock starts at');
    expect(clock.now()).toBe(noon);
  });
});
