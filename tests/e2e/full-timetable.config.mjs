// @ts-check
import site from '../../astro.config.mjs';

/** The site as it is, but without its editor, which takes as long as the rest; what Astro remembers of other content stays out of it. */
export default {
  ...site,
  cacheDir: 'test-results/full-timetable/cache',
  integrations: site.integrations?.filter((one) => !(one && 'name' in one && one.name === 'cms')),
};
