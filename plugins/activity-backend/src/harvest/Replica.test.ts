import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Replica } from './Replica';

describe('Replica', () => {
  const running = [7, 8];
  const isRunning = (pid: number) => running.includes(pid);
  const replica = (host: string, pid: number, life: string) =>
    new Replica({ host, pid, life, isRunning });
  const present = replica('web-1', 7, 'second');

  it.each([
    ['itself', present, false],
    ['who had its number before', replica('web-1', 7, 'first'), true],
    ['a dead neighbour', replica('web-1', 9, 'first'), true],
    ['a living neighbour', replica('web-1', 8, 'first'), false],
    ['its like on another machine', replica('web-2', 7, 'first'), false],
    ['the dead of another machine', replica('web-2', 9, 'first'), false],
  ])('knows of %s whether it is dead', (_, other, expected) => {
    expect(present.hasOutlived(other.newLeaseToken())).toBe(expected);
  });

  it.each(['', 'token', '6f2b1c1e-6a0e-4a8e-9b57-0a6b0f6b5f11', 'web-1/9/x'])(
    'knows nothing of %j',
    token => expect(present.hasOutlived(token)).toBe(false),
  );

  it('gives no token twice', () => {
    const tokens = [1, 2, 3].map(() => present.newLeaseToken());
    expect(new Set(tokens).size).toBe(3);
  });

  it('asks the machine which processes there are', async () => {
    const child = spawn(process.execPath, [
      '-e',
      'setTimeout(() => {}, 60_000)',
    ]);
    const other = new Replica({ pid: child.pid, life: 'other' });
    const token = other.newLeaseToken();
    expect(new Replica().hasOutlived(token)).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(new Replica().hasOutlived(token)).toBe(true);
  });
});
