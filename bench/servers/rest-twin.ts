// What a developer would write by hand for the route of `specs/fusionauth-logout.yaml`: fastify and undici. argv: port, upstream.
import fastify from 'fastify';
import { Pool } from 'undici';

const [, , port, upstream = ''] = process.argv;
const pool = new Pool(upstream);
const app = fastify();

interface Query {
  global?: string;
  refreshToken?: string;
}

app.post<{ Querystring: Query; Body: unknown }>('/v1/api/logout', async (request, reply) => {
  const query = new URLSearchParams();
  if (request.query.global !== undefined) query.set('global', request.query.global);
  if (request.query.refreshToken !== undefined) query.set('refreshToken', request.query.refreshToken);
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  const hasBody = request.body !== undefined && request.body !== null;
  const answer = await pool.request({
    method: 'POST',
    path: `/api/logout${search}`,
    headers: hasBody ? { 'content-type': 'application/json' } : {},
    ...(hasBody ? { body: JSON.stringify(request.body) } : {}),
  });
  const type = answer.headers['content-type'];
  if (type !== undefined) reply.header('content-type', type);
  return reply.code(answer.statusCode).send(answer.body);
});

await app.listen({ port: Number(port), host: '127.0.0.1' });
