import {
  type ContractSituation,
  runStreamContract,
} from '@activity-insights/plugin-activity-node/testUtils';
import { createBoardsStream } from '../boards/createBoardsStream';
import { createTypesStream } from '../types/createTypesStream';
import { createVersionsStream } from '../versions/createVersionsStream';
import { pageOf, StubJira } from '../__testUtils__/StubJira';
import { TreeJira } from '../__testUtils__/TreeJira';

const site = { id: 'site', name: 'Site' };

/** Eight things, or none, or two and one that cannot be understood. */
function thingsIn<T extends object>(
  situation: ContractSituation,
  thing: (id: number) => T,
): object[] {
  const count = { filled: 8, empty: 0, malformed: 2 }[situation];
  const things = Array.from({ length: count }, (_, index) => thing(index + 1));
  return situation === 'malformed' ? [...things, { id: 77 }] : things;
}

runStreamContract({
  name: 'issue types of Jira',
  async prepare(situation) {
    const types = thingsIn(situation, id => ({ id: `${id}`, name: 'Story' }));
    const jira = new StubJira({ '/rest/api/3/issuetype': () => types });
    return {
      createStream: () => createTypesStream(jira.site, site, undefined),
      malformedKey: 'type 77',
    };
  },
});

runStreamContract({
  name: 'versions of Jira',
  takesHints: true,
  async prepare(situation) {
    const versions = thingsIn(situation, id => ({
      id: `${id}`,
      name: `1.${id}`,
      released: true,
      releaseDate: `2026-01-0${id}`,
    }));
    const jira = new StubJira({
      '/rest/api/3/project/10001/versions': () => versions,
    });
    const project = { id: '10001', name: 'Web' };
    return {
      createStream: () => createVersionsStream(jira.site, project, 'WEB'),
      malformedKey: 'version 77',
      hintKeys: ['1', '99'],
    };
  },
});

runStreamContract({
  name: 'sprints of Jira',
  takesHints: true,
  async prepare(situation) {
    const sprints = thingsIn(situation, id => ({
      id,
      name: `Sprint ${id}`,
      state: id > 6 ? 'future' : 'closed',
      originBoardId: 1,
    }));
    const agile = '/rest/agile/1.0';
    const jira = new StubJira({
      [`${agile}/board`]: query => pageOf([{ id: 1, type: 'scrum' }], query),
      [`${agile}/board/1/sprint`]: query => pageOf(sprints, query, 3),
    });
    return {
      createStream: () => createBoardsStream(jira.site, site, ['10001']),
      malformedKey: 'sprint 77',
      hintKeys: ['sprint:3', 'board:1'],
    };
  },
});

runStreamContract({
  name: 'hierarchies of Jira',
  async prepare(situation) {
    const child = { project: 'OPS', type: 'Story', parent: 1 } as const;
    const jira = new TreeJira(
      situation === 'empty'
        ? {}
        : {
            1: { project: 'WEB', type: 'Epic' },
            2: child,
            3: {
              ...child,
              ...(situation === 'malformed' && { fields: { status: null } }),
            },
            4: child,
          },
    );
    return {
      createStream: () => jira.stream(),
      malformedKey: 'issue/3',
    };
  },
});
