import type { KnownFields } from './KnownFields';
import { sprintsOf } from './sprintsOf';

const known: KnownFields = {
  estimate: [],
  epicLink: [],
  parentLink: [],
  sprint: ['sprint'],
  flagged: [],
};

function javaObject(properties: string): string {
  return `com.atlassian.greenhopper.service.sprint.Sprint@1f3a[${properties}]`;
}

describe('sprintsOf', () => {
  it('reads the objects of Cloud, each sprint once', () => {
    const sprint = [
      { id: 7, name: 'A, [b]', state: 'closed', boardId: 1 },
      { id: 12, name: 'C', state: 'active', boardId: 1 },
      { id: 7, name: 'A, [b]', state: 'closed', boardId: 1 },
    ];
    expect(sprintsOf({ sprint }, known)).toEqual(['7', '12']);
  });

  it.each([
    [
      'as it is',
      'id=7,rapidViewId=2,state=ACTIVE,name=Sprint 1,goal=,synced=false',
      '7',
    ],
    [
      'with everything in its name',
      'id=7,rapidViewId=2,state=ACTIVE,name=Berths, [new],id=9,goal=x,startDate=<null>,sequence=7',
      '7',
    ],
    ['with the id last', 'rapidViewId=2,state=CLOSED,name=A,id=3,id=7', '7'],
    ['with the id in the middle', 'rapidViewId=2,id=7,name=A', '7'],
    [
      'over several lines',
      'id=7,state=FUTURE,name=A,goal=First\nsecond ]',
      '7',
    ],
  ])('reads the text of Data Center %s', (_, properties, id) => {
    expect(sprintsOf({ sprint: [javaObject(properties)] }, known)).toEqual([
      id,
    ]);
  });

  it('reads plain numbers', () => {
    expect(sprintsOf({ sprint: [7, '12'] }, known)).toEqual(['7', '12']);
  });

  it.each([
    null,
    undefined,
    'x',
    [null, {}, 'Sprint 1', javaObject('name=A'), 1.5],
  ])('finds none in %j', sprint => {
    expect(sprintsOf({ sprint }, known)).toEqual([]);
  });
});
