import { PassThrough } from 'node:stream';
import type { Response } from 'express';
import { sendCsv } from './sendCsv';

/** A response that takes so many bytes at once. */
function responseOf(bytes: number) {
  const stream = new PassThrough({ highWaterMark: bytes });
  return Object.assign(stream, {
    type: () => stream,
    attachment: () => stream,
  });
}

const columns = ['a', 'b'];

describe('sendCsv', () => {
  it('leaves nothing listening, however many tables there are', async () => {
    const response = responseOf(8);
    const before = response.listenerCount('close');
    let most = 0;
    response.on('data', () => {
      most = Math.max(most, response.listenerCount('close') - before);
    });
    const tables = Array.from({ length: 50 }, (_, number) => ({
      columns,
      rows: [[number, 'long enough']],
    }));
    await sendCsv(response as unknown as Response, 'numbers', tables);
    expect(most).toBeLessThan(2);
    expect(response.listenerCount('close')).toBe(before);
    expect(response.listenerCount('error')).toBe(0);
  });
});
