/** The document that README starts with, as a newcomer runs it: no variable set, one warning about its key. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command, serve } from '../support/in-process.ts';

const document = join(import.meta.dirname, '../../specs/fusionauth-logout.yaml');
const freePorts = ['--port', 'fusionauth-logout-rest=0', '--port', 'fusionauth-logout-mcp=0'];

test.each([
  ['unset', {}],
  ['set', { FUSIONAUTH_API_KEY: 'unused-value' }],
])('a bound key that nothing uses, %s, is one warning, and the document starts', async (_state, env) => {
  const server = await serve([document, ...freePorts], { env });
  const warnings = server
    .stderr()
    .split('\n')
    .filter((line) => line.includes('warning') && line.includes('FUSIONAUTH_API_KEY'));
  expect(warnings).toHaveLength(1);
  expect(server.stderr()).not.toContain('unused-value');
  expect((await server.stop()).code).toBe(0);
});

test('a dry run shows the request and sends nothing', async () => {
  const sent = ['call', document, 'fusionauth-createlogout', '{"global":"true","body":{"x":1}}', '--dry-run'];
  const { code, stderr } = await command(sent);
  expect(code).toBe(0);
  expect(stderr).toContain('POST http://localhost:9011/api/logout?global=true');
  expect(stderr).toContain('{"x":1}');
});
