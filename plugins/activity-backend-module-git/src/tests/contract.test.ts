import { runStreamContract } from '@activity-insights/plugin-activity-node/testUtils';
import { countOpenRepositories, streamsOf } from './gitStreams';
import { removeFolders, TestRepository } from './TestRepository';

afterAll(removeFolders);

const unreadableDate = {
  author: 'Ada <ada@mail.example>',
  authorDate: 'today',
};

runStreamContract({
  name: 'commits',
  async prepare(situation) {
    const repository = new TestRepository();
    let malformedKey: string | undefined;
    if (situation === 'filled') {
      const [, , third] = repository.writeLine('main', numbered(8));
      const side = repository.writeCommit({ parents: [third] });
      repository.setRef('refs/heads/side', side);
    } else if (situation === 'malformed') {
      [, malformedKey] = repository.writeLine('main', [
        { message: 'One' },
        { ...unreadableDate, committerDate: '1767603600 +0000' },
        { message: 'Three' },
      ]);
    }
    return {
      createStream: async () =>
        (await streamsOf(repository.configured())).commits,
      malformedKey,
      openResources: countOpenRepositories,
    };
  },
});

runStreamContract({
  name: 'tags',
  async prepare(situation) {
    const repository = new TestRepository();
    const [sha] = repository.writeLine('main', numbered(1));
    if (situation !== 'empty') {
      for (let number = 1; number <= 8; number += 1) {
        repository.setRef(`refs/tags/v${number}`, sha);
      }
    }
    if (situation === 'malformed') {
      repository.setRef('refs/tags/file', repository.writeObject('blob', 'x'));
    }
    return {
      createStream: async () => (await streamsOf(repository.configured())).tags,
      malformedKey: 'tag:file',
      openResources: countOpenRepositories,
    };
  },
});

function numbered(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    message: `Change number ${index}`,
    authorDate: `${1767603600 + index * 3600} +0100`,
  }));
}
