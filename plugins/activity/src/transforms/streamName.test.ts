import { streamName } from './streamName';

describe('streamName', () => {
  it.each([
    ['git/local/..%2Fquay/commits', 'git · local · ../quay · commits'],
    ['git/local/100%/commits', 'git · local · 100% · commits'],
    ['tide', 'tide'],
  ])('%s', (id, expected) => {
    expect(streamName(id)).toBe(expected);
  });
});
