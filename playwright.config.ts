import { defineConfig } from '@playwright/test'
import { findChromium } from './build/browser.mjs'

const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  /* A machine that does much else may miss a moment; the report names what passed only then. */
  retries: process.env.CI ? 2 : 0,
  reporter: 'list',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  projects: [
    {
      name: 'web',
      testMatch: 'web/*.spec.ts',
      use: {
        launchOptions: { ...(executablePath === null ? {} : { executablePath }) },
        viewport: { width: 1440, height: 900 },
        locale: 'ar',
        timezoneId: 'Asia/Muscat',
        colorScheme: 'light',
        trace: 'off',
        actionTimeout: 15_000,
      },
    },
    { name: 'desktop', testMatch: 'desktop.spec.ts' },
  ],
})
