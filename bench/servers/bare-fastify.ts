// The smallest fastify server: one route that answers a constant. argv: port.
import fastify from 'fastify';

const app = fastify();
app.post('/v1/api/logout', () => ({ ok: true }));
await app.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
