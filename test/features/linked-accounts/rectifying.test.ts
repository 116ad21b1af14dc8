import { createFakeWorld } from '../../fakes/fake-world.ts';
import { proveRectifying } from './prove-rectifying.ts';

proveRectifying(() => async () => createFakeWorld());
