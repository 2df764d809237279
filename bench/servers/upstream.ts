// The upstream of all benches: reads a request and answers a small JSON object. argv: port.
import { createServer } from 'node:http';

const ANSWER = Buffer.from(
  JSON.stringify({
    ok: true,
    id: 'b2f6c1d4',
    users: [
      { id: 1, name: 'Ann' },
      { id: 2, name: 'Bo' },
    ],
    next: null,
    total: 2,
  }),
);
const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': ANSWER.length });
    response.end(ANSWER);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.argv[2]), '127.0.0.1');
