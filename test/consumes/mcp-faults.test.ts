/** Faults of building an upstream request, as MCP callers read them. */
import { expect, it } from 'vitest';
import { start } from '../support/started.ts';

it('a value that can not be sent is named once', async () => {
  const started = await start(`
naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: up
      baseUri: UPSTREAM
      resources:
        - { name: item, path: '/items/{{id}}', operations: [{ name: get, method: GET, inputParameters: [{ name: id, in: path }] }] }
  exposes:
    - type: mcp
      namespace: tools
      port: 0
      tools: [{ name: get-item, description: Reads., call: up.get, inputParameters: [{ name: id, type: string, description: I. }] }]
`);
  try {
    const { isError, content } = await started.tool('tools', 'get-item', { id: '..' });
    expect([isError, content[0]?.text]).toEqual([true, 'get-item: "id" must not be empty, "." or ".."']);
  } finally {
    await started.stop();
  }
});
