import { expect, test } from 'vitest'
import { directoriesOf } from '../../../src/store/directories.ts'

type Env = Readonly<Record<string, string>>

test.each<[name: string, platform: NodeJS.Platform, env: Env, option: string | undefined, expected: object]>([
  [
    'Unix',
    'linux',
    {},
    undefined,
    { library: '/h/.local/share/heed/library', cache: '/h/.cache/heed', state: '/h/.local/state/heed' },
  ],
  [
    'XDG variables',
    'linux',
    { XDG_DATA_HOME: '/d', XDG_CACHE_HOME: '/c', XDG_STATE_HOME: '/s' },
    undefined,
    { library: '/d/heed/library', cache: '/c/heed', state: '/s/heed' },
  ],
  [
    'relative and empty XDG variables do not count',
    'freebsd',
    { XDG_DATA_HOME: 'd', XDG_CACHE_HOME: '' },
    undefined,
    { library: '/h/.local/share/heed/library', cache: '/h/.cache/heed', state: '/h/.local/state/heed' },
  ],
  [
    'macOS',
    'darwin',
    { XDG_STATE_HOME: '/s' },
    undefined,
    {
      library: '/h/Library/Application Support/heed/library',
      cache: '/h/Library/Caches/heed',
      state: '/s/heed',
    },
  ],
  ['HEED_LIBRARY', 'linux', { HEED_LIBRARY: '/l' }, undefined, { library: '/l' }],
  [
    'an empty HEED_LIBRARY',
    'linux',
    { HEED_LIBRARY: '' },
    undefined,
    { library: '/h/.local/share/heed/library' },
  ],
  ['the option', 'linux', { HEED_LIBRARY: '/l' }, '/o', { library: '/o' }],
])('%s', (_, platform, env, option, expected) => {
  expect(directoriesOf({ env, home: '/h', platform }, option)).toMatchObject(expected)
})
