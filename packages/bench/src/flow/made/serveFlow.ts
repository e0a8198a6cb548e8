import { serveMade } from '../../session/serveMade';
import { flowEntities } from './flowEntities';
import { FlowSource } from './FlowSource';
import { flowStatementsModule } from './FlowStatements';
import { readFlowWorld } from './FlowWorld';
import { MadeFlow } from './MadeFlow';

const flowOf = (folder: string) => new MadeFlow(readFlowWorld(folder));

serveMade({
  moduleId: 'made-flow',
  sources: folder => {
    const flow = flowOf(folder);
    return [
      FlowSource.ofItems(folder, flow),
      FlowSource.ofChanges(folder, flow),
    ];
  },
  entities: folder => flowEntities(flowOf(folder)),
  features: [flowStatementsModule],
});
