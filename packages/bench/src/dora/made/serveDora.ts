import { serveMade } from '../../session/serveMade';
import { doraEntities } from './doraEntities';
import { DoraSource } from './DoraSource';
import { readDoraWorld } from './DoraWorld';
import { MadeDora } from './MadeDora';

serveMade({
  moduleId: 'made-dora',
  sources: folder => {
    const world = readDoraWorld(folder);
    return [new DoraSource(new MadeDora(world), world.now)];
  },
  entities: folder => doraEntities(new MadeDora(readDoraWorld(folder))),
});
