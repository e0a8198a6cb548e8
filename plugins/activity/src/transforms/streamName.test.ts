import { streamName } from './streamName';

describe('streamName', () => {
  it.each([
    ['git/local/..%2Fquay/commits', 'git · local · ../quay · commits'],
    ['git/local/100%/commits', 'git · local · 100% · commits'],
    ['tide', 'tide'],
  ])('%s', (id, expected) => {
    expect(streamName(id)).toBe(expected);
  });

  it('knows projects by name where it is told', () => {
    const id = 'gitlab/bay/113/commits';
    const stream = { id, source: 'gitlab', instance: 'bay' };
    expect(
      streamName(id, [
        { ...stream, id: 'other', project: 'x', resource: 'commits' },
        { ...stream, project: 'crew/tug', resource: 'commits' },
      ]),
    ).toBe('gitlab · bay · crew/tug · commits');
  });
});
