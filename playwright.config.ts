import { defineConfig } from '@playwright/test'
import { findChromium } from './build/browser.mjs'

const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
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
