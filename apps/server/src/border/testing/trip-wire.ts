import dns from 'node:dns';
import net from 'node:net';

/** What this process tried to reach while the wire was up: `host:port`, or a path of a socket; and the names it looked up. */
export type TripWire = { readonly reached: readonly string[]; cut(): void };

/**
 * Notes every connection this process begins and every name that it looks up, but for those of `allowed` ports on this machine (the
 * database, a server that the test opened). Nothing else gets through.
 */
export function stretchTripWire(allowed: ReadonlySet<number>): TripWire {
  const reached: string[] = [];
  const { connect } = net.Socket.prototype;
  const { lookup } = dns;
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
    // Its own callers hand over an array of options and callback; others the options themselves.
    const first = Array.isArray(args[0]) ? args[0][0] : args[0];
    const to = (typeof first === 'object' ? first : { port: first, host: args[1] }) as net.TcpNetConnectOpts;
    const isOurs = allowed.has(Number(to.port)) && ['127.0.0.1', 'localhost', undefined].includes(to.host);
    if (isOurs) return Reflect.apply(connect, this, args);
    reached.push(
      to.port === undefined ? String((first as net.IpcNetConnectOpts).path) : `${to.host}:${to.port}`,
    );
    process.nextTick(() => this.destroy(new Error('The wire was touched.')));
    return this;
  } as typeof connect;
  dns.lookup = ((name: string, ...rest: unknown[]) => {
    if (name !== 'localhost') reached.push(name);
    return Reflect.apply(lookup, dns, [name, ...rest]);
  }) as typeof lookup;
  return {
    reached,
    cut: () => {
      net.Socket.prototype.connect = connect;
      dns.lookup = lookup;
    },
  };
}
