// A generated document of the size of the largest published one.

/** Operations of the largest published document. */
export const LARGEST = 740;

/** A document with that many operations, each exposed by REST and as a tool; 740 make about 1.2 MB of YAML. */
export function largeDocument(operations: number): string {
  const numbers = Array.from({ length: operations }, (_, index) => index + 1);
  return [
    'naftiko: 1.0.0-alpha2',
    'info:',
    '  label: Large document',
    '  description: Generated, as large as the largest published document.',
    'binds:',
    '- namespace: env',
    '  keys:',
    '    LARGE_KEY: LARGE_KEY',
    'capability:',
    '  consumes:',
    '  - type: http',
    '    namespace: large',
    '    baseUri: https://large.test',
    '    authentication:',
    '      type: bearer',
    "      token: '{{env.LARGE_KEY}}'",
    '    resources:',
    ...numbers.map(consumed),
    '  exposes:',
    '  - type: rest',
    '    namespace: large-rest',
    '    port: 8080',
    '    resources:',
    ...numbers.map(route),
    '  - type: mcp',
    '    namespace: large-mcp',
    '    port: 9090',
    '    transport: http',
    '    tools:',
    ...numbers.map(tool),
    '',
  ].join('\n');
}

const TEXT = 'Reads the items of one account';

function consumed(number: number): string {
  return `    - name: collection-${number}-items
      path: /accounts/{account_id}/collection-${number}/items
      operations:
      - name: operation${number}
        method: POST
        description: ${TEXT} (${number}).
        outputRawFormat: json
        outputParameters:
        - name: result
          type: object
          value: $.
        inputParameters:
        - name: account_id
          in: path
          type: string
          required: true
          description: The account whose collection is meant.
        - name: limit
          in: query
          type: integer
          description: How many items at most.
        - name: after
          in: query
          type: string
          description: The cursor of the page before this one.
        - name: body
          in: body
          type: object
          description: Request body (JSON).
          required: false`;
}

function route(number: number): string {
  return `    - path: /v1/accounts/{account-id}/collection-${number}/items
      name: collection-${number}-items
      operations:
      - method: POST
        name: operation${number}
        description: ${TEXT} (${number}).
        call: large.operation${number}
        with:
          account_id: rest.account-id
          limit: rest.limit
          after: rest.after
          body: rest.body
        outputParameters:
        - type: object
          mapping: $.`;
}

function tool(number: number): string {
  return `    - name: large-operation${number}
      description: ${TEXT} (${number}).
      hints:
        readOnly: false
        destructive: false
        idempotent: false
      call: large.operation${number}
      with:
        account_id: tools.account_id
        limit: tools.limit
        after: tools.after
        body: tools.body
      outputParameters:
      - type: object
        mapping: $.`;
}
