import { defineConfig } from 'vitest/config'

const results = process.env.HEED_TEST_RESULTS

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A slow machine is not a failure: the limit is there to end a hang.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A pseudo-terminal may report the end of a program before its last output: then it is asked again.
    retry: 2,
    ...(results && { reporters: ['default', 'json'], outputFile: { json: results } }),
  },
})
