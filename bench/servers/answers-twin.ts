// What a developer would write by hand for the routes of `bench/documents/answers.yaml`: fastify and undici. argv: port, upstream.
import fastify from 'fastify';
import { Pool } from 'undici';

const [, , port, upstream = ''] = process.argv;
const pool = new Pool(upstream);
const app = fastify();

interface Route {
  Params: { size: string };
}

/** What the upstream answers. */
interface Answer {
  rows: { id: number; name: string; tags: string[]; address: { town: string } }[];
}

app.get<Route>('/passed/:size', async (request, reply) => {
  const answer = await pool.request({ method: 'GET', path: `/rows/${encodeURIComponent(request.params.size)}` });
  const { 'content-type': type, 'content-length': length } = answer.headers;
  if (type !== undefined) reply.header('content-type', type);
  if (length !== undefined) reply.header('content-length', length);
  return reply.code(answer.statusCode).send(answer.body);
});

app.get<Route>('/mapped/:size', async (request, reply) => {
  const answer = await pool.request({ method: 'GET', path: `/rows/${encodeURIComponent(request.params.size)}` });
  const { rows } = (await answer.body.json()) as Answer; // our own upstream
  return reply.send(
    rows.map(({ id, name, tags, address }) => ({ id, title: name, town: address.town, first: tags[0] ?? null })),
  );
});

await app.listen({ port: Number(port), host: '127.0.0.1' });
