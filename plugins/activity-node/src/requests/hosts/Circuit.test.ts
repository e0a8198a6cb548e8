import { FakeClock } from '../tests/FakeClock';
import { Circuit } from './Circuit';

const second = 1_000;

function setUp() {
  const clock = new FakeClock();
  const log: string[] = [];
  const circuit = new Circuit(
    'jira.example',
    {
      failuresToOpen: 3,
      firstRestMs: 30 * second,
      longestRestMs: 100 * second,
    },
    clock,
    {
      onOpened: (until, reason) =>
        log.push(`open for ${(until - clock.now()) / second} s: ${reason}`),
      onClosed: () => log.push('closed'),
    },
  );
  const fail = (times: number) => {
    for (let time = 0; time < times; time++) circuit.enter().failed('refused');
  };
  return { clock, circuit, log, fail };
}

describe('Circuit', () => {
  it('opens after failures in a row, and says so once', () => {
    const { circuit, log, fail } = setUp();
    fail(2);
    circuit.enter().succeeded();
    fail(2);
    expect(circuit.state).toBe('closed');
    const late = circuit.enter();
    fail(1);
    late.failed('refused');
    expect(circuit.state).toBe('open');
    expect(log).toEqual([
      'open for 30 s: 3 failures in a row, the last: refused',
    ]);
  });

  it('refuses at once while it is open', async () => {
    const { clock, circuit, fail } = setUp();
    fail(3);
    await clock.advance(10 * second);
    expect(() => circuit.enter()).toThrow(
      expect.objectContaining({
        code: 'unavailable',
        retryAfterMs: 20 * second,
        message:
          'jira.example is left alone until 2026-03-02T10:00:30.000Z: 3 failures in a row, the last: refused',
      }),
    );
  });

  it('lets one probe through, whose success closes it', async () => {
    const { clock, circuit, log, fail } = setUp();
    fail(3);
    await clock.advance(30 * second);
    expect(circuit.state).toBe('half-open');
    const probe = circuit.enter();
    expect(() => circuit.enter()).toThrow(
      expect.objectContaining({ code: 'unavailable', retryAfterMs: 5_000 }),
    );
    probe.succeeded();
    expect(circuit.state).toBe('closed');
    expect(circuit.reason).toBeUndefined();
    expect(log.at(-1)).toBe('closed');
  });

  it('rests longer with each probe that fails, within a bound, and forgets it on success', async () => {
    const { clock, circuit, log, fail } = setUp();
    fail(3);
    for (const rest of [30, 60, 100, 100]) {
      await clock.advance(rest * second);
      circuit.enter().failed('timed out');
    }
    expect(log.slice(1)).toEqual([
      'open for 60 s: it still fails: timed out',
      'open for 100 s: it still fails: timed out',
      'open for 100 s: it still fails: timed out',
      'open for 100 s: it still fails: timed out',
    ]);
    await clock.advance(100 * second);
    circuit.enter().succeeded();
    fail(3);
    expect(log.at(-1)).toMatch('open for 30 s');
  });

  it('gives the probe to the next one when it was abandoned', async () => {
    const { clock, circuit, fail } = setUp();
    fail(3);
    await clock.advance(30 * second);
    circuit.enter().abandoned();
    expect(circuit.state).toBe('half-open');
    circuit.enter().succeeded();
    expect(circuit.state).toBe('closed');
  });

  it('closes on a late success, and a probe under way is then like any other request', async () => {
    const { clock, circuit, fail } = setUp();
    const late = circuit.enter();
    fail(3);
    await clock.advance(30 * second);
    const probe = circuit.enter();
    late.succeeded();
    expect(circuit.state).toBe('closed');
    circuit.enter().succeeded();
    probe.failed('refused');
    expect(circuit.state).toBe('closed');
  });

  it('counts the failures of one target once', () => {
    const { circuit } = setUp();
    for (let time = 0; time < 10; time++)
      circuit.enter().failed('500', 'GET /a');
    expect(circuit.state).toBe('closed');
    circuit.enter().failed('500', 'GET /b');
    circuit.enter().failed('500', 'GET /c');
    expect(circuit.state).toBe('open');
  });
});
