/** Runs over compiled code: `npm run build` first. The kinds are chosen by .ci/test.mjs. */
export default {
  rootDir: 'dist',
  testEnvironment: 'node',
  transform: {},
  testMatch: ['**/*.{spec,int-spec,e2e-spec,browser-spec,fault-spec}.js'],
};
