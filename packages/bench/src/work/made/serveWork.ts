import { serveMade } from '../../session/serveMade';
import { madeEntities } from './madeEntities';
import { MadeWork } from './MadeWork';
import { MadeWorkSource } from './MadeWorkSource';
import { statementCountModule } from './StatementCount';
import { readWorkWorld } from './WorkWorld';

const workOf = (folder: string) => new MadeWork(readWorkWorld(folder));

serveMade({
  moduleId: 'made-work',
  sources: folder => [new MadeWorkSource(folder, workOf(folder))],
  entities: folder => madeEntities(workOf(folder)),
  features: [statementCountModule],
});
