/** A curl line to try a REST exposer with. */
import type { RestExposes, RestOperation, RestResource } from '../../model/exposes.ts';

/** Prefers a GET that needs nothing filled in. Undefined when there is no operation. */
export function exampleOf(exposes: RestExposes, url: string): string | undefined {
  const best = easiest(exposes.resources);
  if (best === undefined) return undefined;
  const { resource, operation } = best;
  const path = resource.path.replaceAll(/\{\{?\s*([^/{}]+?)\s*\}?\}/g, '<$1>');
  const method = operation.method === 'GET' ? '' : `-X ${operation.method} `;
  const body = ['POST', 'PUT', 'PATCH'].includes(operation.method)
    ? `-H 'Content-Type: application/json' -d '{}' `
    : '';
  return `curl ${method}${credential(exposes)}${body}'${url}${path.startsWith('/') ? '' : '/'}${path.replaceAll("'", '%27')}'`;
}

function easiest(
  resources: readonly RestResource[],
): { readonly resource: RestResource; readonly operation: RestOperation } | undefined {
  let best: ReturnType<typeof easiest>;
  let least = Infinity;
  for (const resource of resources) {
    for (const operation of resource.operations) {
      const needed = effort(resource, operation);
      if (needed >= least) continue;
      least = needed;
      best = { resource, operation };
    }
  }
  return best;
}

/** The fewer values a caller must think of, the better. */
function effort(resource: RestResource, { method, inputParameters }: RestOperation): number {
  const variables = resource.path.split('{').length - 1;
  const required = inputParameters.filter((parameter) => parameter.required === true).length;
  return (method === 'GET' ? 0 : 100) + variables * 10 + required;
}

/** What the caller's credential looks like, never the credential. */
function credential({ authentication }: RestExposes): string {
  switch (authentication?.type) {
    case 'bearer':
    case 'oauth2':
      return `-H 'Authorization: Bearer <token>' `;
    case 'basic':
      return `-u '<user>:<password>' `;
    case 'digest':
      return `--digest -u '<user>:<password>' `;
    case 'apikey': {
      const key = authentication.keys.find(({ placement }) => placement === 'header')?.key;
      return key === undefined || key.includes('{{') ? '' : `-H '${key.replaceAll("'", '')}: <key>' `;
    }
    default:
      return '';
  }
}
