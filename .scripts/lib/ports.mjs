import net from 'node:net';

/** Whether something answers on this port of this machine. */
export async function isListening(port) {
  const answers = await Promise.all(
    ['127.0.0.1', '::1'].map(host => connects({ host, port })),
  );
  return answers.includes(true);
}

function connects(address) {
  return new Promise(resolve => {
    const socket = net.connect(address);
    const done = answer => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}
