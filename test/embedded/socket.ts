import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection without any HTTP of its own: what is written is what arrives. */
export async function socketTo(host: string): Promise<Socket> {
  const [address = '', port] = host.split(':');
  const socket = connect(Number(port), address);
  socket.setEncoding('latin1');
  await once(socket, 'connect');
  socket.on('error', () => {}); // A test that breaks a connection looks at what the registry makes of it.
  return socket;
}

/** Writes text and reads until `until` has arrived or the other side ends. */
export async function exchange(socket: Socket, text: string, until: RegExp): Promise<string> {
  let read = '';
  const done = new Promise<string>((resolve, reject) => {
    const take = (chunk: string): void => {
      read += chunk;
      if (until.test(read)) finish();
    };
    const finish = (): void => {
      socket.off('data', take).off('end', finish);
      resolve(read);
    };
    socket.on('data', take).once('end', finish).once('error', reject);
  });
  socket.write(text);
  return done;
}
