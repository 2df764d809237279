/** Rules on paths: `consumed-resource-no-query-in-path`, `rest-resource-path-no-query`, `rest-resource-path-no-trailing-slash`. */
import type { Rule } from './rule.ts';

/** Query parameters do not belong into an upstream path. */
export const consumedPathWithoutQuery: Rule = ({ capability, report, placeOf }) => {
  for (const { path, origin } of capability.consumes.flatMap(({ resources }) => resources)) {
    if (!path.includes('?')) continue;
    report('consumed-resource-no-query-in-path', placeOf(origin, 'path'), `The path "${path}" has a query in it.`);
  }
};

/** Neither a query nor a slash at the end belongs into an exposed path. */
export const restPaths: Rule = ({ capability, report, placeOf }) => {
  for (const exposer of capability.exposes) {
    if (exposer.type !== 'rest') continue;
    for (const { path, origin } of exposer.resources) {
      const at = placeOf(origin, 'path');
      if (path.includes('?')) report('rest-resource-path-no-query', at, `The path "${path}" has a query in it.`);
      if (path.length > 1 && path.endsWith('/')) {
        report('rest-resource-path-no-trailing-slash', at, `The path "${path}" ends in a slash.`);
      }
    }
  }
};
