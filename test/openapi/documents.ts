/** Documents of one REST exposer, exported. */
import { exportOpenapi, type ExportOptions } from '../../src/openapi/export-openapi.ts';
import type { OpenapiDocument, OpenapiOperation } from '../../src/openapi/openapi-document.ts';
import { load } from '../support/documents.ts';

/** A document with this consumes adapter and these exposed resources, as YAML flow or block text. */
export function restDocument(resources: string, more = ''): string {
  return `
naftiko: 1.0.0-alpha2
info: { label: Shop, description: Sells }
capability:
  consumes:
    - type: http
      namespace: up
      baseUri: http://127.0.0.1:1
      resources:
        - name: things
          path: /things/{id}
          operations:
            - name: get
              method: GET
              inputParameters: [{ name: id, in: path }, { name: q, in: query, type: integer, description: Search }]
            - { name: put, method: PUT, inputParameters: [{ name: id, in: path }, { name: body, in: body, type: object }] }
            - name: patch
              method: PATCH
              inputParameters: [{ name: id, in: path }]
              body: { type: json, data: { name: "{{name}}", size: "{{size}}" } }
            - { name: raw, method: POST, inputParameters: [{ name: id, in: path }], body: { type: json } }
            - { name: picture, method: GET, outputRawFormat: binary, outputMediaType: image/png, inputParameters: [{ name: id, in: path }] }
  exposes:
    - type: rest
      namespace: shop
      port: 0
${more.replaceAll(/^(?=.)/gm, '      ')}
      resources:
${resources.trim().replaceAll(/^/gm, '        ')}
`;
}

/** Loads and exports. @throws Error when the document does not load */
export async function exported(text: string, options: Partial<ExportOptions> = {}): Promise<OpenapiDocument> {
  const { plan, diagnostics } = await load(text);
  const description = plan?.exposers[0]?.description;
  if (description === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return exportOpenapi(description, { servers: ['/'], keyName: (name) => name, ...options });
}

/** The exported operation of `GET /path`. @throws Error when there is none */
export function operationAt(document: OpenapiDocument, place: string): OpenapiOperation {
  const [method = '', path = ''] = place.split(' ');
  const found = document.paths[path]?.[method.toLowerCase()];
  if (found === undefined) throw new Error(`no ${place} among ${JSON.stringify(Object.keys(document.paths))}`);
  return found;
}
