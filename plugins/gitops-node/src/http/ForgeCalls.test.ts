import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { ForgeCalls, Patience } from './ForgeCalls';

/** What the forge does with a call. */
type Reply = RequestListener;

const PATIENCE: Patience = {
  callTimeout: 10_000,
  attempts: 3,
  firstPause: 10,
  rateLimitWaits: 60_000,
};

/** A minute: nothing that waits for it ends in time. */
const LONG = { ...PATIENCE, callTimeout: 60_000, firstPause: 60_000 };

function answer(
  status: number,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Reply {
  return (_request, response) => {
    response.writeHead(status, headers).end(body);
  };
}

const drop: Reply = request => {
  request.socket.destroy();
};

const dropBody: Reply = (_request, response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('half', () => response.destroy());
};

const silence: Reply = () => {};

const limited = answer(429, { 'retry-after': '1' });

describe('ForgeCalls', () => {
  let server: Server;
  let url: string;
  /** One for each call; the last one is for all further calls. */
  let replies: Reply[];
  /** The calls that came, as `method body`. */
  let seen: string[];
  let log: string[];
  let onCall: () => void;

  beforeEach(async () => {
    seen = [];
    log = [];
    onCall = () => {};
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) {
        body += chunk;
      }
      const reply = replies[Math.min(seen.length, replies.length - 1)];
      seen.push(`${request.method} ${body}`);
      onCall();
      reply(request, response);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(done => server.close(done));
  });

  function callsWith(
    patience: Partial<Patience> = {},
    signal?: AbortSignal,
  ): ForgeCalls {
    return new ForgeCalls({
      forge: 'GitHub',
      patience: { ...PATIENCE, ...patience },
      signal,
      logger: {
        info: message => log.push(message),
      },
    });
  }

  describe('both', () => {
    it.each(['read', 'write'] as const)(
      '%s gives the answer as it is',
      async way => {
        replies = [answer(201, { 'x-page': '2' }, '{"made":"ü"}')];
        const response = await callsWith()[way](url, {
          method: 'POST',
          body: 'x',
        });
        expect(response.status).toBe(201);
        expect(response.headers.get('x-page')).toBe('2');
        expect(await response.json()).toEqual({ made: 'ü' });
        expect(seen).toEqual(['POST x']);
        expect(log).toEqual([]);
      },
    );

    it.each([204, 205, 304, 400, 401, 403, 404, 409, 422, 501])(
      'give the status %d back, once',
      async status => {
        replies = [answer(status)];
        for (const way of ['read', 'write'] as const) {
          expect((await callsWith()[way](url)).status).toBe(status);
        }
        expect(seen).toHaveLength(2);
      },
    );

    it('understand a compressed body', async () => {
      const headers = { 'content-encoding': 'gzip' };
      replies = [answer(200, headers, gzipSync('{"a":1}'))];
      expect(await (await callsWith().read(url)).json()).toEqual({ a: 1 });
    });
  });

  describe('read', () => {
    it.each([
      ['5xx', answer(502), 'GitHub answered 502'],
      [
        'dropped connection',
        drop,
        'The connection to GitHub broke (UND_ERR_SOCKET)',
      ],
      ['lost body', dropBody, 'The connection to GitHub broke'],
    ])('repeats the call after a %s', async (_name, reply, reason) => {
      replies = [reply, reply, answer(200, {}, 'at last')];
      const response = await callsWith().read(url, {
        method: 'POST',
        body: 'query',
      });
      expect(await response.text()).toBe('at last');
      expect(seen).toEqual(['POST query', 'POST query', 'POST query']);
      expect(log).toHaveLength(2);
      expect(log[0]).toContain(reason);
      expect(log[0]).toMatch(/\. Trying again in [\d.]+ s$/);
    });

    it('repeats a call that took too long', async () => {
      replies = [silence, answer(200)];
      const { status } = await callsWith({ callTimeout: 300 }).read(url);
      expect(status).toBe(200);
      expect(log).toEqual([
        expect.stringContaining('GitHub did not answer within 0.3 s'),
      ]);
    });

    it('tries as often as the operator wants', async () => {
      replies = [answer(503)];
      await expect(callsWith({ attempts: 4 }).read(url)).rejects.toThrow(
        expect.objectContaining({
          name: 'LostAnswerError',
          message: expect.stringContaining('GitHub answered 503'),
        }),
      );
      expect(seen).toHaveLength(4);
    });

    it('names a forge that is not there', async () => {
      const { port } = server.address() as AddressInfo;
      await new Promise(done => server.close(done));
      await expect(
        callsWith({ attempts: 2 }).read(`http://127.0.0.1:${port}`),
      ).rejects.toThrow('The connection to GitHub broke (ECONNREFUSED)');
      expect(log).toHaveLength(1);
    });
  });

  describe('write', () => {
    it.each([
      ['5xx', answer(500), 'GitHub answered 500'],
      ['dropped connection', drop, 'The connection to GitHub broke'],
      ['lost body', dropBody, 'The connection to GitHub broke'],
      ['timeout', silence, 'GitHub did not answer within 0.3 s'],
    ])('is not repeated after a %s', async (_name, reply, message) => {
      replies = [reply, answer(200)];
      await expect(
        callsWith({ callTimeout: 300 }).write(url, { method: 'POST' }),
      ).rejects.toThrow(
        expect.objectContaining({
          name: 'LostAnswerError',
          message: expect.stringContaining(message),
        }),
      );
      expect(seen).toHaveLength(1);
      expect(log).toEqual([]);
    });
  });

  describe('a rate limit', () => {
    it.each(['read', 'write'] as const)(
      'is waited out by %s, however often it refuses',
      async way => {
        replies = [
          limited,
          answer(403, { 'retry-after': '1' }),
          answer(200, {}, 'at last'),
        ];
        const before = Date.now();
        const response = await callsWith({ attempts: 1 })[way](url);
        expect(await response.text()).toBe('at last');
        expect(Date.now() - before).toBeGreaterThanOrEqual(1_990);
        expect(seen).toHaveLength(3);
        expect(log).toHaveLength(2);
        expect(log[0]).toMatch(
          /^GitHub's rate limit for this token is used up\. Waiting 1 s, until \d{4}-\d\d-\d\dT[\d:.]+Z, as GitHub asks$/,
        );
      },
    );

    it('is not waited for longer than the operator wants, in all', async () => {
      replies = [limited, limited, answer(200)];
      const calls = callsWith({ rateLimitWaits: 1_500 });
      await expect(calls.write(url)).rejects.toThrow(
        expect.objectContaining({
          name: 'ServiceUnavailableError',
          message: expect.stringMatching(
            /^GitHub's rate limit for this token is used up until \d{4}-\S+Z, which is longer than a task waits \(gitops\.pullRequest\.rateLimitWaits, 1\.5 s\)\. Run the task again after that; nothing is lost$/,
          ),
        }),
      );
      expect(seen).toHaveLength(2);
      expect(log).toHaveLength(1);
    });

    it('has one budget for all calls of a task', async () => {
      replies = [limited, answer(200), limited];
      const calls = callsWith({ rateLimitWaits: 1_500 });
      expect((await calls.read(url)).status).toBe(200);
      await expect(calls.write(url)).rejects.toThrow('longer than a task');
      expect(seen).toHaveLength(3);
    });

    it('that lasts too long fails at once', async () => {
      replies = [answer(429, { 'retry-after': '3600' })];
      await expect(callsWith().read(url)).rejects.toThrow(
        'longer than a task waits (gitops.pullRequest.rateLimitWaits, 60 s)',
      );
      expect(seen).toHaveLength(1);
      expect(log).toEqual([]);
    });
  });

  describe('a cancelled task', () => {
    const reason = new Error('The task was cancelled');
    let controller: AbortController;

    beforeEach(() => {
      controller = new AbortController();
    });

    it.each(['read', 'write'] as const)('sends no call: %s', async way => {
      replies = [answer(200)];
      controller.abort(reason);
      await expect(callsWith({}, controller.signal)[way](url)).rejects.toBe(
        reason,
      );
      expect(seen).toEqual([]);
    });

    it('cuts a read off', async () => {
      let closed = false;
      replies = [
        request => {
          request.socket.on('close', () => {
            closed = true;
          });
        },
      ];
      onCall = () => setImmediate(() => controller.abort(reason));
      await expect(callsWith(LONG, controller.signal).read(url)).rejects.toBe(
        reason,
      );
      expect(seen).toHaveLength(1);
      expect(log).toEqual([]);
      await new Promise(done => setTimeout(done, 100));
      expect(closed).toBe(true);
    });

    it('cuts a read off in the middle of its body', async () => {
      replies = [
        (_request, response) => {
          response.writeHead(200, { 'content-length': '100' });
          response.write('half', () => controller.abort(reason));
        },
      ];
      await expect(callsWith(LONG, controller.signal).read(url)).rejects.toBe(
        reason,
      );
    });

    it('learns what came of a write that is under way, and sends no other', async () => {
      replies = [
        (_request, response) => {
          controller.abort(reason);
          setTimeout(() => response.writeHead(201).end('made'), 200);
        },
      ];
      const calls = callsWith({}, controller.signal);
      const response = await calls.write(url, { method: 'POST' });
      expect(response.status).toBe(201);
      expect(await response.text()).toBe('made');
      await expect(calls.write(url)).rejects.toBe(reason);
      await expect(calls.read(url)).rejects.toBe(reason);
      expect(seen).toHaveLength(1);
    });

    it('does not wait longer than usual for a write', async () => {
      replies = [silence];
      onCall = () => controller.abort(reason);
      await expect(
        callsWith({ callTimeout: 300 }, controller.signal).write(url),
      ).rejects.toThrow('GitHub did not answer within 0.3 s');
    });

    it('ends the rest before another try', async () => {
      replies = [answer(500), answer(200)];
      const before = Date.now();
      onCall = () => setTimeout(() => controller.abort(reason), 200);
      await expect(callsWith(LONG, controller.signal).read(url)).rejects.toBe(
        reason,
      );
      expect(Date.now() - before).toBeLessThan(10_000);
      expect(log).toHaveLength(1);
      expect(seen).toHaveLength(1);
    });

    it.each(['read', 'write'] as const)(
      'ends the wait for a rate limit: %s',
      async way => {
        replies = [answer(429, { 'retry-after': '50' }), answer(200)];
        const before = Date.now();
        onCall = () => setTimeout(() => controller.abort(reason), 200);
        await expect(callsWith({}, controller.signal)[way](url)).rejects.toBe(
          reason,
        );
        expect(Date.now() - before).toBeLessThan(10_000);
        expect(log).toHaveLength(1);
        expect(seen).toHaveLength(1);
      },
    );
  });
});
