import { createFakeWorld } from '../../fakes/fake-world.ts';
import { proveUninstalling } from './prove-uninstalling.ts';

proveUninstalling(() => async () => createFakeWorld());
