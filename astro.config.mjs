// @ts-check
import { defineConfig } from 'astro/config';
import { environment } from './src/environment.ts';

export default defineConfig({
  site: environment.SITE_URL,
  trailingSlash: 'always',
});
