import { Queue } from './Queue';

describe('Queue', () => {
  it('gives what comes first, also if it was put there last', () => {
    const queue = new Queue<{ at: number; name: string }>();
    queue.add({ at: 20, name: 'b' });
    queue.add({ at: 10, name: 'a' });
    queue.add({ at: 20, name: 'c' });
    expect(queue.take(20)?.name).toBe('a');
    queue.add({ at: 15, name: 'in between' });
    expect(queue.take(20)?.name).toBe('in between');
    expect(queue.take(19)).toBeUndefined();
    expect(queue.take(20)?.name).toBe('b');
    expect(queue.take(20)?.name).toBe('c');
    expect(queue.take(Infinity)).toBeUndefined();
  });
});
