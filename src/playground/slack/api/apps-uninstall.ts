import { removeApp } from '../world/remove-app.ts';
import { type ApiMethod, ok, refuse, stringArg } from './method.ts';

export const appsUninstall: ApiMethod = {
  run({ core, team, args }) {
    const { clientId, clientSecret } = core.world.app;
    if (stringArg(args, 'client_id') !== (clientId ?? null)) return refuse('invalid_client_id');
    if (stringArg(args, 'client_secret') !== (clientSecret ?? null)) return refuse('bad_client_secret');
    void removeApp(core, team, 'app_uninstalled');
    return ok();
  },
};
