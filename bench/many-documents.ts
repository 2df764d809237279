// Generated documents that run together: ten operations each, all on the same two ports.

/** Operations of one document. */
export const OPERATIONS_EACH = 10;

/** What decides the text of one document. */
export interface ManyOptions {
  readonly upstream: string;
  readonly restPort: number;
  readonly mcpPort: number;
  readonly operations: number;
}

/** The document with that number: routes `/d<number>/op<n>/{{id}}` and tools `d<number>-op<n>`. */
export function oneOfMany(number: number, { upstream, restPort, mcpPort, operations }: ManyOptions): string {
  const numbers = Array.from({ length: operations }, (_, index) => index + 1);
  const name = `d${number}`;
  return [
    'naftiko: 1.0.0-alpha2',
    'info:',
    `  label: Document ${number}`,
    '  description: Generated, one of many.',
    'capability:',
    '  consumes:',
    '  - type: http',
    `    namespace: ${name}`,
    '    description: An upstream.',
    `    baseUri: ${upstream}`,
    '    resources:',
    ...numbers.map(
      (operation) => `    - name: op${operation}
      path: /api/op${operation}/{{id}}
      operations:
      - name: op${operation}
        method: GET
        inputParameters:
        - name: id
          in: path
          type: string
          description: The id.`,
    ),
    '  exposes:',
    '  - type: rest',
    `    namespace: ${name}-rest`,
    `    port: ${restPort}`,
    '    resources:',
    ...numbers.map(
      (operation) => `    - name: op${operation}
      path: /${name}/op${operation}/{{id}}
      description: Reads one.
      operations:
      - name: op${operation}
        method: GET
        description: Reads one.
        call: ${name}.op${operation}
        with:
          id: rest.id`,
    ),
    '  - type: mcp',
    `    namespace: ${name}-mcp`,
    `    port: ${mcpPort}`,
    '    description: Reads things.',
    '    tools:',
    ...numbers.map(
      (operation) => `    - name: ${name}-op${operation}
      description: Reads one.
      call: ${name}.op${operation}
      with:
        id: tools.id`,
    ),
    '',
  ].join('\n');
}
