/** OAuth2 client credentials against a real authorization server, and the life of a token against a scripted one. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Oauth2Authentication } from '../../src/model/authentication.ts';
import { callOf, compileConsumer, scopeOf, testRuntime } from '../consumes/consumer.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

let api: Upstream;
let tokens: Upstream;
let server: Server;
let issuer: string;
const binds = { ID: 'client one', SECRET: 's+cret/ü' };
const started: ReturnType<typeof testRuntime>[] = [];

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  [api, tokens] = await Promise.all([startUpstream(), startUpstream()]);
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server
  issuer = `http://127.0.0.1:${port}`;
  const client = (id: string, method: 'client_secret_basic' | 'client_secret_post') => ({
    client_id: id,
    client_secret: 'a-secret-of-some-length',
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
    token_endpoint_auth_method: method,
  });
  const provider = new Provider(issuer, {
    clients: [client('basic', 'client_secret_basic'), client('post', 'client_secret_post')],
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
    scopes: ['read', 'write'],
  });
  server.on('request', provider.callback());
});
beforeEach(() => {
  api.requests.length = 0;
  tokens.requests.length = 0;
  api.answer({ status: 200, json: {} });
});
afterAll(async () => {
  await Promise.all(started.map((runtime) => runtime.stop()));
  await Promise.all([api.stop(), tokens.stop()]);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

type Configuration = Partial<Omit<Oauth2Authentication, 'type' | 'origin'>>;

/** A caller of the API with its own runtime; gives the status. */
function caller(configuration: Configuration): () => Promise<number> {
  const authentication = { type: 'oauth2' as const, scopes: [], ...configuration };
  const { operation } = compileConsumer(api.url, { authentication, bound: Object.keys(binds) });
  const runtime = testRuntime({}, binds);
  started.push(runtime);
  return async () => {
    const answer = await operation.send(scopeOf({}, runtime), callOf(runtime));
    answer.body?.discard();
    return answer.status;
  };
}

const sentTokens = (): (string | undefined)[] => api.requests.map(({ headers }) => headers['authorization']);

describe('with oidc-provider', () => {
  const clientSecret = 'a-secret-of-some-length';

  it.each([
    ['a token endpoint', (): Configuration => ({ tokenEndpoint: `${issuer}/token`, clientId: 'basic' })],
    ['discovery', (): Configuration => ({ authorizationServerUri: issuer, clientId: 'basic' })],
    ['a secret in the form', (): Configuration => ({ tokenEndpoint: `${issuer}/token`, clientId: 'post' })],
  ])('%s', async (_name, configuration) => {
    const call = caller({ ...configuration(), clientSecret, scopes: ['read'] });
    expect([await call(), await call()]).toEqual([200, 200]);
    const [first, second] = sentTokens();
    expect(first).toMatch(/^Bearer [\w-]{20,}$/);
    expect(second).toBe(first);
  });

  it('a wrong secret is a credential error that tells nothing', async () => {
    const call = caller({ tokenEndpoint: `${issuer}/token`, clientId: 'basic', clientSecret: 'wrong-secret-value' });
    const error = await call().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'NAF_ERR_CREDENTIAL', message: 'up: the authorization server gave no token' });
    expect(String((error as Error).cause)).not.toContain('wrong-secret-value'); // a NaftikoError, by the line above
    expect(api.requests.length).toBe(0);
  });
});

describe('the life of a token', () => {
  let issued = 0;
  const grant = (more: Record<string, unknown> = {}): void => {
    issued = 0;
    tokens.answer(() => {
      issued += 1;
      return { json: { access_token: `token-${issued}`, token_type: 'bearer', expires_in: 3600, ...more } };
    });
  };
  const configuration = (): Configuration => ({
    tokenEndpoint: `${tokens.url}/token`,
    clientId: '{{ID}}',
    clientSecret: '{{SECRET}}',
  });

  it('asks with encoded Basic credentials, scope, resource and audience', async () => {
    grant();
    await caller({ ...configuration(), scopes: ['a', 'b'], resource: 'https://r.test', audience: 'aud' })();
    const [asked] = tokens.requests;
    const [id = '', secret = ''] = Buffer.from((asked?.headers['authorization'] ?? '').slice(6), 'base64')
      .toString()
      .split(':');
    expect([new URLSearchParams(`x=${id}`).get('x'), new URLSearchParams(`x=${secret}`).get('x')]).toEqual([
      binds.ID,
      binds.SECRET,
    ]);
    expect(Object.fromEntries(new URLSearchParams(asked?.text))).toEqual({
      grant_type: 'client_credentials',
      scope: 'a b',
      resource: 'https://r.test',
      audience: 'aud',
    });
  });

  it('many calls wait for one request', async () => {
    grant();
    const call = caller(configuration());
    await Promise.all(Array.from({ length: 10 }, call));
    expect(issued).toBe(1);
    expect(new Set(sentTokens())).toEqual(new Set(['Bearer token-1']));
  });

  it('is renewed before it expires', async () => {
    grant({ expires_in: 0 });
    const call = caller(configuration());
    await call();
    await call();
    expect(sentTokens()).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('is renewed once after a 401', async () => {
    grant();
    api.answer(({ headers }) => ({ status: headers['authorization'] === 'Bearer token-1' ? 401 : 200 }));
    const call = caller(configuration());
    expect(await call()).toBe(200);
    expect(sentTokens()).toEqual(['Bearer token-1', 'Bearer token-2']);
    api.answer({ status: 401 });
    expect(await call()).toBe(401);
    expect(issued).toBe(3);
    expect(api.requests.length).toBe(4);
  });

  it('calls that were refused together renew it once', async () => {
    grant();
    api.answer(({ headers }) => ({ status: headers['authorization'] === 'Bearer token-1' ? 401 : 200 }));
    const call = caller(configuration());
    expect(await Promise.all(Array.from({ length: 8 }, call))).toEqual(Array.from({ length: 8 }, () => 200));
    expect(issued).toBe(2);
  });

  it('uses a refresh token, and the new one that comes with the answer', async () => {
    let asked = 0;
    tokens.answer(() => {
      asked += 1;
      return {
        json: {
          access_token: `token-${asked}`,
          token_type: 'Bearer',
          expires_in: 0,
          refresh_token: `refresh-${asked}`,
        },
      };
    });
    const call = caller({ ...configuration(), refreshToken: 'refresh-0' });
    await call();
    await call();
    const forms = tokens.requests.map(({ text }) => new URLSearchParams(text));
    expect(forms.map((form) => [form.get('grant_type'), form.get('refresh_token')])).toEqual([
      ['refresh_token', 'refresh-0'],
      ['refresh_token', 'refresh-1'],
    ]);
  });

  it('is given up as soon as the answer is too large, not when it ends', async () => {
    tokens.answer((_request, response) => {
      // It never ends.
      response.writeHead(200, { 'content-type': 'application/json' }).write(' '.repeat(2 * 1024 * 1024));
      return undefined;
    });
    const before = tokens.connections();
    await expect(caller(configuration())()).rejects.toMatchObject({
      code: 'NAF_ERR_CREDENTIAL',
      cause: { message: 'the token answer is too large' },
    });
    await expect.poll(() => tokens.connections()).toBe(before);
  });

  it('is not fetched again and again while the server fails: each call tries once', async () => {
    tokens.answer({ status: 500 });
    const call = caller(configuration());
    await expect(call()).rejects.toMatchObject({ code: 'NAF_ERR_CREDENTIAL' });
    grant();
    expect(await call()).toBe(200);
  });
});
