// TimelineJS is written for a bundler: its imports name modules without their ending.
export async function resolve(specifier, context, next) {
  const bare = specifier.startsWith('.') && !/\.m?js$/.test(specifier);
  return next(bare && context.parentURL?.includes('timelinejs') ? `${specifier}.js` : specifier, context);
}
