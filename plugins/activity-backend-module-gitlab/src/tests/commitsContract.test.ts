import { runStreamContract } from '@activity-insights/plugin-activity-node/testUtils';
import { FakeRepository } from '../__testUtils__/FakeRepository';
import { serveRepository } from '../__testUtils__/serveRepository';

runStreamContract({
  name: 'commits of GitLab',
  async prepare(situation) {
    const repository = new FakeRepository();
    let malformedKey: string | undefined;
    if (situation === 'filled') {
      const [, , third] = repository.grow('main', 8);
      repository.grow('side', 3, third);
    } else if (situation === 'malformed') {
      [, malformedKey] = repository.grow('main', [
        {},
        { authored_date: 'yesterday' },
        {},
      ]);
    }
    const served = await serveRepository(repository);
    return {
      createStream: () => served.createStream(['*']),
      malformedKey,
      hintKeys: ['push'],
      cleanUp: () => served.close(),
    };
  },
});
