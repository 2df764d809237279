/** A small document for tests of the program: one upstream, a REST route and an MCP tool on free ports. */

/** What changes from test to test. */
export interface ClockOptions {
  readonly baseUri?: string;
  readonly restPort?: number;
  readonly mcpPort?: number;
  /** Put in front of the namespaces of the adapters, for several documents in one process. */
  readonly prefix?: string;
  /** YAML of `binds` at the root. */
  readonly binds?: string;
  /** YAML of `authentication` of the consumed API, as one flow map. */
  readonly authentication?: string;
}

/** The text of the document. `GET /time/{{zone}}` and the tool `get-time` call `GET <baseUri>/now/{{zone}}`. */
export function clockDocument(options: ClockOptions = {}): string {
  const { baseUri = 'http://127.0.0.1:9', restPort = 0, mcpPort = 0, prefix = '', binds = '' } = options;
  const authentication = options.authentication === undefined ? '' : `authentication: ${options.authentication}`;
  return `naftiko: 1.0.0-alpha2
info: {label: Clock, description: Tells the time.}
${binds}
capability:
  consumes:
    - type: http
      namespace: clock
      baseUri: ${baseUri}
      ${authentication}
      resources:
        - name: now
          path: /now/{{zone}}
          operations:
            - {name: get-now, method: GET, inputParameters: [{name: zone, in: path}]}
  exposes:
    - type: rest
      namespace: ${prefix}time-rest
      port: ${restPort}
      resources:
        - name: time
          path: /time/{{zone}}
          description: The time in a zone.
          operations:
            - {name: get-time, method: GET, call: clock.get-now, with: {zone: rest.zone}}
    - type: mcp
      namespace: ${prefix}time-mcp
      port: ${mcpPort}
      tools:
        - {name: get-time, description: The time in a zone., call: clock.get-now, with: {zone: tools.zone}}
        - {name: now, description: The same., call: clock.get-now, with: {zone: tools.zone}}
`;
}
