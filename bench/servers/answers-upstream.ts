// The upstream of the benches of answers: JSON of 10 KB (`/rows/small`) and of 1 MB (`/rows/large`). argv: port.
import { createServer } from 'node:http';

function answerOf(bytes: number): Buffer {
  const rows: object[] = [];
  for (let size = 0; size < bytes;) {
    const id = rows.length;
    const address = { street: `Street ${id}`, town: `Town ${id % 97}` };
    const row = { id, name: `name ${id}`, price: id / 8, active: id % 2 === 0, tags: ['a', `tag ${id % 13}`], address };
    size += JSON.stringify(row).length + 1;
    rows.push(row);
  }
  return Buffer.from(JSON.stringify({ rows, total: rows.length }));
}

const answers = new Map([
  ['/rows/small', answerOf(10 * 1024)],
  ['/rows/large', answerOf(1024 * 1024)],
]);
const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '');
  response.writeHead(answer === undefined ? 404 : 200, {
    'Content-Type': 'application/json',
    'Content-Length': answer?.length ?? 0,
  });
  response.end(answer);
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.argv[2]), '127.0.0.1');
