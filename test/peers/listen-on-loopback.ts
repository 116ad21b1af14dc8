import { Server } from 'node:net';

/**
 * Preloaded into somebody else's server that would listen on every address of the machine: whatever port it asks
 * for, it gets on the loopback alone.
 */
const listen = Server.prototype.listen;
Server.prototype.listen = function onLoopback(this: Server, ...asked: unknown[]) {
  const port = asked.find((one) => typeof one === 'number' || typeof one === 'string');
  const done = asked.find((one) => typeof one === 'function');
  return Reflect.apply(listen, this, [{ port: Number(port), host: '127.0.0.1' }, done]);
};
