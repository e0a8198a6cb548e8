import { readFields } from './readFields';

async function read(width: number, chunks: Array<string | Buffer>) {
  async function* output() {
    for (const chunk of chunks) {
      yield Buffer.from(chunk);
    }
  }
  const batches: string[][] = [];
  for await (const batch of readFields(output(), width)) {
    batches.push(batch);
  }
  return batches;
}

describe('readFields', () => {
  it.each<[string, number, Array<string | Buffer>, string[][]]>([
    ['nothing', 2, [], []],
    ['whole records', 2, ['a\0b\0c\0d\0'], [['a', 'b', 'c', 'd']]],
    ['a field in two chunks', 2, ['a\0be', 'fore\0'], [['a', 'before']]],
    [
      'a record in three chunks',
      3,
      ['a\0', 'b', '\0c\0d\0'],
      [['a', 'b', 'c']],
    ],
    ['empty fields', 3, ['\0\0\0\0\0\0'], [['', '', '', '', '', '']]],
    ['an unfinished record', 2, ['a\0b\0c\0d'], [['a', 'b']]],
    [
      'a character in two chunks',
      1,
      [Buffer.from([0xc3]), Buffer.from([0xbc, 0x00])],
      [['\u00fc']],
    ],
    [
      'bytes that are not UTF-8',
      1,
      [Buffer.from([0x61, 0xff, 0x62, 0x00])],
      [['a\ufffdb']],
    ],
  ])('reads %s', async (_, width, chunks, expected) => {
    await expect(read(width, chunks)).resolves.toEqual(expected);
  });

  it('gives no lone surrogate', async () => {
    const [[field]] = await read(1, [Buffer.from([0xed, 0xa0, 0x80, 0x00])]);
    expect(field).toMatch(/^\ufffd+$/);
  });

  it('keeps the beginning of an endless field, and what follows it', async () => {
    const chunk = 'x'.repeat(100_000);
    const chunks = [...Array.from({ length: 30 }, () => chunk), '\0next\0'];
    const [[long, next]] = await read(2, chunks);
    expect(long.length).toBeLessThan(1_200_000);
    expect(next).toBe('next');
  });
});
