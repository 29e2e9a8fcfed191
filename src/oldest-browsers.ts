import packageFile from '../package.json' with { type: 'json' };

/** The engines of `browserslist` in `package.json`, as esbuild and Vite name them: `chrome95`. All that a browser gets is built to them. */
export const oldestBrowsers = packageFile.browserslist.map((entry) =>
  entry.replace(' >= ', '').replace('ios_saf', 'ios'),
);
